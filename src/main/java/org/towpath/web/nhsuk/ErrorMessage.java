package org.towpath.web.nhsuk;

import org.jspecify.annotations.Nullable;

/**
 * What has to be mended in one field.
 *
 * @param text null only marks the field, where the words stand elsewhere
 * @param visuallyHiddenText said before it to those who do not see its colour; "Error" if null, nothing if empty
 */
public record ErrorMessage(
        @Nullable String text,
        @Nullable String id,
        @Nullable String visuallyHiddenText,
        @Nullable String classes) {

    public static @Nullable ErrorMessage of(@Nullable String text) {
        return text == null ? null : new ErrorMessage(text, null, null, null);
    }

    public String cssClass() {
        return CssClass.of("nhsuk-error-message", classes).and();
    }

    public String prefix() {
        return visuallyHiddenText == null ? "Error" : visuallyHiddenText;
    }

    ErrorMessage called(String fallback) {
        return id != null ? this : new ErrorMessage(text, fallback, visuallyHiddenText, classes);
    }
}
