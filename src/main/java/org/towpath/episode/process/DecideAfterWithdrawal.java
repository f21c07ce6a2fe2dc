package org.towpath.episode.process;

import java.util.List;
import java.util.Map;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import org.towpath.access.CurrentActor;
import org.towpath.engine.Answers;
import org.towpath.engine.Choice;
import org.towpath.engine.TaskContext;
import org.towpath.engine.TaskHandler;
import org.towpath.episode.CaseReferrals;
import org.towpath.person.Consent;
import org.towpath.shared.ReferralReference;

/**
 * {@code episode.decide-after-withdrawal}: what stops is decided referral by referral; partners keep their own
 * relationship.
 */
@Component
class DecideAfterWithdrawal implements TaskHandler {

    private static final String REFERRALS = "REFERRALS";

    private final ConsentAnswers consents;
    private final ObjectProvider<CaseReferrals> referrals;
    private final CurrentActor actor;

    DecideAfterWithdrawal(ConsentAnswers consents, ObjectProvider<CaseReferrals> referrals, CurrentActor actor) {
        this.consents = consents;
        this.referrals = referrals;
        this.actor = actor;
    }

    @Override
    public String form() {
        return "episode.decide-after-withdrawal";
    }

    @Override
    public Map<String, List<Choice>> choices(TaskContext task) {
        var running = referrals.stream()
                .flatMap(it -> it.running(task.episode()).stream())
                .toList();
        return Map.of("referrals", running);
    }

    @Override
    public Map<String, Object> complete(TaskContext task, Map<String, Object> values) {
        var answers = new Answers(values);
        var withdrawn = answers.ticked("withdrawnPurposes").stream()
                .filter(purpose -> !purpose.equals(REFERRALS))
                .map(purpose -> new Consent(purpose, null, Consent.WITHDRAWN))
                .toList();
        consents.write(task, answers, withdrawn, null);
        for (var decision : answers.rows("decisions")) {
            if (decision.is("decision", "STOP")) {
                var referral = new ReferralReference(decision.required("referral"));
                referrals.forEach(it -> it.withdraw(task.episode(), referral, decision.text("why"), actor.get()));
            }
        }
        return Map.of();
    }
}
