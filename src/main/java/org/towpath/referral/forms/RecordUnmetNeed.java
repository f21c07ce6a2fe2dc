package org.towpath.referral.forms;

import java.util.Map;

import org.springframework.stereotype.Component;

import org.towpath.engine.Answers;
import org.towpath.engine.TaskContext;
import org.towpath.engine.TaskHandler;
import org.towpath.referral.ReferralChoices;
import org.towpath.referral.ReferralWork;
import org.towpath.referral.UnmetNeeds;

/** There is no service for a need. */
@Component
class RecordUnmetNeed implements TaskHandler {

    private final ReferralWork referrals;
    private final ReferralChoices choices;
    private final UnmetNeeds unmet;

    RecordUnmetNeed(ReferralWork referrals, ReferralChoices choices, UnmetNeeds unmet) {
        this.referrals = referrals;
        this.choices = choices;
        this.unmet = unmet;
    }

    @Override
    public String form() {
        return "referral.record-unmet-need";
    }

    @Override
    public Map<String, Object> complete(TaskContext task, Map<String, Object> values) {
        var answers = new Answers(values);
        var referral = referrals.get(ReferralTasks.referral(task));
        unmet.record(new UnmetNeeds.Found(
                referral.episode(),
                referral.reference(),
                referral.need(),
                answers.required("unmetReason"),
                answers.text("harmNote"),
                answers.text("interimAction"),
                answers.occurredAt(task),
                task.actor()));
        choices.withoutService(referral.reference());
        return Map.of();
    }
}
