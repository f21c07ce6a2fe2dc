package org.towpath.web.nhsuk;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** One of a few. */
public record Radios(
        @Nullable String idPrefix,
        String name,
        @Nullable Fieldset fieldset,
        @Nullable Hint hint,
        @Nullable ErrorMessage errorMessage,
        @Nullable List<Item> items,
        @Nullable String value,
        boolean small,
        boolean inline,
        boolean disabled,
        @Nullable String classes)
        implements Field {

    /**
     * One of the choices, or a word between them.
     *
     * @param divider the word, usually "or"; then nothing else is needed
     * @param conditional a field that shows only while this is chosen
     */
    public record Item(
            @Nullable String value,
            @Nullable String text,
            @Nullable Hint hint,
            @Nullable String divider,
            @Nullable Boolean checked,
            @Nullable Boolean disabled,
            @Nullable Field conditional) {

        public static Item of(String value, String text) {
            return new Item(value, text, null, null, null, null, null);
        }
    }

    public static Radios of(Asked asked, List<Item> items, @Nullable String value) {
        return new Radios(
                asked.id(),
                asked.name(),
                Fieldset.of(Legend.of(asked.label(), "s")),
                Hint.of(asked.hint()),
                ErrorMessage.of(asked.error()),
                items,
                value,
                false,
                false,
                false,
                null);
    }

    /** Side by side, for two short answers. */
    public Radios sideBySide() {
        return new Radios(idPrefix, name, fieldset, hint, errorMessage, items, value, small, true, disabled, classes);
    }

    @Override
    public String component() {
        return "radios";
    }

    public String prefix() {
        return idPrefix != null ? idPrefix : name;
    }

    public Described described() {
        return Described.of(prefix(), fieldset == null ? null : fieldset.describedBy(), hint, errorMessage);
    }

    public @Nullable Fieldset describedFieldset() {
        return fieldset == null ? null : fieldset.describedBy(described().describedBy());
    }

    public String formGroupClass() {
        return Described.formGroup(errorMessage != null);
    }

    public String cssClass() {
        return CssClass.of("nhsuk-radios", classes)
                .modifier(small, "small")
                .modifier(inline, "inline")
                .and();
    }

    /** The first has the bare prefix, so that the error summary can link to it. */
    public String idOf(int index) {
        return index == 0 ? prefix() : prefix() + "-" + (index + 1);
    }

    public boolean isChecked(Item item) {
        if (item.checked() != null) return item.checked();
        return value != null && !value.isEmpty() && value.equals(item.value());
    }

    public boolean isDisabled(Item item) {
        return item.disabled() != null ? item.disabled() : disabled;
    }

    public String hiddenClass() {
        return "nhsuk-radios__conditional--hidden";
    }
}
