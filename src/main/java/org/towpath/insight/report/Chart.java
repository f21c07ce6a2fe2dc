package org.towpath.insight.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.towpath.insight.report.Report.Column;

/**
 * The bars of a report, for a drawing in the page; the table beside it says the same.
 *
 * @param height height of the drawing, in units of its own
 */
public record Chart(List<Group> groups, int height) {

    private static final int WIDTH = 480;

    private static final int LONGEST = 360;
    private static final int TITLE = 22;
    private static final int BAR = 20;
    private static final int GAP = 12;
    private static final List<String> COLOURS = List.of("#005eb8", "#768692");

    /**
     * The bars of one line of the report.
     *
     * @param y where its name stands
     */
    public record Group(String name, int y, List<Bar> bars) {}

    /**
     * One bar.
     *
     * @param y its upper edge
     * @param words what it says at its end: "12 found"
     */
    public record Bar(int y, int width, String colour, String words) {}

    /** Width of the drawing, in the same units. */
    public int width() {
        return WIDTH;
    }

    /** Lines in which nothing is counted are left out; of a number that is hidden, only that it is. */
    public static Chart of(Report report) {
        var drawn = report.columns().stream().filter(Column::drawn).toList();
        var most = report.items().stream()
                .flatMap(row -> drawn.stream().map(column -> number(row, column)))
                .mapToLong(number -> number == null ? 0 : number)
                .max()
                .orElse(0);
        var groups = new ArrayList<Group>();
        var y = 0;
        for (var row : report.items()) {
            if (drawn.stream()
                    .allMatch(column -> Long.valueOf(0).equals(row.values().get(column.key())))) {
                continue;
            }
            var bars = new ArrayList<Bar>();
            for (var column : drawn) {
                bars.add(bar(number(row, column), column, y + TITLE + bars.size() * BAR, most, bars.size()));
            }
            groups.add(new Group(row.name(), y + TITLE - 6, List.copyOf(bars)));
            y += TITLE + bars.size() * BAR + GAP;
        }
        return new Chart(List.copyOf(groups), y);
    }

    private static @Nullable Long number(Report.Row row, Column column) {
        return (Long) row.values().get(column.key());
    }

    private static Bar bar(@Nullable Long number, Column column, int y, long most, int place) {
        var what = column.heading().substring(0, 1).toLowerCase(Locale.UK)
                + column.heading().substring(1);
        return new Bar(
                y,
                number == null || most == 0 ? 0 : (int) (number * LONGEST / most),
                COLOURS.get(place % COLOURS.size()),
                number == null ? what + ": hidden" : number + " " + what);
    }
}
