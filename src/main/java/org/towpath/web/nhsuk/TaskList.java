package org.towpath.web.nhsuk;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Things to do, each with where it stands. */
public record TaskList(@Nullable String idPrefix, List<Item> items) {

    public record Item(
            @Nullable Part heading,
            @Nullable String href,
            @Nullable Part hint,
            @Nullable Status status) {

        public String cssClass() {
            return CssClass.of("nhsuk-task-list__item")
                    .modifier(href != null, "with-link")
                    .and();
        }

        public @Nullable String headingText() {
            return heading == null ? null : heading.text();
        }
    }

    public record Part(@Nullable String text) {}

    public record Status(
            @Nullable String text,
            @Nullable Tag tag,
            @Nullable String classes) {

        public String cssClass() {
            return CssClass.of("nhsuk-task-list__status", classes).and();
        }
    }

    public String hintId(int index) {
        return prefix() + "-" + (index + 1) + "-hint";
    }

    public String statusId(int index) {
        return prefix() + "-" + (index + 1) + "-status";
    }

    public String describedBy(Item item, int index) {
        return item.hint() == null ? statusId(index) : hintId(index) + " " + statusId(index);
    }

    private String prefix() {
        return idPrefix == null ? "task-list" : idPrefix;
    }
}
