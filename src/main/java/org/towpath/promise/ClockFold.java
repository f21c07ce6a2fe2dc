package org.towpath.promise;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.towpath.promise.ClockFact.Type;

/**
 * What a clock's facts come to, in whatever order we heard of them: a pure function of terms, facts and the present.
 *
 * @param dueAt null while paused, or while nobody can say
 * @param stoppedAt when it stopped or was cancelled
 * @param missedAt never set for an expected time
 */
public record ClockFold(
        ClockState state,
        Instant startedAt,
        @Nullable Instant dueAt,
        @Nullable Instant warnAt,
        @Nullable Instant stoppedAt,
        @Nullable Instant missedAt,
        List<SidedPause> pauses) {

    private static final Comparator<ClockFact> IN_ORDER =
            Comparator.comparing(ClockFact::occurredAt).thenComparing(ClockFact::type);

    /** A pause with why and for whom. */
    public record SidedPause(
            Instant from,
            @Nullable Instant to,
            @Nullable String reason,
            @Nullable String side) {}

    /** @param promised the terms pinned to the clock */
    static ClockFold of(Promised promised, List<ClockFact> facts, Instant now) {
        var ordered = facts.stream().sorted(IN_ORDER).toList();
        var started = first(ordered, Type.STARTED);
        var start = Objects.requireNonNull(started, "A clock has a start").occurredAt();
        var stop = first(ordered, Type.STOPPED);
        var cancel = first(ordered, Type.CANCELLED);
        // a stop and a cancel at one instant: the event came first
        var ends = stop == null || cancel != null && cancel.occurredAt().isBefore(stop.occurredAt()) ? cancel : stop;
        var end = ends == null ? null : ends.occurredAt();
        var pauses = pauses(ordered, end);
        var span = span(start, pauses);
        var times = ClockTimes.of(promised.terms(), span);
        var missed = promised.isExpected() ? null : missed(times, end, ends, now);
        return new ClockFold(
                state(ends, missed, times, pauses),
                start,
                times.dueAt(),
                times.warningSentAt(span),
                end,
                missed,
                pauses);
    }

    /** What happened so far, as far as the times depend on it. */
    ClockSpan span() {
        return span(startedAt, pauses);
    }

    private static ClockSpan span(Instant start, List<SidedPause> pauses) {
        return new ClockSpan(
                start,
                null,
                pauses.stream().map(it -> new Pause(it.from(), it.to())).toList());
    }

    private static @Nullable ClockFact first(List<ClockFact> ordered, Type type) {
        return ordered.stream().filter(fact -> fact.type() == type).findFirst().orElse(null);
    }

    private static @Nullable Instant missed(
            ClockTimes times, @Nullable Instant end, @Nullable ClockFact ends, Instant now) {
        var due = times.dueAt();
        if (due == null
                || ends != null
                        && ends.type() == Type.CANCELLED
                        && !ends.occurredAt().isAfter(due)) {
            return null;
        }
        return (end == null ? now : end).isAfter(due) ? due : null;
    }

    private static ClockState state(
            @Nullable ClockFact ends, @Nullable Instant missed, ClockTimes times, List<SidedPause> pauses) {
        if (ends != null && ends.type() == Type.CANCELLED) {
            return ClockState.CANCELLED;
        }
        if (missed != null) {
            return ClockState.MISSED;
        }
        if (ends != null) {
            return ClockState.MET;
        }
        var paused = times.dueAt() == null
                && !pauses.isEmpty()
                && pauses.get(pauses.size() - 1).to() == null;
        return paused ? ClockState.PAUSED : ClockState.RUNNING;
    }

    /** Pauses in order, one at a time; the end of the clock ends an open one, and nothing after the end counts. */
    private static List<SidedPause> pauses(List<ClockFact> ordered, @Nullable Instant end) {
        var pauses = new ArrayList<SidedPause>();
        ClockFact open = null;
        Instant resumedAt = null;
        for (var fact : ordered) {
            if (end != null && !fact.occurredAt().isBefore(end)) {
                break;
            }
            if (fact.type() == Type.RESUMED) {
                if (open != null) {
                    close(pauses, open, fact.occurredAt());
                } else {
                    // of a pause and its resume at one instant the resume is read first: together they are nothing
                    resumedAt = fact.occurredAt();
                }
                open = null;
            } else if (fact.type() == Type.PAUSED
                    && open == null
                    && !fact.occurredAt().equals(resumedAt)) {
                open = fact;
            }
        }
        if (open != null) {
            close(pauses, open, end);
        }
        return List.copyOf(pauses);
    }

    private static void close(List<SidedPause> pauses, ClockFact open, @Nullable Instant to) {
        pauses.add(new SidedPause(open.occurredAt(), to, open.reason(), open.side()));
    }
}
