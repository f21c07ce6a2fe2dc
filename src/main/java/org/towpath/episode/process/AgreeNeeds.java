package org.towpath.episode.process;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.towpath.engine.Answers;
import org.towpath.engine.Choice;
import org.towpath.engine.TaskContext;
import org.towpath.engine.TaskHandler;

/** {@code assessment.agree-needs}. */
@Component
class AgreeNeeds implements TaskHandler {

    private final NeedAnswers needs;

    AgreeNeeds(NeedAnswers needs) {
        this.needs = needs;
    }

    @Override
    public String form() {
        return "assessment.agree-needs";
    }

    @Override
    public Map<String, List<Choice>> choices(TaskContext task) {
        return Map.of("services", needs.services(task));
    }

    @Override
    public Map<String, Object> complete(TaskContext task, Map<String, Object> values) {
        var answers = new Answers(values);
        return answers.is("needsOutcome", "needs-agreed")
                ? NeedAnswers.variables(needs.keep(task, answers))
                : NeedAnswers.variables(List.of());
    }
}
