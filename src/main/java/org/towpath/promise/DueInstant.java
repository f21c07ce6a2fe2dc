package org.towpath.promise;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.towpath.calendar.Allowance;
import org.towpath.calendar.WorkingCalendar;

/**
 * From an allowance to the instant it is due. Each kind takes the pauses in order; the first that begins at or after
 * the due instant computed so far ends it, because after a miss no pause helps. Null while a pause that began before is
 * open.
 */
final class DueInstant {

    private final WorkingCalendar calendar;

    DueInstant(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** When the promise is due, or null while nobody can say: paused, or no anchor given yet. */
    @Nullable
    Instant of(Allowance allowance, ClockSpan span) {
        return switch (allowance.kind()) {
            case ELAPSED -> elapsed(allowance.duration(), span);
            case WORKING_TIME -> workingTime(allowance.duration(), span);
            case WORKING_DAYS -> workingDays(allowance.days(), span);
            case CALENDAR_DAYS -> calendarDays(allowance.days(), span);
            case BEFORE -> before(allowance.duration(), span);
        };
    }

    /** The same allowance counted from an instant, with no pauses: the steps of a ladder count so. */
    Instant forward(Allowance allowance, Instant start) {
        return switch (allowance.kind()) {
            case ELAPSED -> start.plus(allowance.duration());
            case WORKING_TIME -> calendar.afterOpenTime(start, allowance.duration());
            case WORKING_DAYS ->
                calendar.lastClose(calendar.workingDayAfter(calendar.deemedDate(start), allowance.days()));
            case CALENDAR_DAYS -> calendar.endOf(calendar.dateOf(start).plusDays(allowance.days()));
            case BEFORE -> throw new IllegalArgumentException("Counts back, not forward");
        };
    }

    private static @Nullable Instant elapsed(Duration length, ClockSpan span) {
        var due = span.startedAt().plus(length);
        for (var pause : span.pauses()) {
            if (!pause.from().isBefore(due)) {
                break;
            }
            if (pause.to() == null) {
                return null;
            }
            due = due.plus(Duration.between(pause.from(), pause.to()));
        }
        return due;
    }

    private @Nullable Instant workingTime(Duration length, ClockSpan span) {
        var left = length;
        var since = span.startedAt();
        var due = calendar.afterOpenTime(since, left);
        for (var pause : span.pauses()) {
            if (!pause.from().isBefore(due)) {
                break;
            }
            if (pause.to() == null) {
                return null;
            }
            left = left.minus(calendar.openTimeBetween(since, pause.from()));
            since = pause.to();
            due = calendar.afterOpenTime(since, left);
        }
        return due;
    }

    private @Nullable Instant workingDays(int n, ClockSpan span) {
        var day = calendar.workingDayAfter(calendar.deemedDate(span.startedAt()), n);
        var due = calendar.lastClose(day);
        for (var pause : span.pauses()) {
            if (!pause.from().isBefore(due)) {
                break;
            }
            if (pause.to() == null) {
                return null;
            }
            // the days left at the pause are left again at the resume, as though received then
            var left = calendar.workingDaysBetween(calendar.deemedDate(pause.from()), day);
            day = calendar.workingDayAfter(calendar.deemedDate(pause.to()), left);
            due = calendar.lastClose(day);
        }
        return due;
    }

    private @Nullable Instant calendarDays(int n, ClockSpan span) {
        var day = calendar.dateOf(span.startedAt()).plusDays(n);
        var due = calendar.endOf(day);
        for (var pause : span.pauses()) {
            if (!pause.from().isBefore(due)) {
                break;
            }
            if (pause.to() == null) {
                return null;
            }
            var dates = calendar.dateOf(pause.to()).toEpochDay()
                    - calendar.dateOf(pause.from()).toEpochDay();
            day = day.plusDays(dates);
            due = calendar.endOf(day);
        }
        return due;
    }

    /** A hearing does not wait for a pause: only an open one hides the instant. */
    private static @Nullable Instant before(Duration length, ClockSpan span) {
        var anchor = span.anchorAt();
        if (anchor == null) {
            return null;
        }
        var due = anchor.minus(length);
        due = due.isBefore(span.startedAt()) ? span.startedAt() : due;
        var pauses = span.pauses();
        var last = pauses.isEmpty() ? null : pauses.get(pauses.size() - 1);
        return last != null && last.isOpen() && last.from().isBefore(due) ? null : due;
    }
}
