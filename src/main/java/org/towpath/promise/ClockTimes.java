package org.towpath.promise;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.towpath.calendar.Allowance;

/**
 * When a promise is due, when to warn and when each step of its ladder comes: a pure function of terms and facts, and
 * the only one there is. A target met <em>at</em> the due instant is met; missing, warning and steps take effect for a
 * clock still running <em>after</em> their instant. While a pause that began before the due instant is open, all three
 * are null.
 *
 * @param dueAt null too while a {@code BEFORE} promise has no anchor
 * @param warnAt null too if the terms have no warning; in the calendar alone, see {@link #warningSentAt}
 * @param rungsAt one instant for each step of the terms
 */
public record ClockTimes(
        @Nullable Instant dueAt,
        @Nullable Instant warnAt,
        @Nullable List<Instant> rungsAt) {

    static final ClockTimes UNKNOWN = new ClockTimes(null, null, null);

    public ClockTimes {
        rungsAt = rungsAt == null ? null : List.copyOf(rungsAt);
    }

    /** @throws org.towpath.calendar.NotOpenLongEnough if the calendar opens too rarely for these terms */
    public static ClockTimes of(PromiseTerms terms, ClockSpan span) {
        var counting = new DueInstant(terms.calendar());
        var due = counting.of(terms.allowance(), span);
        if (due == null) {
            return UNKNOWN;
        }
        return dueAt(terms, span.startedAt(), due);
    }

    /** Warning and steps of a promise that is due then, however that came about. */
    static ClockTimes dueAt(PromiseTerms terms, Instant start, Instant due) {
        var counting = new DueInstant(terms.calendar());
        return new ClockTimes(due, warning(terms, start, due), rungs(counting, terms.rungs(), due));
    }

    private static @Nullable Instant warning(PromiseTerms terms, Instant start, Instant due) {
        var lead = terms.warnLead();
        if (lead == null) {
            return null;
        }
        if (lead.kind().needsOpenTime()) {
            return terms.calendar().beforeOpenTime(due, lead.duration(), start);
        }
        var warn = due.minus(lead.duration());
        return warn.isBefore(start) ? start : warn;
    }

    private static List<Instant> rungs(DueInstant counting, List<Allowance> rungs, Instant due) {
        var instants = new ArrayList<Instant>(rungs.size());
        for (var rung : rungs) {
            // in days, a due at a close or at midnight belongs to the day it ends
            var from = rung.kind().isInDays() ? due.minusSeconds(1) : due;
            instants.add(counting.forward(rung, from));
        }
        return instants;
    }

    /**
     * When the warning goes out: at its instant, or at the resume if that falls in a pause. Null if there is none to
     * send.
     */
    public @Nullable Instant warningSentAt(ClockSpan span) {
        var warn = warnAt;
        if (warn == null) {
            return null;
        }
        for (var pause : span.pauses()) {
            if (!warn.isBefore(pause.from()) && (pause.to() == null || warn.isBefore(pause.to()))) {
                return pause.to();
            }
        }
        return warn;
    }

    /**
     * Whether a clock that stopped then kept its promise: at the due instant is in time, and while paused it always is.
     */
    public boolean isMetBy(Instant stoppedAt) {
        return dueAt == null || !stoppedAt.isAfter(dueAt);
    }
}
