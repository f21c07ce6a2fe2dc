package org.towpath.web.nhsuk;

import org.jspecify.annotations.Nullable;

/** Something that stands out from the text around it. */
public record InsetText(@Nullable String text, @Nullable String classes) {

    public String cssClass() {
        return CssClass.of("nhsuk-inset-text", classes).and();
    }
}
