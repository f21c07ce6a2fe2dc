package org.towpath.referral.forms;

import java.util.Map;

import org.springframework.stereotype.Component;

import org.towpath.engine.Answers;
import org.towpath.engine.TaskContext;
import org.towpath.engine.TaskHandler;
import org.towpath.referral.ReferralChoices;
import org.towpath.referral.ReferralWork;

/** What was missing has been added, or the referral stops here. */
@Component
class CompleteReferral implements TaskHandler {

    /** Whoever says it is mended has looked at the criteria, whether they write it out or not. */
    private static final String CHECKED = "Looked at again by whoever completed the referral";

    private final ReferralWork referrals;
    private final ReferralChoices choices;

    CompleteReferral(ReferralWork referrals, ReferralChoices choices) {
        this.referrals = referrals;
        this.choices = choices;
    }

    @Override
    public String form() {
        return "referral.complete-referral";
    }

    @Override
    public Map<String, Object> complete(TaskContext task, Map<String, Object> values) {
        var answers = new Answers(values);
        var referral = ReferralTasks.referral(task);
        if (answers.is("mendOutcome", "stop")) {
            referrals.withdraw(referral, "task:" + task.id(), task.now(), answers.text("why"));
        } else if (answers.is("mendOutcome", "mended")) {
            var evidence = answers.text("criteriaEvidence");
            choices.mend(
                    referral,
                    new ReferralChoices.Mended(
                            answers.text("consentReferral"),
                            answers.text("sharingReason"),
                            evidence == null ? CHECKED : evidence),
                    answers.occurredAt(task));
        }
        return Map.of();
    }
}
