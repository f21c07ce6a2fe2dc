package org.towpath.promise;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import org.towpath.promise.ClockFact.Type;
import org.towpath.promise.ClockFold.SidedPause;

/**
 * The pauses of a clock, one for each reason and side, which may overlap: it stands still while any of them is open. A
 * resume ends the pause of its reason and side; if none of its reason is open, that of its side; and without a side,
 * the only one that is open.
 */
final class SidedPauses {

    private final List<SidedPause> ended = new ArrayList<>();
    private final List<ClockFact> open = new ArrayList<>();

    private SidedPauses() {}

    /**
     * In the order in which they began; empty ones are dropped.
     *
     * @param ordered what happened, in order
     * @param start what lies before it does not count
     * @param end nothing from here on counts, and it ends what is open; null while the clock runs
     */
    static List<SidedPause> of(List<ClockFact> ordered, Instant start, @Nullable Instant end) {
        var pauses = new SidedPauses();
        for (var i = 0; i < ordered.size(); ) {
            var at = ordered.get(i).occurredAt();
            if (end != null && !at.isBefore(end)) {
                break;
            }
            var atOnce = new ArrayList<ClockFact>();
            for (; i < ordered.size() && ordered.get(i).occurredAt().equals(at); i++) {
                atOnce.add(ordered.get(i));
            }
            pauses.take(atOnce);
        }
        pauses.open.forEach(fact -> pauses.close(fact, end));
        return pauses.ended.stream()
                .map(it -> it.from().isBefore(start) ? new SidedPause(start, it.to(), it.reason(), it.side()) : it)
                .filter(it -> it.to() == null || it.to().isAfter(it.from()))
                .sorted(Comparator.comparing(SidedPause::from)
                        .thenComparing(it -> Objects.toString(it.reason(), ""))
                        .thenComparing(it -> Objects.toString(it.side(), "")))
                .toList();
    }

    /** Whether a resume told then would end anything. */
    static boolean endsSomething(List<ClockFact> ordered, ClockFact resume) {
        var pauses = new SidedPauses();
        var before = ordered.stream()
                .filter(it -> !it.occurredAt().isAfter(resume.occurredAt()))
                .toList();
        SidedPauses.of(before, Instant.MIN, null).stream()
                .filter(it -> it.to() == null)
                .forEach(it -> pauses.open.add(new ClockFact(Type.PAUSED, it.from(), "", it.reason(), it.side())));
        return !pauses.endedBy(resume).isEmpty();
    }

    /** Resumes before pauses, except that a resume never precedes the pause it ends. */
    private void take(List<ClockFact> atOnce) {
        var waiting = new ArrayList<ClockFact>();
        for (var fact : atOnce) {
            if (fact.type() == Type.RESUMED && !resume(fact)) {
                waiting.add(fact);
            }
        }
        for (var fact : atOnce) {
            if (fact.type() == Type.PAUSED && open.stream().noneMatch(it -> isSame(it, fact))) {
                open.add(fact);
            }
        }
        waiting.forEach(this::resume);
    }

    private boolean resume(ClockFact fact) {
        var ends = endedBy(fact);
        open.removeAll(ends);
        ends.forEach(pause -> close(pause, fact.occurredAt()));
        return !ends.isEmpty();
    }

    private List<ClockFact> endedBy(ClockFact resume) {
        var reason = resume.reason();
        var side = resume.side();
        var both = open(it -> Objects.equals(it.reason(), reason) && (side == null || side.equals(it.side())));
        if (!both.isEmpty()) {
            return both;
        }
        if (side != null) {
            return open(it -> side.equals(it.side()));
        }
        return open.size() == 1 ? List.copyOf(open) : List.of();
    }

    private List<ClockFact> open(Predicate<ClockFact> which) {
        return open.stream().filter(which).toList();
    }

    private static boolean isSame(ClockFact one, ClockFact other) {
        return Objects.equals(one.reason(), other.reason()) && Objects.equals(one.side(), other.side());
    }

    private void close(ClockFact pause, @Nullable Instant to) {
        ended.add(new SidedPause(pause.occurredAt(), to, pause.reason(), pause.side()));
    }
}
