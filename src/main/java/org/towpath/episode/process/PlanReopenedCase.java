package org.towpath.episode.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import org.towpath.access.CurrentActor;
import org.towpath.engine.Answers;
import org.towpath.engine.Choice;
import org.towpath.engine.TaskContext;
import org.towpath.engine.TaskHandler;
import org.towpath.episode.SupportWanted;

/** {@code episode.plan-reopened-case}: straight on to referrals, or assessment or screening once more. */
@Component
class PlanReopenedCase implements TaskHandler {

    private final NeedAnswers needs;
    private final ObjectProvider<SupportWanted> support;
    private final CurrentActor actor;

    PlanReopenedCase(NeedAnswers needs, ObjectProvider<SupportWanted> support, CurrentActor actor) {
        this.needs = needs;
        this.support = support;
        this.actor = actor;
    }

    @Override
    public String form() {
        return "episode.plan-reopened-case";
    }

    @Override
    public Map<String, List<Choice>> choices(TaskContext task) {
        return Map.of("services", needs.services(task));
    }

    @Override
    public Map<String, Object> complete(TaskContext task, Map<String, Object> values) {
        var answers = new Answers(values);
        if (!answers.is("reopenOutcome", "referral-and-support")) {
            return Map.of();
        }
        var referrals = answers.rows("needs").isEmpty() ? List.<String>of() : needs.keep(task, answers);
        var variables = new HashMap<>(NeedAnswers.variables(referrals));
        if (answers.is("supportOutcome", "support-wanted")) {
            variables.put(
                    "planId",
                    support.getObject().plan(task.episode(), null, actor.get()).toString());
        }
        return variables;
    }
}
