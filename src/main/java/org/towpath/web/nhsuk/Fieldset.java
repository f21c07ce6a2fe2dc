package org.towpath.web.nhsuk;

import org.jspecify.annotations.Nullable;

/** Boxes that belong together, with a legend that says why. */
public record Fieldset(
        @Nullable Legend legend,
        @Nullable String describedBy,
        @Nullable String role,
        @Nullable String classes,
        @Nullable String id) {

    public static Fieldset of(Legend legend) {
        return new Fieldset(legend, null, null, null, null);
    }

    public String cssClass() {
        return CssClass.of("nhsuk-fieldset", classes).and();
    }

    Fieldset describedBy(@Nullable String ids) {
        return new Fieldset(legend, ids, role, classes, id);
    }

    Fieldset inRole(String fallback) {
        return role != null ? this : new Fieldset(legend, describedBy, fallback, classes, id);
    }
}
