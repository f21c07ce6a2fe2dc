package org.towpath.insight.report;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.towpath.insight.Span;

/**
 * A report as one reader may see it.
 *
 * @param id id in the catalogue: {@code RP1}
 * @param title what it is about
 * @param span the days it is about
 * @param hidesSmallNumbers whether numbers under five, and those from which one could be worked out, are left out
 * @param total what the lines add up to, by column; null where a part of it is hidden
 */
public record Report(
        String id,
        String title,
        Span span,
        boolean hidesSmallNumbers,
        List<Column> columns,
        List<Row> items,
        Map<String, @Nullable Long> total) {

    public Report {
        columns = List.copyOf(columns);
        items = List.copyOf(items);
    }

    /**
     * One column.
     *
     * @param key name of its values in each line
     * @param heading what stands above it
     * @param counted whether its values are counts of cases, each of which leads to them
     * @param drawn whether the chart shows it
     */
    public record Column(String key, String heading, boolean counted, boolean drawn) {

        static Column count(String key, String heading) {
            return new Column(key, heading, true, false);
        }

        static Column drawn(String key, String heading) {
            return new Column(key, heading, true, true);
        }

        static Column words(String key, String heading) {
            return new Column(key, heading, false, false);
        }
    }

    /**
     * One line.
     *
     * @param key what it is about, as links carry it
     * @param name what it is about, in words
     * @param values a number, words, or null where the number is hidden or there is none
     */
    public record Row(String key, String name, Map<String, @Nullable Object> values) {}

    /** Whether a column holds counts, each of which leads to its cases. */
    public boolean counts(String column) {
        return columns.stream().anyMatch(it -> it.key().equals(column) && it.counted());
    }
}
