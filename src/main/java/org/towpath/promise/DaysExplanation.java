package org.towpath.promise;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

import org.towpath.calendar.WorkingCalendar;

/** Explains promises counted in days: the day of receipt, the days that counted, and those that did not. */
final class DaysExplanation {

    private final PlainTime plain;
    private final PromiseTerms terms;
    private final WorkingCalendar calendar;
    private final ClockSpan span;
    private final List<String> lines;

    DaysExplanation(PlainTime plain, PromiseTerms terms, ClockSpan span, List<String> lines) {
        this.plain = plain;
        this.terms = terms;
        this.calendar = terms.calendar();
        this.span = span;
        this.lines = lines;
    }

    void workingDays(Instant until) {
        var started = calendar.dateOf(span.startedAt());
        var received = calendar.deemedDate(span.startedAt());
        for (var date = started; date.isBefore(received); date = date.plusDays(1)) {
            var closed = calendar.on(date).closedBecause();
            lines.add("not counted: " + plain.date(date) + ", "
                    + (closed == null ? "started after the last close" : closed));
        }
        writeReceipt(received);
        // a due instant is a close, which may be the midnight after its date
        var last = calendar.dateOf(until.minusSeconds(1));
        var counted = 0;
        for (var date = received.plusDays(1); !date.isAfter(last); date = date.plusDays(1)) {
            var closed = calendar.on(date).closedBecause();
            if (closed != null) {
                lines.add("not counted: " + plain.date(date) + ", " + closed);
            } else if (isPaused(date, until, calendar::deemedDate)) {
                lines.add("not counted: " + plain.date(date) + ", paused");
            } else {
                lines.add("counted: " + plain.date(date) + " (day " + ++counted + " of "
                        + terms.allowance().days() + ")");
            }
        }
    }

    private void writeReceipt(LocalDate received) {
        lines.add(
                terms.allowance().days() == 0
                        ? "counted: " + plain.date(received) + ", to its last close"
                        : "not counted: " + plain.date(received) + ", the day of receipt");
    }

    void calendarDays(Instant until) {
        var first = calendar.dateOf(span.startedAt());
        var last = calendar.dateOf(until.minusSeconds(1));
        writeReceipt(first, terms.allowance().days());
        for (var date = first.plusDays(1); !date.isAfter(last); ) {
            var paused = isPaused(date, until, calendar::dateOf);
            var end = date;
            while (end.isBefore(last) && isPaused(end.plusDays(1), until, calendar::dateOf) == paused) {
                end = end.plusDays(1);
            }
            var days = end.toEpochDay() - date.toEpochDay() + 1;
            lines.add((paused ? "not counted: " : "counted: ") + plain.dates(date, end) + (paused ? ", paused" : "")
                    + " (" + days + (days == 1 ? " day)" : " days)"));
            date = end.plusDays(1);
        }
    }

    private void writeReceipt(LocalDate started, int days) {
        lines.add(
                days == 0
                        ? "counted: " + plain.date(started) + ", to its end"
                        : "not counted: " + plain.date(started) + ", the day it started");
    }

    /**
     * The date a clock resumes on counts as another day of receipt, so the days lost are those after the pause's, up to
     * it.
     */
    private boolean isPaused(LocalDate date, Instant until, Function<Instant, LocalDate> dayOf) {
        for (var pause : span.pauses()) {
            if (pause.to() != null
                    && pause.from().isBefore(until)
                    && date.isAfter(dayOf.apply(pause.from()))
                    && !date.isAfter(dayOf.apply(pause.to()))) {
                return true;
            }
        }
        return false;
    }
}
