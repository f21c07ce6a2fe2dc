package org.towpath.episode.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.towpath.engine.Answers;
import org.towpath.engine.Choice;
import org.towpath.engine.TaskContext;
import org.towpath.engine.TaskHandler;

/** {@code episode.plan-reopened-case}: straight on to referrals, or assessment or screening once more. */
@Component
class PlanReopenedCase implements TaskHandler {

    private final NeedAnswers needs;

    PlanReopenedCase(NeedAnswers needs) {
        this.needs = needs;
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
        variables.put("supportOutcome", "no-support");
        return variables;
    }
}
