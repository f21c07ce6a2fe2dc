package org.towpath.referral;

import java.util.Set;

import org.towpath.shared.EpisodeReference;
import org.towpath.shared.ReferralReference;

/** Which referrals the two sides disagree about now. Whoever keeps disputes implements it. */
public interface ReferralDisputes {

    /** Those of a case. */
    Set<ReferralReference> openIn(EpisodeReference episode);
}
