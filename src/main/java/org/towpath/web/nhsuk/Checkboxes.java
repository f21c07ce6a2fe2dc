package org.towpath.web.nhsuk;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Any of a few.
 *
 * @param values the ticked ones
 */
public record Checkboxes(
        @Nullable String idPrefix,
        @Nullable String name,
        @Nullable Fieldset fieldset,
        @Nullable Hint hint,
        @Nullable ErrorMessage errorMessage,
        @Nullable List<Item> items,
        @Nullable List<String> values,
        boolean small,
        boolean inline,
        boolean disabled,
        @Nullable String classes)
        implements Field {

    /**
     * One of the choices, or a word between them.
     *
     * @param name name of its own, where it differs from the group's
     * @param behaviour {@code exclusive} unticks the others, {@code inclusive} ticks them
     * @param conditional a field that shows only while this is ticked
     */
    public record Item(
            @Nullable String value,
            @Nullable String text,
            @Nullable String name,
            @Nullable Hint hint,
            @Nullable String divider,
            @Nullable String behaviour,
            @Nullable String behaviourGroup,
            @Nullable Boolean checked,
            @Nullable Boolean disabled,
            @Nullable Field conditional) {

        public static Item of(String value, String text) {
            return new Item(value, text, null, null, null, null, null, null, null, null);
        }

        public boolean isInclusive() {
            return "inclusive".equals(behaviour);
        }
    }

    public static Checkboxes of(Asked asked, List<Item> items, List<String> values) {
        return new Checkboxes(
                asked.id(),
                asked.name(),
                Fieldset.of(Legend.of(asked.label(), "s")),
                Hint.of(asked.hint()),
                ErrorMessage.of(asked.error()),
                items,
                values,
                false,
                false,
                false,
                null);
    }

    /** A single box with its own label and no legend. */
    public static Checkboxes single(Asked asked, boolean ticked) {
        var item = new Item("true", asked.label(), null, Hint.of(asked.hint()), null, null, null, ticked, null, null);
        return new Checkboxes(
                asked.id(),
                asked.name(),
                null,
                null,
                ErrorMessage.of(asked.error()),
                List.of(item),
                null,
                false,
                false,
                false,
                null);
    }

    public Checkboxes withClasses(String added) {
        return new Checkboxes(
                idPrefix, name, fieldset, hint, errorMessage, items, values, small, inline, disabled, added);
    }

    @Override
    public String component() {
        return "checkboxes";
    }

    public @Nullable String prefix() {
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
        return CssClass.of("nhsuk-checkboxes", classes)
                .modifier(small, "small")
                .modifier(inline, "inline")
                .and();
    }

    /** The first has the bare prefix, so that the error summary can link to it. */
    public String idOf(int index) {
        return index == 0 ? String.valueOf(prefix()) : prefix() + "-" + (index + 1);
    }

    /** Without a fieldset the boxes themselves point to the hint and the error. */
    public @Nullable String describedByOf(Item item, int index) {
        var group = fieldset == null ? described().describedBy() : null;
        var own = item.hint() == null ? null : idOf(index) + "-item-hint";
        if (group == null) return own;
        return own == null ? group : group + " " + own;
    }

    public boolean isChecked(Item item) {
        if (item.checked() != null) return item.checked();
        return values != null && item.value() != null && values.contains(item.value());
    }

    public boolean isDisabled(Item item) {
        return item.disabled() != null ? item.disabled() : disabled;
    }

    public String hiddenClass() {
        return "nhsuk-checkboxes__conditional--hidden";
    }
}
