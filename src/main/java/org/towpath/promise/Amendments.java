package org.towpath.promise;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.towpath.promise.ClockFact.Type;

/**
 * New versions of an agreement that re-timed a running clock: it is recomputed from its own start under the new terms,
 * keeping its pauses. What would have been due before an amendment took effect is missed at that moment, or at the
 * resume if it stood still then, and its steps count from there; what was missed before stays missed when it was.
 */
final class Amendments {

    private final Promised pinned;
    private final List<ClockFact> taken;

    private Amendments(Promised pinned, List<ClockFact> taken) {
        this.pinned = pinned;
        this.taken = taken;
    }

    /** @param end of the clock: what takes effect after it changes nothing */
    static Amendments of(Promised pinned, List<ClockFact> happened, @Nullable Instant end) {
        return new Amendments(
                pinned,
                happened.stream()
                        .filter(it -> it.type() == Type.AMENDED && it.amended() != null)
                        .filter(it -> end == null || it.occurredAt().isBefore(end))
                        .toList());
    }

    /** The terms that hold now. */
    Promised promised() {
        return taken.isEmpty() ? pinned : terms(taken.get(taken.size() - 1));
    }

    ClockTimes times(ClockSpan span) {
        var times = ClockTimes.of(pinned.terms(), span);
        for (var amendment : taken) {
            times = amended(terms(amendment).terms(), span, amendment.occurredAt(), times.dueAt());
        }
        return times;
    }

    private static Promised terms(ClockFact amendment) {
        return Objects.requireNonNull(amendment.amended());
    }

    private static ClockTimes amended(PromiseTerms terms, ClockSpan span, Instant at, @Nullable Instant before) {
        var times = ClockTimes.of(terms, span);
        var due = times.dueAt();
        if (due == null || !due.isBefore(at)) {
            return times;
        }
        var effect = running(span, at);
        if (effect == null) {
            return ClockTimes.UNKNOWN;
        }
        var missed = before == null || before.isAfter(effect) ? effect : before;
        return missed.isAfter(due) ? ClockTimes.dueAt(terms, span.startedAt(), missed) : times;
    }

    /** The first instant from then on at which it does not stand still; null while nobody can say. */
    private static @Nullable Instant running(ClockSpan span, Instant at) {
        for (var pause : span.pauses()) {
            if (!at.isBefore(pause.from()) && (pause.to() == null || at.isBefore(pause.to()))) {
                return pause.to();
            }
        }
        return at;
    }
}
