package org.towpath.web.nhsuk;

import org.jspecify.annotations.Nullable;

/** Something only some readers need, folded away. */
public record Details(
        @Nullable Summary summary,
        @Nullable String text,
        boolean open,
        @Nullable String classes,
        @Nullable String id) {

    public record Summary(@Nullable String text) {}

    public static Details of(String summary, @Nullable String text) {
        return new Details(new Summary(summary), text, false, null, null);
    }

    public String cssClass() {
        return CssClass.of("nhsuk-details", classes).and();
    }
}
