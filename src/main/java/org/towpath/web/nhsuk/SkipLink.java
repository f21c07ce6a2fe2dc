package org.towpath.web.nhsuk;

import org.jspecify.annotations.Nullable;

/** The first stop of the tab key: past what repeats on every page. */
public record SkipLink(@Nullable String text, @Nullable String href) {

    public String words() {
        return text == null ? "Skip to main content" : text;
    }

    public String target() {
        return href == null ? "#maincontent" : href;
    }
}
