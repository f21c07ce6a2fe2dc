package org.towpath.promise;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.towpath.calendar.AllowanceWords;
import org.towpath.calendar.WorkingCalendar;

/** Explains promises counted in hours and minutes: which stretches counted, and which did not. */
final class TimeExplanation {

    private final PlainTime plain;
    private final ClockSpan span;
    private final List<String> lines;

    TimeExplanation(PlainTime plain, ClockSpan span, List<String> lines) {
        this.plain = plain;
        this.span = span;
        this.lines = lines;
    }

    void elapsed(Instant until) {
        write(span.startedAt(), until);
    }

    void workingTime(WorkingCalendar calendar, Instant until) {
        var written = span.startedAt();
        var first = calendar.dateOf(written);
        var last = calendar.dateOf(until);
        // from the date before: a change of the clock can move its hours past midnight
        for (var date = first.minusDays(1); !date.isAfter(last); date = date.plusDays(1)) {
            var day = calendar.on(date);
            if (!day.isWorkingDay()
                    && !date.isBefore(first)
                    && calendar.endOf(date.minusDays(1)).isBefore(until)) {
                lines.add("not counted: " + plain.date(date) + ", " + day.closedBecause());
            }
            for (var hours : day.hours()) {
                var from = hours.from().isBefore(written) ? written : hours.from();
                var to = hours.to().isAfter(until) ? until : hours.to();
                if (from.isBefore(to)) {
                    write(from, to);
                    written = to;
                }
            }
        }
    }

    /** One stretch, cut where pauses begin and end. */
    private void write(Instant from, Instant to) {
        var next = from;
        for (var pause : span.pauses()) {
            var start = pause.from().isBefore(next) ? next : pause.from();
            var end = pause.to() == null || pause.to().isAfter(to) ? to : pause.to();
            if (start.isBefore(end)) {
                counted(next, start);
                lines.add("not counted: " + plain.span(start, end) + ", paused");
                next = end;
            }
        }
        counted(next, to);
    }

    private void counted(Instant from, Instant to) {
        if (from.isBefore(to)) {
            lines.add("counted: " + plain.span(from, to) + " (" + AllowanceWords.of(Duration.between(from, to)) + ")");
        }
    }
}
