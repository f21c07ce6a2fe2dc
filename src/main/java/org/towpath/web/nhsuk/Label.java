package org.towpath.web.nhsuk;

import org.jspecify.annotations.Nullable;

/**
 * What a box is for.
 *
 * @param heading the label's text where it is also the page's heading; then {@code text} is not needed
 * @param size {@code s m l xl}, or null for body size
 */
public record Label(
        @Nullable String text,
        @Nullable String heading,
        @Nullable String size,
        @Nullable String classes,
        @Nullable String id,
        @Nullable Boolean isPageHeading) {

    public static Label of(String text) {
        return new Label(text, null, null, null, null, null);
    }

    /** Of one of several questions on a page: it stands out from the hints and choices. */
    public static Label strong(String text) {
        return new Label(text, null, "s", null, null, null);
    }

    public boolean hasHeading() {
        return heading != null || Boolean.TRUE.equals(isPageHeading);
    }

    public @Nullable String words() {
        return heading != null ? heading : text;
    }

    public String cssClass() {
        return CssClass.of("nhsuk-label", classes)
                .oneOf(size, "s", "m", "l", "xl")
                .and();
    }
}
