package org.towpath.web.nhsuk;

import org.jspecify.annotations.Nullable;

/** That something is done and complete; or, as {@code interruption}, that something has to be decided first. */
public record Panel(
        @Nullable Heading heading,
        @Nullable String text,
        @Nullable String variant) {

    /** @param level 1 if null */
    public record Heading(
            @Nullable String text,
            @Nullable String size,
            @Nullable Integer level,
            @Nullable String id) {

        public String cssClass() {
            return CssClass.of("nhsuk-panel__heading")
                    .oneOf(size, "m", "l", "xl")
                    .and();
        }
    }

    public static Panel of(String heading, @Nullable String text) {
        return new Panel(new Heading(heading, null, null, null), text, null);
    }

    public String cssClass() {
        return CssClass.of("nhsuk-panel").oneOf(variant, "interruption").and();
    }
}
