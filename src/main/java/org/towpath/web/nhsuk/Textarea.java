package org.towpath.web.nhsuk;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/** A box for some lines. */
public record Textarea(
        @Nullable String id,
        String name,
        @Nullable Label label,
        @Nullable Hint hint,
        @Nullable ErrorMessage errorMessage,
        @Nullable String value,
        @Nullable Integer rows,
        boolean disabled,
        @Nullable String autocomplete,
        @Nullable String classes,
        @Nullable String describedBy,
        @Nullable Map<String, String> attributes)
        implements Field {

    public static Textarea of(Asked asked, @Nullable String value) {
        return new Textarea(
                asked.id(),
                asked.name(),
                Label.strong(asked.label()),
                Hint.of(asked.hint()),
                ErrorMessage.of(asked.error()),
                value,
                null,
                false,
                null,
                null,
                null,
                null);
    }

    @Override
    public String component() {
        return "textarea";
    }

    public String ownId() {
        return id != null ? id : name;
    }

    public Described described() {
        return Described.of(ownId(), describedBy, hint, errorMessage);
    }

    public String formGroupClass() {
        return Described.formGroup(errorMessage != null);
    }

    public String cssClass() {
        return CssClass.of("nhsuk-textarea", classes)
                .modifier(errorMessage != null, "error")
                .and();
    }

    public int lines() {
        return rows == null ? 5 : rows;
    }
}
