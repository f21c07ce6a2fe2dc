package org.towpath.promise;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.towpath.shared.EpisodeReference;
import org.towpath.shared.ReferralReference;

/**
 * A miss turned out not to be one, and those who were told of it are to hear that.
 *
 * @param promise what was promised: {@code acknowledge}
 * @param told the steps that told somebody, in order; never empty
 * @param at when we learnt it
 */
public record MissWithdrawn(
        UUID clock,
        EpisodeReference episode,
        @Nullable ReferralReference referral,
        String promise,
        List<TakenStep> told,
        Instant at) {

    public MissWithdrawn {
        told = List.copyOf(told);
    }
}
