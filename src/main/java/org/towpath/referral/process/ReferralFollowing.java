package org.towpath.referral.process;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import org.towpath.engine.Following;
import org.towpath.referral.ReferralWork;
import org.towpath.shared.ReferralReference;

/** Writes on a referral which process instance follows it, when that instance begins. */
@Component
class ReferralFollowing extends Following {

    ReferralFollowing(ObjectProvider<ReferralWork> keeper) {
        super(
                ReferralProcess.KEY,
                ReferralProcess.REFERENCE,
                (record, instance) -> keeper.getObject().followed(new ReferralReference(record), instance));
    }
}
