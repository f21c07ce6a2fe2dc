package org.towpath.promise;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.towpath.shared.EpisodeReference;
import org.towpath.shared.ReferralReference;

/**
 * Something promised is due soon and has not happened yet.
 *
 * @param about id of the clock, or of whatever else is waited for
 * @param promise what is waited for, as in {@link PromiseNames}
 * @param agreed the written agreement it stands in; null where nobody is held to it
 */
public record DueSoon(
        UUID about,
        EpisodeReference episode,
        @Nullable ReferralReference referral,
        String promise,
        Party owedBy,
        Promised.@Nullable Agreed agreed,
        Instant dueAt) {

    static DueSoon of(PromiseClock clock, Instant dueAt) {
        var promised = clock.promised();
        return new DueSoon(
                clock.id(),
                clock.episode(),
                clock.referral(),
                promised.promise(),
                promised.owedBy(),
                promised.agreed(),
                dueAt);
    }
}
