package org.towpath.promise;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.towpath.promise.ClockFact.Type;

/**
 * What a clock's facts come to, in whatever order we heard of them: a pure function of terms, facts and the present.
 *
 * @param promised the terms that hold: those pinned at the start, or those of the last amendment
 * @param anchorAt what a {@code BEFORE} promise counts back from, as far as we were told
 * @param dueAt null while paused, or while nobody can say
 * @param rungsAt one instant for each step of the ladder; null when {@code dueAt} is
 * @param stoppedAt when it stopped or was cancelled
 * @param missedAt never set for an expected time
 * @param pauses one for each reason and side; they may overlap
 */
public record ClockFold(
        Promised promised,
        ClockState state,
        Instant startedAt,
        @Nullable Instant anchorAt,
        @Nullable Instant dueAt,
        @Nullable Instant warnAt,
        @Nullable List<Instant> rungsAt,
        @Nullable Instant stoppedAt,
        @Nullable Instant missedAt,
        List<SidedPause> pauses) {

    /** A pause with why and for whom. */
    public record SidedPause(
            Instant from,
            @Nullable Instant to,
            @Nullable String reason,
            @Nullable String side) {}

    /** @param pinned the terms pinned to the clock when it started */
    static ClockFold of(Promised pinned, List<ClockFact> facts, Instant now) {
        var happened = CorrectedFacts.of(facts);
        var started = Objects.requireNonNull(first(happened, Type.STARTED), "A clock has a start");
        var stop = first(happened, Type.STOPPED);
        var cancel = first(happened, Type.CANCELLED);
        // a stop and a cancel at one instant: the event came first
        var ends = stop == null || cancel != null && cancel.occurredAt().isBefore(stop.occurredAt()) ? cancel : stop;
        var end = ends == null ? null : ends.occurredAt();
        var start = started.occurredAt();
        var pauses = SidedPauses.of(happened, start, end);
        var amendments = Amendments.of(pinned, happened, end);
        var span = span(start, started.anchorAt(), pauses);
        var times = amendments.times(span);
        var promised = amendments.promised();
        var missed = promised.isExpected() || wasPausedTill(end, amendments, span)
                ? null
                : missed(times.dueAt(), ends, end == null ? now : end);
        return new ClockFold(
                promised,
                state(ends, missed, times, span),
                start,
                started.anchorAt(),
                times.dueAt(),
                times.warningSentAt(span),
                times.rungsAt(),
                end,
                missed,
                pauses);
    }

    /** What happened so far, as far as the times depend on it. */
    ClockSpan span() {
        return span(startedAt, anchorAt, pauses);
    }

    /** Whether it still counts, paused or not, late or not. */
    public boolean isOpen() {
        return stoppedAt == null;
    }

    private static ClockSpan span(Instant start, @Nullable Instant anchorAt, List<SidedPause> pauses) {
        return new ClockSpan(
                start,
                anchorAt,
                pauses.stream().map(it -> new Pause(it.from(), it.to())).toList());
    }

    private static @Nullable ClockFact first(List<ClockFact> ordered, Type type) {
        return ordered.stream().filter(fact -> fact.type() == type).findFirst().orElse(null);
    }

    /** A stop while it stood still is always in time, even for a promise that no pause moves. */
    private static boolean wasPausedTill(@Nullable Instant end, Amendments amendments, ClockSpan span) {
        if (end == null) {
            return false;
        }
        var stillOpen = span.pauses().stream()
                .map(it -> end.equals(it.to()) ? new Pause(it.from(), null) : it)
                .toList();
        return stillOpen.stream().anyMatch(Pause::isOpen)
                && amendments
                                .times(new ClockSpan(span.startedAt(), span.anchorAt(), stillOpen))
                                .dueAt()
                        == null;
    }

    private static @Nullable Instant missed(@Nullable Instant due, @Nullable ClockFact ends, Instant until) {
        if (due == null
                || ends != null
                        && ends.type() == Type.CANCELLED
                        && !ends.occurredAt().isAfter(due)) {
            return null;
        }
        return until.isAfter(due) ? due : null;
    }

    private static ClockState state(
            @Nullable ClockFact ends, @Nullable Instant missed, ClockTimes times, ClockSpan span) {
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
                && !span.pauses().isEmpty()
                && span.pauses().get(span.pauses().size() - 1).isOpen();
        return paused ? ClockState.PAUSED : ClockState.RUNNING;
    }
}
