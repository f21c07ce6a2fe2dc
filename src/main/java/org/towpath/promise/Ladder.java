package org.towpath.promise;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.towpath.agreement.Action;
import org.towpath.promise.PromiseClock.NextStep;
import org.towpath.promise.RungView.State;

/** The steps of an escalation: which comes next and when, and how each stands. Pure functions. */
final class Ladder {

    /** In custody no step lies later than this before the expiry we were told. */
    static final Duration BEFORE_EXPIRY = Duration.ofHours(2);

    private Ladder() {}

    /**
     * The step that comes next: at its own instant, or later where somebody took the last one on until then, or where
     * the agreement holds steps out of hours; and in custody in time before the detention expires.
     *
     * <p>A step tells once. Where all have told of a miss that turned out to be none, and the promise is missed after
     * all, what is left is what the last of them drafts for a person.
     *
     * @param taken the steps taken so far
     * @param expiry when detention expires, as custody told us; null where nobody is detained
     * @return null where none lies ahead: the clock has ended, stands still, has no steps, a dispute is drafted, or all
     *     are taken
     */
    static @Nullable NextStep next(ClockFold measured, List<TakenStep> taken, @Nullable Instant expiry) {
        var rungs = measured.rungsAt();
        var due = measured.dueAt();
        var promised = measured.promised();
        var last = taken.stream().max(Comparator.comparingInt(TakenStep::n)).orElse(null);
        var n = last == null ? 1 : last.n() + 1;
        if (!measured.isOpen() || !promised.hasSteps() || rungs == null || due == null) {
            return null;
        }
        if (n > rungs.size()) {
            if (taken.stream().anyMatch(it -> it.supersededAt() == null)) {
                return null;
            }
            n = rungs.size();
        }
        if (taken.stream().anyMatch(it -> it.supersededAt() == null && it.step().action() == Action.DISPUTE)) {
            return null;
        }
        var at = later(rungs.get(n - 1), takenOnUntil(last));
        if (promised.holdsOutOfHours() && promised.terms().calendar().isEverOpen()) {
            // the end of the next open second, less that second
            at = promised.terms()
                    .calendar()
                    .afterOpenTime(at, Duration.ofSeconds(1))
                    .minusSeconds(1);
        }
        var atTheLatest = expiry == null ? null : later(expiry.minus(BEFORE_EXPIRY), due);
        return new NextStep(n, atTheLatest != null && atTheLatest.isBefore(at) ? atTheLatest : at);
    }

    private static @Nullable Instant takenOnUntil(@Nullable TakenStep last) {
        if (last == null || last.supersededAt() != null) {
            return null;
        }
        var acknowledged = last.acknowledged();
        return acknowledged == null ? null : acknowledged.until();
    }

    private static Instant later(Instant one, @Nullable Instant other) {
        return other == null || one.isAfter(other) ? one : other;
    }

    /** How each step of a clock stands. */
    static List<RungView> rungs(PromiseClock clock) {
        var measured = clock.measured();
        var rungs = measured.rungsAt();
        var views = new ArrayList<RungView>();
        var many = clock.promised().isExpected()
                ? 0
                : clock.promised().terms().rungs().size();
        for (var n = 1; n <= many; n++) {
            var dueAt = rungs == null ? null : rungs.get(n - 1);
            views.add(view(n, dueAt, clock));
        }
        return views;
    }

    private static RungView view(int n, @Nullable Instant dueAt, PromiseClock clock) {
        for (var taken : clock.steps()) {
            if (taken.n() == n) {
                var state = taken.supersededAt() == null ? State.FIRED : State.SUPERSEDED;
                return new RungView(n, taken.dueAt(), taken.firedAt(), state);
            }
        }
        return new RungView(n, dueAt, null, clock.isOpen() ? State.PENDING : State.CANCELLED);
    }
}
