package org.towpath.web.nhsuk;

import org.jspecify.annotations.Nullable;

/**
 * What a group of boxes is for.
 *
 * @param heading the legend's text where it is also the page's heading; then {@code text} is not needed
 * @param size {@code s m l xl}, or null for body size
 */
public record Legend(
        @Nullable String text,
        @Nullable String heading,
        @Nullable String size,
        @Nullable String classes,
        @Nullable String id,
        @Nullable Boolean isPageHeading) {

    public static Legend of(String text, @Nullable String size) {
        return new Legend(text, null, size, null, null, null);
    }

    public boolean hasHeading() {
        return heading != null || Boolean.TRUE.equals(isPageHeading);
    }

    public @Nullable String words() {
        return heading != null ? heading : text;
    }

    public String cssClass() {
        return CssClass.of("nhsuk-fieldset__legend", classes)
                .oneOf(size, "s", "m", "l", "xl")
                .and();
    }
}
