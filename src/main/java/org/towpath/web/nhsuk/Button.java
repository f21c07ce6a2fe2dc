package org.towpath.web.nhsuk;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A button, or with {@code href} a link that looks like one.
 *
 * @param type {@code submit} if null
 * @param variant {@code secondary reverse warning brand login secondary-solid}, or null for the main one
 * @param preventDoubleClick whether a second click within a second is ignored
 */
public record Button(
        @Nullable String text,
        @Nullable String href,
        @Nullable String type,
        @Nullable String name,
        @Nullable String value,
        @Nullable String id,
        @Nullable String variant,
        boolean small,
        boolean disabled,
        @Nullable Boolean preventDoubleClick,
        @Nullable String ariaLabel,
        @Nullable String classes,
        @Nullable Map<String, String> attributes) {

    public static Button submit(String text) {
        return new Button(text, null, null, null, null, null, null, false, false, true, null, null, null);
    }

    public static Button link(String text, String href) {
        return new Button(text, href, null, null, null, null, null, false, false, null, null, null, null);
    }

    public Button secondary() {
        return new Button(
                text,
                href,
                type,
                name,
                value,
                id,
                "secondary",
                small,
                disabled,
                preventDoubleClick,
                ariaLabel,
                classes,
                attributes);
    }

    /** Posts a value of its own, so that a form can tell which of its buttons was pressed. */
    public Button posting(String postedName, String postedValue) {
        return new Button(
                text,
                href,
                type,
                postedName,
                postedValue,
                id,
                variant,
                small,
                disabled,
                preventDoubleClick,
                ariaLabel,
                classes,
                attributes);
    }

    public boolean isLink() {
        return href != null && type == null;
    }

    public String cssClass() {
        return CssClass.of("nhsuk-button", classes)
                .oneOf(variant, "brand", "login", "reverse", "secondary", "secondary-solid", "warning")
                .modifier(small, "small")
                .and();
    }
}
