package org.towpath.episode.process;

import java.util.Map;

import org.springframework.stereotype.Component;

import org.towpath.engine.Answers;
import org.towpath.engine.TaskContext;
import org.towpath.engine.TaskHandler;
import org.towpath.shared.InvalidInput;

/**
 * {@code assessment.rearrange-assessment}: a new time, by which the assessment is due, or the end of trying, which ends
 * it unfinished.
 */
@Component
class RearrangeAssessment implements TaskHandler {

    @Override
    public String form() {
        return "assessment.rearrange-assessment";
    }

    @Override
    public Map<String, Object> complete(TaskContext task, Map<String, Object> values) {
        var answers = new Answers(values);
        var next = answers.instant("newTimeAt");
        if (next != null && next.isBefore(task.now())) {
            throw new InvalidInput("newTimeAt", "The new time must be in the future");
        }
        return answers.is("rearrangeOutcome", "stop-trying") ? Map.of("needsOutcome", "not-completed") : Map.of();
    }
}
