package org.towpath.dispute;

import java.util.Set;

import org.springframework.stereotype.Component;

import org.towpath.referral.ReferralDisputes;
import org.towpath.shared.EpisodeReference;
import org.towpath.shared.ReferralReference;

/** Which referrals of a case are disputed now. */
@Component
class OpenDisputes implements ReferralDisputes {

    private final DisputeRows rows;

    OpenDisputes(DisputeRows rows) {
        this.rows = rows;
    }

    @Override
    public Set<ReferralReference> openIn(EpisodeReference episode) {
        return rows.openIn(episode);
    }
}
