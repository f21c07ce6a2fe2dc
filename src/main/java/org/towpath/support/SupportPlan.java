package org.towpath.support;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.towpath.shared.EpisodeReference;

/**
 * Support of one person by a worker, peer supporter or volunteer until the person can go on without (S-30, S-31).
 *
 * @param preference who would suit the person: str-worker, peer-supporter or volunteer
 * @param worker row of {@code staff}; null until one is chosen
 * @param instance the engine's process instance that follows it
 */
public record SupportPlan(
        UUID id,
        EpisodeReference episode,
        State state,
        @Nullable String preference,
        @Nullable UUID worker,
        @Nullable String workerRole,
        @Nullable Instant reviewAt,
        @Nullable String instance,
        Instant startedAt,
        @Nullable Instant endedAt) {

    /** How far it is. */
    public enum State {
        /** Agreed, and nobody has begun. */
        WANTED,
        RUNNING,
        /** Handed over. */
        ENDED,
        /** Ended from outside: the person has died or withdrawn, the case was closed. */
        STOPPED
    }

    @Override
    public String toString() {
        return "SupportPlan[" + id + ", " + state + "]";
    }
}
