package org.towpath.episode.process;

import java.util.Map;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import org.towpath.access.CurrentActor;
import org.towpath.engine.Answers;
import org.towpath.engine.TaskContext;
import org.towpath.engine.TaskHandler;
import org.towpath.episode.SupportWanted;

/** {@code assessment.decide-support}: a prompt proposes, the practitioner and the person decide (S-30). */
@Component
class DecideSupport implements TaskHandler {

    private final ObjectProvider<SupportWanted> support;
    private final CurrentActor actor;

    DecideSupport(ObjectProvider<SupportWanted> support, CurrentActor actor) {
        this.support = support;
        this.actor = actor;
    }

    @Override
    public String form() {
        return "assessment.decide-support";
    }

    @Override
    public Map<String, Object> complete(TaskContext task, Map<String, Object> values) {
        var answers = new Answers(values);
        if (!answers.is("supportOutcome", "support-wanted")) {
            return Map.of();
        }
        var plan = support.getObject().plan(task.episode(), answers.text("workerPreference"), actor.get());
        return Map.of("planId", plan.toString());
    }
}
