package org.towpath.web.nhsuk;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A box for one line.
 *
 * @param width characters it is wide: 2, 3, 4, 5, 10, 20 or 30; null fills the line
 */
public record Input(
        @Nullable String id,
        String name,
        @Nullable String type,
        @Nullable Label label,
        @Nullable Hint hint,
        @Nullable ErrorMessage errorMessage,
        @Nullable String value,
        @Nullable Integer width,
        @Nullable String classes,
        @Nullable Boolean spellcheck,
        @Nullable String autocomplete,
        @Nullable String inputmode,
        boolean disabled,
        boolean code,
        @Nullable Affix prefix,
        @Nullable Affix suffix,
        @Nullable String describedBy,
        @Nullable Map<String, String> attributes)
        implements Field {

    /** What stands in front of or behind the box, as {@code £} or {@code minutes}. */
    public record Affix(@Nullable String text) {}

    public static Input of(Asked asked, @Nullable String value) {
        return new Input(
                asked.id(),
                asked.name(),
                null,
                Label.strong(asked.label()),
                Hint.of(asked.hint()),
                ErrorMessage.of(asked.error()),
                value,
                null,
                null,
                null,
                "off",
                null,
                false,
                false,
                null,
                null,
                null,
                null);
    }

    public Input withWidth(int characters) {
        return new Input(
                id,
                name,
                type,
                label,
                hint,
                errorMessage,
                value,
                characters,
                classes,
                spellcheck,
                autocomplete,
                inputmode,
                disabled,
                code,
                prefix,
                suffix,
                describedBy,
                attributes);
    }

    /** For numbers: the phone's keyboard of digits, no stepping arrows. */
    public Input withDigits() {
        return new Input(
                id,
                name,
                type,
                label,
                hint,
                errorMessage,
                value,
                width,
                classes,
                false,
                autocomplete,
                "numeric",
                disabled,
                code,
                prefix,
                suffix,
                describedBy,
                attributes);
    }

    @Override
    public String component() {
        return "input";
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
        return CssClass.of("nhsuk-input", classes)
                .modifier(code, "code")
                .modifier(errorMessage != null, "error")
                .oneOf("width-" + width, "width-2", "width-3", "width-4", "width-5", "width-10", "width-20", "width-30")
                .and();
    }
}
