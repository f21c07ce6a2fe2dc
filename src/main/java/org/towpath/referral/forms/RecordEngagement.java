package org.towpath.referral.forms;

import java.util.Map;

import org.springframework.stereotype.Component;

import org.towpath.engine.Answers;
import org.towpath.engine.TaskContext;
import org.towpath.engine.TaskHandler;
import org.towpath.referral.ReferralEventType;
import org.towpath.referral.ReferralWork;
import org.towpath.referral.WrittenDown;

/** Whether the person works with the service. Where they do not, the referral ends and nothing happened to it. */
@Component
class RecordEngagement implements TaskHandler {

    private final ReferralWork referrals;

    RecordEngagement(ReferralWork referrals) {
        this.referrals = referrals;
    }

    @Override
    public String form() {
        return "referral.record-engagement";
    }

    @Override
    public Map<String, Object> complete(TaskContext task, Map<String, Object> values) {
        var answers = new Answers(values);
        if (answers.is("engagementOutcome", "engaged")) {
            referrals.wroteDown(
                    ReferralTasks.referral(task),
                    WrittenDown.of(
                            ReferralEventType.ENGAGED,
                            task.id(),
                            answers.saidToHaveOccurredAt(),
                            ReferralTasks.details(answers, "note")));
        } else {
            referrals.didNotEngage(ReferralTasks.referral(task), answers.saidToHaveOccurredAt());
        }
        return Map.of();
    }
}
