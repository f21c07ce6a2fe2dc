package org.towpath.promise;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One step of an escalation as it is shown.
 *
 * @param n counted from 1
 * @param dueAt null while the clock is paused
 */
public record RungView(
        int n, @Nullable Instant dueAt, @Nullable Instant firedAt, State state) {

    /** How a step stands. */
    public enum State {
        /** Still to come, as long as the promise is not kept. */
        PENDING,
        FIRED,
        /** The clock has ended before it came. */
        CANCELLED,
        /** It was taken for a miss that was none. */
        SUPERSEDED
    }
}
