package org.towpath.referral.forms;

import java.util.Map;

import org.springframework.stereotype.Component;

import org.towpath.engine.Answers;
import org.towpath.engine.TaskContext;
import org.towpath.engine.TaskHandler;
import org.towpath.referral.ReferralEventType;
import org.towpath.referral.ReferralWork;
import org.towpath.referral.WrittenDown;

/** What came of the referral. */
@Component
class RecordOutcome implements TaskHandler {

    private final ReferralWork referrals;

    RecordOutcome(ReferralWork referrals) {
        this.referrals = referrals;
    }

    @Override
    public String form() {
        return "referral.record-outcome";
    }

    @Override
    public Map<String, Object> complete(TaskContext task, Map<String, Object> values) {
        var answers = new Answers(values);
        var said = ReferralTasks.details(answers, "needMet", "note");
        referrals.wroteDown(
                ReferralTasks.referral(task),
                WrittenDown.of(ReferralEventType.COMPLETED, task.id(), answers.saidToHaveOccurredAt(), said));
        return Map.of();
    }
}
