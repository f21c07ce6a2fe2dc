package org.towpath.referral.forms;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.towpath.engine.Answers;
import org.towpath.engine.Choice;
import org.towpath.engine.TaskContext;
import org.towpath.engine.TaskHandler;
import org.towpath.referral.ReferralChoices;
import org.towpath.referral.ReferralWork;
import org.towpath.referral.ServiceChoices;

/** A service is chosen for a need, or there is none. */
@Component
class ChooseService implements TaskHandler {

    private final ReferralWork referrals;
    private final ReferralChoices choices;
    private final ServiceChoices services;

    ChooseService(ReferralWork referrals, ReferralChoices choices, ServiceChoices services) {
        this.referrals = referrals;
        this.choices = choices;
        this.services = services;
    }

    @Override
    public String form() {
        return "referral.choose-service";
    }

    @Override
    public Map<String, List<Choice>> choices(TaskContext task) {
        return Map.of("services", services.of(referrals.get(ReferralTasks.referral(task))));
    }

    @Override
    public Map<String, Object> complete(TaskContext task, Map<String, Object> values) {
        var answers = new Answers(values);
        if (!answers.is("serviceOutcome", "service-chosen")) {
            return Map.of();
        }
        var chosen = new ReferralChoices.Chosen(
                UUID.fromString(answers.required("service")),
                answers.text("consentReferral"),
                answers.text("criteriaEvidence"));
        var followed = choices.choose(ReferralTasks.referral(task), chosen, answers.occurredAt(task));
        return Map.of("referralReference", followed.value());
    }
}
