package org.towpath.insight.report;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.towpath.insight.Span;
import org.towpath.insight.report.Report.Column;

/** What one report of the catalogue is made from. */
interface ReportSource {

    /** {@code RP1}. */
    String id();

    String title();

    /** What the lines are: "Need". */
    String lineHeading();

    /** What it counts, for whoever reads it. */
    String inWords();

    List<Column> columns();

    /**
     * A query of everything that counts, one row each: {@code line}, {@code figure} (a column's key), {@code episode}
     * and {@code referral}. Numbers are counts of its rows and links lead to its rows, so that both are always the
     * same. It may use {@code :from} and {@code :until}, either of which may be null, {@code :now} and what
     * {@link #parameters} adds.
     */
    String facts();

    /** Further parameters of {@link #facts}. */
    default Map<String, ?> parameters() {
        return Map.of();
    }

    /** Whether counts are of the whole service for everybody: only who is named is narrowed to the reader's sites. */
    default boolean countsEverySite() {
        return false;
    }

    /**
     * The lines in their order.
     *
     * @param counted keys of those that anything was counted in
     */
    List<Line> lines(List<String> counted, Span span);

    /** The counts of one line as those may see them who see no small numbers. */
    Map<String, @Nullable Long> hidden(Map<String, Long> counts);

    /** What is worked out from the counts that are shown. */
    default Map<String, @Nullable Object> derived(Map<String, @Nullable Long> shown) {
        return Map.of();
    }

    /**
     * One line.
     *
     * @param words what stands in its columns of words
     */
    record Line(String key, String name, Map<String, String> words) {}
}
