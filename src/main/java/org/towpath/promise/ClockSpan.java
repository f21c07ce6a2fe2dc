package org.towpath.promise;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What happened to one clock so far, as far as its times depend on it. Fractions of a second are dropped; pauses are
 * clipped to the start, put in order, and made one where they overlap or touch; empty ones are dropped.
 *
 * @param startedAt when the promise began to run
 * @param anchorAt the instant a {@code BEFORE} allowance counts back from, if we have been told
 * @param pauses in order, apart from each other; only the last may be open
 */
public record ClockSpan(Instant startedAt, @Nullable Instant anchorAt, List<Pause> pauses) {

    public ClockSpan {
        startedAt = startedAt.truncatedTo(ChronoUnit.SECONDS);
        anchorAt = anchorAt == null ? null : anchorAt.truncatedTo(ChronoUnit.SECONDS);
        pauses = pauses.isEmpty() ? List.of() : inOrder(pauses, startedAt);
    }

    /** A clock that has run without a pause and counts forward. */
    public static ClockSpan from(Instant startedAt) {
        return new ClockSpan(startedAt, null, List.of());
    }

    private static List<Pause> inOrder(List<Pause> pauses, Instant start) {
        var sorted = new ArrayList<Pause>(pauses.size());
        for (var pause : pauses) {
            var from = later(pause.from().truncatedTo(ChronoUnit.SECONDS), start);
            var to = pause.to() == null ? null : pause.to().truncatedTo(ChronoUnit.SECONDS);
            if (to == null || to.isAfter(from)) {
                sorted.add(new Pause(from, to));
            }
        }
        sorted.sort(Comparator.comparing(Pause::from));
        var joined = new ArrayList<Pause>(sorted.size());
        for (var next : sorted) {
            var last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last == null || last.to() != null && last.to().isBefore(next.from())) {
                joined.add(next);
            } else {
                joined.set(joined.size() - 1, new Pause(last.from(), laterEnd(last.to(), next.to())));
            }
        }
        return List.copyOf(joined);
    }

    private static @Nullable Instant laterEnd(@Nullable Instant one, @Nullable Instant other) {
        return one == null || other == null ? null : later(one, other);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
