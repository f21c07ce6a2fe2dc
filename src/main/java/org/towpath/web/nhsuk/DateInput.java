package org.towpath.web.nhsuk;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** A date in boxes of its own for day, month and year; a time may follow. */
public record DateInput(
        String id,
        @Nullable String namePrefix,
        @Nullable Fieldset fieldset,
        @Nullable Hint hint,
        @Nullable ErrorMessage errorMessage,
        @Nullable List<Item> items,
        boolean disabled,
        @Nullable String classes)
        implements Field {

    /**
     * One of the boxes.
     *
     * @param error whether the fault is in this box; if none says so, all are marked
     */
    public record Item(
            @Nullable String id,
            String name,
            @Nullable String label,
            @Nullable String value,
            @Nullable Integer width,
            @Nullable String inputmode,
            @Nullable String autocomplete,
            @Nullable Boolean error,
            @Nullable Boolean disabled) {

        public static Item of(String name, @Nullable String value, int width) {
            return new Item(null, name, null, value, width, null, null, null, null);
        }
    }

    private static final List<Item> DAY_MONTH_YEAR =
            List.of(Item.of("day", null, 2), Item.of("month", null, 2), Item.of("year", null, 4));

    @Override
    public String component() {
        return "date-input";
    }

    public Described described() {
        return Described.of(id, fieldset == null ? null : fieldset.describedBy(), hint, errorMessage);
    }

    /** The role is {@code group}: otherwise JAWS does not read the description of boxes for text. */
    public @Nullable Fieldset describedFieldset() {
        return fieldset == null
                ? null
                : fieldset.describedBy(described().describedBy()).inRole("group");
    }

    public String formGroupClass() {
        return Described.formGroup(errorMessage != null || anyItemIsFaulty());
    }

    public String cssClass() {
        return CssClass.of("nhsuk-date-input", classes).and();
    }

    public List<Input> inputs() {
        var boxes = items == null || items.isEmpty() ? DAY_MONTH_YEAR : items;
        return boxes.stream().map(this::input).toList();
    }

    private Input input(Item item) {
        var label = new Label(labelOf(item), null, null, "nhsuk-date-input__label", null, null);
        var mark = isFaulty(item) ? new ErrorMessage(null, null, null, null) : null;
        return new Input(
                item.id() != null ? item.id() : id + "-" + item.name(),
                namePrefix == null ? item.name() : namePrefix + "[" + item.name() + "]",
                null,
                label,
                null,
                mark,
                item.value(),
                item.width() == null ? Integer.valueOf(2) : item.width(),
                "nhsuk-date-input__input",
                null,
                item.autocomplete(),
                item.inputmode() == null ? "numeric" : item.inputmode(),
                item.disabled() == null ? disabled : item.disabled(),
                false,
                null,
                null,
                null,
                null);
    }

    private static String labelOf(Item item) {
        if (item.label() != null) return item.label();
        return item.name().substring(0, 1).toUpperCase(Locale.UK) + item.name().substring(1);
    }

    private boolean isFaulty(Item item) {
        return Objects.requireNonNullElse(item.error(), errorMessage != null && !anyItemIsFaulty());
    }

    private boolean anyItemIsFaulty() {
        return items != null && items.stream().anyMatch(item -> Boolean.TRUE.equals(item.error()));
    }
}
