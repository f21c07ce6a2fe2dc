package org.towpath.insight.web;

import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.towpath.insight.Span;
import org.towpath.insight.report.Report;
import org.towpath.insight.report.Report.Column;
import org.towpath.web.Times;

/** How pages, papers and sheets write what stands in a report. */
public final class ReportText {

    private static final String HIDDEN = "hidden";

    private final Times times;

    ReportText(Times times) {
        this.times = times;
    }

    /** A number, words, that a number is hidden, or a dash where there is none. */
    public String of(Column column, Map<String, @Nullable Object> values) {
        var value = values.get(column.key());
        if (value == null) {
            return column.counted() ? HIDDEN : "–";
        }
        return value.toString();
    }

    /** What a column adds up to; nothing under words. */
    public String total(Column column, Report report) {
        if (!column.counted()) {
            return "";
        }
        var sum = report.total().get(column.key());
        return sum == null ? HIDDEN : sum.toString();
    }

    /** Whether a number leads anywhere. */
    public boolean leads(Column column, Map<String, @Nullable Object> values) {
        return column.counted() && values.get(column.key()) instanceof Long number && number > 0;
    }

    /** "1 July 2026 to 30 September 2026". */
    public String span(Span span) {
        var from = day(span.from(), 0);
        var last = day(span.to(), 1);
        return (from.isEmpty() ? "From the beginning" : from) + (last.isEmpty() ? " until now" : " to " + last);
    }

    private String day(@Nullable LocalDate day, int before) {
        return day == null ? "" : times.date(day.minusDays(before));
    }
}
