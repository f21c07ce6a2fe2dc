package org.towpath.promise;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.towpath.calendar.WorkingCalendar;

/** Says in plain English how a clock came to its due instant: which days counted, which did not, and why. */
final class ClockExplanation {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE d MMMM yyyy 'at' HH:mm", Locale.UK);

    /** Nobody reads more days than these; the end is what matters then. */
    private static final int MOST_DAYS = 60;

    private final PromiseClock clock;
    private final WorkingCalendar calendar;
    private final List<String> lines = new ArrayList<>();

    private ClockExplanation(PromiseClock clock) {
        this.clock = clock;
        this.calendar = clock.promised().terms().calendar();
    }

    static List<String> of(PromiseClock clock) {
        return new ClockExplanation(clock).explain();
    }

    private List<String> explain() {
        var measured = clock.measured();
        var allowance = clock.promised().terms().allowance();
        lines.add("It started on " + time(measured.startedAt()) + ".");
        lines.add("Allowed: " + allowance.inWords() + ".");
        if (allowance.kind().needsOpenTime()) {
            days(measured.startedAt(), measured.dueAt());
        }
        for (var pause : measured.pauses()) {
            var to = pause.to();
            lines.add("Paused from " + time(pause.from()) + (to == null ? "" : " to " + time(to)) + ", waiting for "
                    + (pause.side() == null ? "someone else" : pause.side()) + ".");
        }
        var due = measured.dueAt();
        lines.add(due == null ? "Nobody can say yet when it is due." : "It is due on " + due(due) + ".");
        if (clock.promised().isExpected()) {
            lines.add("There is no agreement yet: this is when an answer can be expected, and nobody is held to it.");
        }
        var stopped = measured.stoppedAt();
        if (stopped != null) {
            var what = measured.state() == ClockState.CANCELLED
                    ? "It was cancelled on "
                    : "What it waited for happened on ";
            lines.add(what + time(stopped) + ".");
        }
        return List.copyOf(lines);
    }

    private void days(Instant from, @org.jspecify.annotations.Nullable Instant to) {
        var received = calendar.dateOf(from);
        var deemed = calendar.deemedDate(from);
        if (!deemed.equals(received)) {
            lines.add("Received outside opening hours, so it counts as received on " + DAY.format(deemed) + ".");
        }
        if (to == null) {
            return;
        }
        var last = calendar.dateOf(to);
        var shown = 0;
        for (var day = deemed.plusDays(1); !day.isAfter(last) && shown < MOST_DAYS; day = day.plusDays(1)) {
            lines.add(line(day));
            shown++;
        }
    }

    private String line(LocalDate day) {
        var date = calendar.on(day);
        return DAY.format(day) + (date.isWorkingDay() ? ": counted." : ": not counted, " + date.closedBecause() + ".");
    }

    private String time(Instant instant) {
        return TIME.format(instant.atZone(calendar.zone()));
    }

    /** Midnight belongs to the day it ends. */
    private String due(Instant due) {
        var before = due.minusSeconds(1);
        return calendar.endOf(calendar.dateOf(before)).equals(due)
                ? DAY.format(before.atZone(calendar.zone())) + ", at the end of the day"
                : time(due);
    }
}
