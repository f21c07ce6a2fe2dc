package org.towpath.review;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.towpath.access.Actor;
import org.towpath.agreement.AgreementPerformance;
import org.towpath.promise.ClockFold.SidedPause;
import org.towpath.promise.ClockSpan;
import org.towpath.promise.ClockState;
import org.towpath.promise.Pause;
import org.towpath.promise.PromiseClock;
import org.towpath.promise.PromiseMeasures;
import org.towpath.review.PackContent.Kept;
import org.towpath.review.PackContent.Late;
import org.towpath.review.PackContent.Waited;

/** How promises were kept, how long they took, whom they waited for, and which were missed. */
@Component
class PackPromises {

    private static final int MOST_LATE = 200;
    private static final double MIDDLE = 0.5;
    private static final double NINE_IN_TEN = 0.9;

    private final AgreementPerformance performance;
    private final PromiseMeasures measures;

    PackPromises(AgreementPerformance performance, PromiseMeasures measures) {
        this.performance = performance;
        this.measures = measures;
    }

    /** What the clocks of a period come to. */
    record Measured(List<Kept> kept, List<Waited> waited, List<Late> late, long lateMore) {}

    Measured of(PackPeriod of) {
        var used = new HashMap<String, List<Long>>();
        var waits = new PackWaits(of);
        var late = new ArrayList<Late>();
        measures.each(of.agreement(), of.figures(), clock -> {
            add(clock, of, used);
            waits.add(clock);
            lateOf(clock, of, late);
        });
        late.sort(Comparator.comparing(Late::dueAt).reversed());
        var shown = late.subList(0, Math.min(late.size(), MOST_LATE));
        return new Measured(
                performance.of(of.agreement(), of.figures(), Actor.system()).stream()
                        .map(line -> kept(line, used.getOrDefault(line.promise(), List.of())))
                        .toList(),
                waits.bySide(),
                List.copyOf(shown),
                late.size() - shown.size());
    }

    /**
     * Time from beginning to end, what it stood still left out, of what came to its end in the period: also of what was
     * missed long before, or the slowest would never count.
     */
    private static void add(PromiseClock clock, PackPeriod of, Map<String, List<Long>> used) {
        var end = clock.measured().stoppedAt();
        if (end != null && of.holds(end) && clock.measured().state() != ClockState.CANCELLED) {
            var start = clock.measured().startedAt();
            var still = lengths(clock.measured().pauses(), start, end);
            used.computeIfAbsent(clock.pinned().inAgreement(), it -> new ArrayList<>())
                    .add(Duration.between(start, end).toSeconds() - still);
        }
    }

    private static void lateOf(PromiseClock clock, PackPeriod of, List<Late> late) {
        var missed = clock.measured().missedAt();
        if (missed != null && of.holds(missed)) {
            late.add(new Late(
                    clock.id(),
                    clock.referral() == null ? null : clock.referral().value(),
                    clock.pinned().inAgreement(),
                    missed,
                    clock.measured().stoppedAt()));
        }
    }

    private static Kept kept(AgreementPerformance.Line line, List<Long> used) {
        var sorted = used.stream().sorted().toList();
        return new Kept(line, quantile(sorted, MIDDLE), quantile(sorted, NINE_IN_TEN));
    }

    /** The smallest that so many are not longer than. */
    static @Nullable Long quantile(List<Long> sorted, double share) {
        return sorted.isEmpty() ? null : sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
    }

    /** How long pauses last together within a span; where they overlap, once. */
    private static long lengths(List<SidedPause> pauses, Instant from, Instant to) {
        var one = new ClockSpan(
                from,
                null,
                pauses.stream()
                        .filter(it -> it.from().isBefore(to))
                        .map(it ->
                                new Pause(it.from(), it.to() == null || it.to().isAfter(to) ? to : it.to()))
                        .filter(it -> Objects.requireNonNull(it.to()).isAfter(from))
                        .toList());
        return one.pauses().stream()
                .mapToLong(it -> Duration.between(it.from(), Objects.requireNonNull(it.to()))
                        .toSeconds())
                .sum();
    }
}
