package org.towpath.referral;

import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.access.Actor;
import org.towpath.episode.Need;
import org.towpath.episode.ReferralsWanted;
import org.towpath.shared.EpisodeReference;
import org.towpath.shared.ReferralReference;

/** Makes one referral of each need that a person and their practitioner agreed on. */
@Component
class NeedReferrals implements ReferralsWanted {

    private static final String NO_SERVICE = "NO_SERVICE";

    private final ReferralRows rows;

    NeedReferrals(ReferralRows rows) {
        this.rows = rows;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<ReferralReference> refer(EpisodeReference episode, List<Need> needs, Actor actor) {
        return needs.stream()
                .map(need -> rows.insert(episode, wanted(need), actor.account()))
                .toList();
    }

    private static NewReferral wanted(Need need) {
        return new NewReferral(
                need.id(),
                need.category(),
                need.service(),
                need.priority(),
                need.consent(),
                null,
                null,
                need.action().equals(NO_SERVICE),
                null);
    }
}
