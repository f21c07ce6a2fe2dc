package org.towpath.web.nhsuk;

import java.io.Serializable;

import org.jspecify.annotations.Nullable;

/**
 * Something about the whole page or what was just done.
 *
 * <p>What was just done is told on the next page, so it may have to wait in the session.
 *
 * @param variant {@code success} after something was done; it then takes the focus
 */
public record NotificationBanner(
        @Nullable String text,
        @Nullable String variant,
        @Nullable Part title,
        @Nullable Part heading,
        @Nullable Boolean disableAutoFocus,
        @Nullable String role)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    public record Part(@Nullable String text) implements Serializable {

        private static final long serialVersionUID = 1L;
    }

    public static NotificationBanner success(String text) {
        return new NotificationBanner(text, "success", null, null, null, null);
    }

    public static NotificationBanner important(String text) {
        return new NotificationBanner(text, null, null, null, null, null);
    }

    public String cssClass() {
        return CssClass.of("nhsuk-notification-banner")
                .oneOf(variant, "success")
                .and();
    }

    private boolean isSuccess() {
        return "success".equals(variant);
    }

    public String ownRole() {
        if (role != null) return role;
        return isSuccess() ? "alert" : "region";
    }

    public String titleText() {
        if (title != null && title.text() != null) return title.text();
        return isSuccess() ? "Success" : "Important";
    }

    public @Nullable String headingText() {
        return heading == null ? null : heading.text();
    }
}
