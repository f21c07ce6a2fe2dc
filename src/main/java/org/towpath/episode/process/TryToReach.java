package org.towpath.episode.process;

import java.util.Map;

import org.springframework.stereotype.Component;

import org.towpath.engine.Answers;
import org.towpath.engine.TaskContext;
import org.towpath.engine.TaskHandler;
import org.towpath.episode.EpisodeFacts;

/**
 * {@code episode.try-to-reach}: somebody released before they were seen, reached in the community or not, agreeing or
 * saying no.
 */
@Component
class TryToReach implements TaskHandler {

    private final ConsentAnswers consents;
    private final EpisodeFacts facts;

    TryToReach(ConsentAnswers consents, EpisodeFacts facts) {
        this.consents = consents;
        this.facts = facts;
    }

    @Override
    public String form() {
        return "episode.try-to-reach";
    }

    @Override
    public Map<String, Object> complete(TaskContext task, Map<String, Object> values) {
        var answers = new Answers(values);
        if (!answers.is("contactOutcome", "not-reached")) {
            facts.seen(task.episode(), answers.occurredAt(task));
        }
        if (answers.is("contactOutcome", "reached")) {
            consents.keep(task, answers, null);
        } else if (answers.is("contactOutcome", "said-no")) {
            consents.keepRefusal(task, answers);
        }
        return Map.of();
    }
}
