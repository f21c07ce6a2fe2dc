package org.towpath.referral.forms;

import java.util.Map;

import org.springframework.stereotype.Component;

import org.towpath.engine.Answers;
import org.towpath.engine.TaskContext;
import org.towpath.engine.TaskHandler;
import org.towpath.referral.ReferralEventType;
import org.towpath.referral.ReferralWork;
import org.towpath.referral.WrittenDown;

/** We gave the partner what they asked for. */
@Component
class SupplyInformation implements TaskHandler {

    private final ReferralWork referrals;

    SupplyInformation(ReferralWork referrals) {
        this.referrals = referrals;
    }

    @Override
    public String form() {
        return "referral.supply-information";
    }

    @Override
    public Map<String, Object> complete(TaskContext task, Map<String, Object> values) {
        var answers = new Answers(values);
        var said = ReferralTasks.details(answers, "whatWasSent", "sentTo", "sentHow", "shareBasis");
        referrals.wroteDown(
                ReferralTasks.referral(task),
                WrittenDown.of(
                        ReferralEventType.INFORMATION_SUPPLIED, task.id(), answers.saidToHaveOccurredAt(), said));
        return Map.of();
    }
}
