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
import org.towpath.referral.UnmetNeeds;

/** A partner declined what it had accepted: the need goes to another service, or stays without one. */
@Component
class DecideAfterPartnerClosed implements TaskHandler {

    private final ReferralWork referrals;
    private final ReferralChoices choices;
    private final ServiceChoices services;
    private final UnmetNeeds unmet;

    DecideAfterPartnerClosed(
            ReferralWork referrals, ReferralChoices choices, ServiceChoices services, UnmetNeeds unmet) {
        this.referrals = referrals;
        this.choices = choices;
        this.services = services;
        this.unmet = unmet;
    }

    @Override
    public String form() {
        return "referral.decide-after-partner-closed";
    }

    @Override
    public Map<String, List<Choice>> choices(TaskContext task) {
        return Map.of("services", services.of(referrals.get(ReferralTasks.referral(task))));
    }

    @Override
    public Map<String, Object> complete(TaskContext task, Map<String, Object> values) {
        var answers = new Answers(values);
        var referral = referrals.get(ReferralTasks.referral(task));
        if (answers.is("closedOutcome", "another-referral")) {
            var service = answers.text("service");
            choices.another(referral.reference(), service == null ? null : UUID.fromString(service));
        } else {
            unmet.record(new UnmetNeeds.Found(
                    referral.episode(),
                    referral.reference(),
                    referral.need(),
                    "NO_SERVICE",
                    answers.required("why"),
                    null,
                    answers.occurredAt(task),
                    task.actor()));
        }
        return Map.of();
    }
}
