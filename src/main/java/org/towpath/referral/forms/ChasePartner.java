package org.towpath.referral.forms;

import org.springframework.stereotype.Component;

import org.towpath.engine.AskedForNewTime;

/** A partner who is silent was asked again, and gave another time. */
@Component
class ChasePartner extends AskedForNewTime {

    ChasePartner() {
        super("referral.chase-partner", 14);
    }
}
