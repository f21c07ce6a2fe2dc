package org.towpath.web.nhsuk;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Facts about one thing, each with a name. */
public record SummaryList(
        List<Row> rows, @Nullable Boolean border, @Nullable Boolean lastRowBorder) {

    public record Part(@Nullable String text, @Nullable String width) {}

    public record Row(
            Part key,
            @Nullable Part value,
            @Nullable Actions actions,
            @Nullable Boolean border) {

        /** A fact nobody may change. */
        public static Row of(String key, @Nullable String value) {
            return new Row(new Part(key, null), new Part(value, null), null, null);
        }

        /** A fact with a link to change it. */
        public static Row of(String key, @Nullable String value, Action action) {
            return new Row(new Part(key, null), new Part(value, null), new Actions(List.of(action)), null);
        }

        public List<Action> actionList() {
            return actions == null ? List.of() : actions.items();
        }

        public String keyClass() {
            return CssClass.of("nhsuk-summary-list__key")
                    .and(key.width() == null ? null : "nhsuk-u-width-" + key.width());
        }
    }

    public record Actions(List<Action> items) {}

    /** @param visuallyHiddenText the rest of the link's words: "Change" + "date of birth" */
    public record Action(
            String text,
            @Nullable String href,
            @Nullable String type,
            @Nullable String visuallyHiddenText) {

        public boolean isLink() {
            return href != null && type == null;
        }
    }

    public static SummaryList of(List<Row> rows) {
        return new SummaryList(rows, null, null);
    }

    public String cssClass() {
        var none = Boolean.FALSE.equals(border);
        return CssClass.of("nhsuk-summary-list")
                .modifier(none, "no-border")
                .modifier(!none && Boolean.FALSE.equals(lastRowBorder), "no-last-row-border")
                .and();
    }

    public String rowClass(Row row, boolean isLast) {
        var anyActions = rows.stream().anyMatch(any -> !any.actionList().isEmpty());
        var noBorder = Boolean.FALSE.equals(row.border()) && !(isLast && Boolean.FALSE.equals(lastRowBorder));
        return CssClass.of("nhsuk-summary-list__row")
                .modifier(anyActions && row.actionList().isEmpty(), "no-actions")
                .modifier(noBorder, "no-border")
                .and();
    }
}
