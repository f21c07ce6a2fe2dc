package org.towpath.episode.process;

import java.util.Map;

import org.springframework.stereotype.Component;

import org.towpath.engine.Answers;
import org.towpath.engine.TaskContext;
import org.towpath.engine.TaskHandler;
import org.towpath.episode.EpisodeFacts;

/** {@code screening.decide-triage}: the practitioner decides first, and says how soon to act. */
@Component
class DecideTriage implements TaskHandler {

    private final EpisodeFacts facts;

    DecideTriage(EpisodeFacts facts) {
        this.facts = facts;
    }

    @Override
    public String form() {
        return "screening.decide-triage";
    }

    @Override
    public Map<String, Object> complete(TaskContext task, Map<String, Object> values) {
        facts.actBy(task.episode(), new Answers(values).required("act"));
        return Map.of();
    }
}
