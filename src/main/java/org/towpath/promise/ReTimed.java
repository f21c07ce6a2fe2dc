package org.towpath.promise;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A running clock that a later version of its agreement counts anew.
 *
 * @param began the version in force when it started
 * @param now the version that holds
 * @param dueBefore when it would be due as it began; null while paused
 * @param dueNow when it is due; null while paused
 */
public record ReTimed(
        int began,
        int now,
        @Nullable Instant dueBefore,
        @Nullable Instant dueNow) {

    static @Nullable ReTimed of(PromiseClock clock) {
        var pinned = clock.pinned().agreed();
        var holds = clock.promised().agreed();
        if (pinned == null || holds == null || pinned.version() == holds.version()) {
            return null;
        }
        var measured = clock.measured();
        var before = ClockTimes.of(clock.pinned().terms(), measured.span()).dueAt();
        return new ReTimed(pinned.version(), holds.version(), before, measured.dueAt());
    }
}
