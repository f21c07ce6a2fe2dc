package org.towpath.episode;

import java.util.List;

import org.towpath.access.Actor;
import org.towpath.shared.EpisodeReference;
import org.towpath.shared.ReferralReference;

/** Makes referrals of the needs agreed with a person; the module that keeps referrals does it. */
public interface ReferralsWanted {

    /**
     * Makes one referral per need, in the caller's transaction; a need without a service waits for one to be chosen.
     *
     * @param needs rows of {@code need} whose action is REFER or NO_SERVICE, already written
     * @return their references, in the order of the needs
     */
    List<ReferralReference> refer(EpisodeReference episode, List<Need> needs, Actor actor);
}
