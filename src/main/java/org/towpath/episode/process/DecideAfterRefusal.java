package org.towpath.episode.process;

import java.util.Map;

import org.springframework.stereotype.Component;

import org.towpath.engine.Answers;
import org.towpath.engine.TaskContext;
import org.towpath.engine.TaskHandler;
import org.towpath.episode.EpisodeFacts;

/** {@code episode.decide-after-refusal}: what must be done all the same, and when to offer again. */
@Component
class DecideAfterRefusal implements TaskHandler {

    private final ConsentAnswers consents;
    private final EpisodeFacts facts;

    DecideAfterRefusal(ConsentAnswers consents, EpisodeFacts facts) {
        this.consents = consents;
        this.facts = facts;
    }

    @Override
    public String form() {
        return "episode.decide-after-refusal";
    }

    @Override
    public Map<String, Object> complete(TaskContext task, Map<String, Object> values) {
        var answers = new Answers(values);
        consents.keep(task, answers, null);
        var again = answers.instant("offerAgainAt");
        if (again != null) {
            facts.contactDue(task.episode(), again, null);
        }
        return Map.of();
    }
}
