package org.towpath.referral.forms;

import java.util.Map;

import org.springframework.stereotype.Component;

import org.towpath.engine.Answers;
import org.towpath.engine.TaskContext;
import org.towpath.engine.TaskHandler;
import org.towpath.referral.ReferralEventType;
import org.towpath.referral.ReferralWork;
import org.towpath.referral.WrittenDown;

/** The partner said that the referral arrived. */
@Component
class RecordAcknowledgement implements TaskHandler {

    private final ReferralWork referrals;

    RecordAcknowledgement(ReferralWork referrals) {
        this.referrals = referrals;
    }

    @Override
    public String form() {
        return "referral.record-acknowledgement";
    }

    @Override
    public Map<String, Object> complete(TaskContext task, Map<String, Object> values) {
        var answers = new Answers(values);
        var said = ReferralTasks.details(answers, "acknowledgedBy", "heardHow", "partnerReference");
        referrals.wroteDown(
                ReferralTasks.referral(task),
                WrittenDown.of(ReferralEventType.ACKNOWLEDGED, task.id(), answers.saidToHaveOccurredAt(), said));
        return Map.of();
    }
}
