package org.towpath.referral.process;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.towpath.engine.Never;
import org.towpath.promise.PromiseClock;
import org.towpath.promise.PromiseNames;

/**
 * What the timers of a referral wait for: a warning rings at its instant, a miss just after the due instant, because a
 * promise kept at that instant is kept.
 */
final class PromiseInstants {

    private static final Map<String, String> STEMS = Map.of(
            PromiseNames.ACKNOWLEDGE, "acknowledge",
            PromiseNames.DECIDE, "decide",
            PromiseNames.FIRST_APPOINTMENT, "appointment");

    private PromiseInstants() {}

    static Map<String, Instant> of(List<PromiseClock> clocks) {
        var instants = new HashMap<String, Instant>();
        for (var clock : clocks) {
            var stem = STEMS.get(clock.promised().promise());
            if (stem != null) {
                instants.put(stem + "WarnAt", orNever(clock.warnAt()));
                // what has ended rings no more
                instants.put(
                        stem + "DueAt",
                        clock.isOpen() ? justAfter(clock.measured().dueAt()) : Never.INSTANT);
            }
        }
        return instants;
    }

    private static Instant justAfter(@Nullable Instant due) {
        return due == null ? Never.INSTANT : due.plusMillis(1);
    }

    private static Instant orNever(@Nullable Instant instant) {
        return instant == null ? Never.INSTANT : instant;
    }
}
