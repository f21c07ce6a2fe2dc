package org.towpath.episode;

import org.towpath.shared.EpisodeReference;

/**
 * What other modules know that decides the stage of a case. Whoever's answer may have changed calls
 * {@link Episodes#refresh}.
 */
public interface StageFacts {

    /** Whether a referral is not yet accepted, settled, withdrawn or without a service. */
    default boolean hasOpenReferral(EpisodeReference episode) {
        return false;
    }

    /** Whether a support plan runs, or an accepted referral awaits the first appointment. */
    default boolean hasSupport(EpisodeReference episode) {
        return false;
    }
}
