package org.towpath.web.nhsuk;

import org.jspecify.annotations.Nullable;

/** The way back, above the page's heading. Without a {@code href} it is a button. */
public record BackLink(
        @Nullable String text,
        @Nullable String href,
        @Nullable String type,
        @Nullable String variant,
        @Nullable String visuallyHiddenText) {

    public static BackLink of(String text, String href) {
        return new BackLink(text, href, null, null, null);
    }

    public boolean isLink() {
        return href != null && type == null;
    }

    public String words() {
        return text == null ? "Back" : text;
    }

    public String cssClass() {
        return CssClass.of("nhsuk-back-link").oneOf(variant, "reverse").and();
    }
}
