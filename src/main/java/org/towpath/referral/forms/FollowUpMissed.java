package org.towpath.referral.forms;

import java.util.Map;

import org.springframework.stereotype.Component;

import org.towpath.engine.Answers;
import org.towpath.engine.TaskContext;
import org.towpath.engine.TaskHandler;
import org.towpath.referral.ReferralWork;

/** The person did not come: another appointment is asked for, by a time after which the partner is chased. */
@Component
class FollowUpMissed implements TaskHandler {

    private final ReferralWork referrals;

    FollowUpMissed(ReferralWork referrals) {
        this.referrals = referrals;
    }

    @Override
    public String form() {
        return "referral.follow-up-missed";
    }

    @Override
    public Map<String, Object> complete(TaskContext task, Map<String, Object> values) {
        return ReferralTasks.rebooking(referrals, task, new Answers(values));
    }
}
