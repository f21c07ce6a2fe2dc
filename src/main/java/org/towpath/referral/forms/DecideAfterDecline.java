package org.towpath.referral.forms;

import java.util.Map;

import org.springframework.stereotype.Component;

import org.towpath.engine.Answers;
import org.towpath.engine.TaskContext;
import org.towpath.engine.TaskHandler;
import org.towpath.referral.ReferralWork;

/** How our team sees a refusal; what follows is the process's to do. */
@Component
class DecideAfterDecline implements TaskHandler {

    private final ReferralWork referrals;

    DecideAfterDecline(ReferralWork referrals) {
        this.referrals = referrals;
    }

    @Override
    public String form() {
        return "referral.decide-after-decline";
    }

    @Override
    public Map<String, Object> complete(TaskContext task, Map<String, Object> values) {
        referrals.declinedAs(ReferralTasks.referral(task), new Answers(values).required("declineClass"));
        return Map.of();
    }
}
