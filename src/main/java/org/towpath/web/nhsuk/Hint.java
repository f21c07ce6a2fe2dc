package org.towpath.web.nhsuk;

import org.jspecify.annotations.Nullable;

/** Help that is read with a label. */
public record Hint(
        @Nullable String text,
        @Nullable String id,
        @Nullable String classes) {

    public static @Nullable Hint of(@Nullable String text) {
        return text == null || text.isEmpty() ? null : new Hint(text, null, null);
    }

    public String cssClass() {
        return CssClass.of("nhsuk-hint", classes).and();
    }

    Hint called(String fallback, @Nullable String moreClasses) {
        return new Hint(text, id != null ? id : fallback, moreClasses == null ? classes : moreClasses);
    }
}
