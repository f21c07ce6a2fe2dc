package org.towpath.episode.process;

import java.util.Map;

import org.springframework.stereotype.Component;

import org.towpath.engine.Answers;
import org.towpath.engine.TaskContext;
import org.towpath.engine.TaskHandler;
import org.towpath.episode.EpisodeFacts;

/** {@code assessment.rearrange-assessment}: a new time, or the end of trying, which ends the assessment unfinished. */
@Component
class RearrangeAssessment implements TaskHandler {

    private final EpisodeFacts facts;

    RearrangeAssessment(EpisodeFacts facts) {
        this.facts = facts;
    }

    @Override
    public String form() {
        return "assessment.rearrange-assessment";
    }

    @Override
    public Map<String, Object> complete(TaskContext task, Map<String, Object> values) {
        var answers = new Answers(values);
        var next = answers.instant("newTimeAt");
        if (next != null) {
            facts.contactDue(task.episode(), next, null);
        }
        return answers.is("rearrangeOutcome", "stop-trying") ? Map.of("needsOutcome", "not-completed") : Map.of();
    }
}
