package org.towpath.promise;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.towpath.calendar.NotOpenLongEnough;

/**
 * What a change of hours or holidays would do to one running clock.
 *
 * @param due the due instant before and after
 * @param warning when to warn, before and after
 * @param step the first escalation step that would move; null if none would
 * @param ifResumed whether the clock stands still, so that all this holds if it went on now
 */
public record Touch(
        UUID clock, Move due, Move warning, @Nullable StepMove step, boolean ifResumed) {

    /** An instant before and after; null where there is none. */
    public record Move(@Nullable Instant from, @Nullable Instant to) {

        public boolean moves() {
            return !Objects.equals(from, to);
        }
    }

    /** A step, counted from 1, before and after. */
    public record StepMove(
            int n, @Nullable Instant from, @Nullable Instant to) {}

    /**
     * @param facts of the clock, as recorded
     * @param under its terms under the change
     * @return null if nothing about it would move
     */
    static @Nullable Touch of(PromiseClock clock, List<ClockFact> facts, Promised under, Instant now) {
        var measured = clock.measured();
        var stands = measured.dueAt() == null && measured.pauses().stream().anyMatch(pause -> pause.to() == null);
        var before = stands ? resumed(clock.promised(), measured, now) : times(measured);
        var after = stands ? resumed(under, measured, now) : amended(clock, facts, under, now);
        var due = new Move(before.dueAt(), after.dueAt());
        var warning = new Move(before.warnAt(), after.warnAt());
        var step = step(before.rungsAt(), after.rungsAt());
        return due.moves() || warning.moves() || step != null
                ? new Touch(clock.id(), due, warning, step, stands)
                : null;
    }

    private static ClockTimes times(ClockFold fold) {
        return new ClockTimes(fold.dueAt(), fold.warnAt(), fold.rungsAt());
    }

    private static ClockTimes amended(PromiseClock clock, List<ClockFact> facts, Promised under, Instant now) {
        var more = new ArrayList<>(facts);
        more.add(ClockFact.amending(under, now, "proposed").recordedAs(Long.MAX_VALUE));
        try {
            return times(ClockFold.of(clock.pinned(), more, now));
        } catch (NotOpenLongEnough never) {
            return ClockTimes.UNKNOWN;
        }
    }

    private static ClockTimes resumed(Promised terms, ClockFold measured, Instant now) {
        var closed = measured.span().pauses().stream()
                .map(pause -> pause.isOpen() ? new Pause(pause.from(), now) : pause)
                .toList();
        var span = new ClockSpan(measured.startedAt(), measured.anchorAt(), closed);
        try {
            var times = ClockTimes.of(terms.terms(), span);
            return new ClockTimes(times.dueAt(), times.warningSentAt(span), times.rungsAt());
        } catch (NotOpenLongEnough never) {
            return ClockTimes.UNKNOWN;
        }
    }

    private static @Nullable StepMove step(@Nullable List<Instant> before, @Nullable List<Instant> after) {
        var was = before == null ? List.<Instant>of() : before;
        var is = after == null ? List.<Instant>of() : after;
        for (var i = 0; i < Math.max(was.size(), is.size()); i++) {
            var from = i < was.size() ? was.get(i) : null;
            var to = i < is.size() ? is.get(i) : null;
            if (!Objects.equals(from, to)) {
                return new StepMove(i + 1, from, to);
            }
        }
        return null;
    }
}
