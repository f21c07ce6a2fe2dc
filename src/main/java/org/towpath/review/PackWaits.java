package org.towpath.review;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.towpath.promise.ClockFold.SidedPause;
import org.towpath.promise.ClockSpan;
import org.towpath.promise.Pause;
import org.towpath.promise.PauseSide;
import org.towpath.promise.PromiseClock;
import org.towpath.review.PackContent.Waited;

/**
 * For whom clocks stood still in a period. All clocks of a referral hear of one pause, which is waited for once; and
 * only what lies in the period and moved a due instant counts, so that nothing after it is excused.
 */
final class PackWaits {

    private final PackPeriod of;
    private final Map<About, List<Pause>> pauses = new HashMap<>();

    PackWaits(PackPeriod of) {
        this.of = of;
    }

    /** @param record the referral, or the case where there is none */
    private record About(String record, String side) {}

    void add(PromiseClock clock) {
        var record = clock.referral() == null
                ? clock.episode().value()
                : clock.referral().value();
        for (var pause : clock.measured().pauses()) {
            var from = pause.from().isBefore(of.from()) ? of.from() : pause.from();
            var to = end(clock, pause);
            if (to.isAfter(from)) {
                pauses.computeIfAbsent(new About(record, side(pause.side())), it -> new ArrayList<>())
                        .add(new Pause(from, to));
            }
        }
    }

    private Instant end(PromiseClock clock, SidedPause pause) {
        return Stream.of(
                        of.to(),
                        pause.to(),
                        clock.measured().stoppedAt(),
                        clock.measured().dueAt())
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElseThrow();
    }

    /** Each side by its code; empty where nobody said. */
    List<Waited> bySide() {
        var sums = new TreeMap<String, Waited>();
        pauses.forEach((about, found) -> {
            var apart = new ClockSpan(of.from(), null, found).pauses();
            var seconds = apart.stream()
                    .mapToLong(it -> Duration.between(it.from(), Objects.requireNonNull(it.to()))
                            .toSeconds())
                    .sum();
            if (seconds > 0) {
                sums.merge(about.side(), new Waited(about.side(), (long) apart.size(), seconds), PackWaits::together);
            }
        });
        return List.copyOf(sums.values());
    }

    private static Waited together(Waited one, Waited other) {
        return new Waited(one.side(), sum(one.pauses(), other.pauses()), sum(one.seconds(), other.seconds()));
    }

    private static Long sum(@Nullable Long one, @Nullable Long other) {
        return Objects.requireNonNull(one) + Objects.requireNonNull(other);
    }

    private static String side(@Nullable String said) {
        return said == null ? "" : PauseSide.of(said).map(PauseSide::code).orElse("");
    }
}
