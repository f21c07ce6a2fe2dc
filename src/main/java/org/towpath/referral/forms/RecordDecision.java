package org.towpath.referral.forms;

import java.util.Map;

import org.springframework.stereotype.Component;

import org.towpath.engine.Answers;
import org.towpath.engine.TaskContext;
import org.towpath.engine.TaskHandler;
import org.towpath.referral.ReferralEventType;
import org.towpath.referral.ReferralWork;
import org.towpath.referral.WrittenDown;

/** The partner accepted or declined. */
@Component
class RecordDecision implements TaskHandler {

    private final ReferralWork referrals;

    RecordDecision(ReferralWork referrals) {
        this.referrals = referrals;
    }

    @Override
    public String form() {
        return "referral.record-decision";
    }

    @Override
    public Map<String, Object> complete(TaskContext task, Map<String, Object> values) {
        var answers = new Answers(values);
        var declined = answers.is("decisionOutcome", "declined");
        var written = WrittenDown.of(
                declined ? ReferralEventType.DECLINED : ReferralEventType.ACCEPTED,
                task.id(),
                answers.saidToHaveOccurredAt(),
                ReferralTasks.details(answers, "partnerWords", "decidedBy"));
        referrals.wroteDown(
                ReferralTasks.referral(task), declined ? written.because(answers.required("declineReason")) : written);
        return Map.of();
    }
}
