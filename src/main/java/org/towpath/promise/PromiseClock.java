package org.towpath.promise;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.towpath.shared.EpisodeReference;
import org.towpath.shared.ReferralReference;

/**
 * One promise measured for one referral, or for a case where there is no referral.
 *
 * @param promised the terms pinned to it when it started
 * @param measured what its facts come to
 * @param warnedAt when the warning went out
 * @param missWithdrawnAt when a miss turned out not to be one
 */
public record PromiseClock(
        UUID id,
        EpisodeReference episode,
        @Nullable ReferralReference referral,
        Promised promised,
        ClockFold measured,
        @Nullable Instant warnedAt,
        @Nullable Instant missWithdrawnAt) {

    /** Whether it still counts, paused or not, late or not. */
    public boolean isOpen() {
        return measured.stoppedAt() == null;
    }
}
