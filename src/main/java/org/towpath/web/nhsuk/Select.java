package org.towpath.web.nhsuk;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** One of many. */
public record Select(
        @Nullable String id,
        String name,
        @Nullable Label label,
        @Nullable Hint hint,
        @Nullable ErrorMessage errorMessage,
        @Nullable List<Item> items,
        @Nullable String value,
        boolean disabled,
        @Nullable String classes)
        implements Field {

    /** One of the choices, or a line between them. */
    public record Item(
            @Nullable String value,
            @Nullable String text,
            @Nullable Boolean selected,
            boolean disabled,
            boolean divider) {

        public static Item of(String value, String text) {
            return new Item(value, text, null, false, false);
        }
    }

    /** Begins with an empty choice, so that nothing is chosen for the person. */
    public static Select of(Asked asked, List<Item> items, @Nullable String value) {
        var withEmpty = new ArrayList<Item>();
        withEmpty.add(Item.of("", "Choose"));
        withEmpty.addAll(items);
        return new Select(
                asked.id(),
                asked.name(),
                Label.strong(asked.label()),
                Hint.of(asked.hint()),
                ErrorMessage.of(asked.error()),
                withEmpty,
                value,
                false,
                null);
    }

    @Override
    public String component() {
        return "select";
    }

    public String ownId() {
        return id != null ? id : name;
    }

    public Described described() {
        return Described.of(ownId(), null, hint, errorMessage);
    }

    public String formGroupClass() {
        return Described.formGroup(errorMessage != null);
    }

    public String cssClass() {
        return CssClass.of("nhsuk-select", classes)
                .modifier(errorMessage != null, "error")
                .and();
    }

    public boolean isSelected(Item item) {
        if (item.selected() != null) return item.selected();
        var own = item.value() != null ? item.value() : item.text();
        return value != null && !value.isEmpty() && value.equals(own);
    }
}
