package org.towpath.episode.process;

import java.util.Map;

import org.towpath.engine.Answers;
import org.towpath.engine.TaskContext;
import org.towpath.engine.TaskHandler;
import org.towpath.episode.EpisodeFacts;
import org.towpath.shared.InvalidInput;

/** The offer of the service, in the words that fit the person; "no for now" gets a next try. */
abstract class Offer implements TaskHandler {

    private static final String AGREED = "agreed";
    private static final String NOT_NOW = "said-no-for-now";
    private static final int LATEST_TRY_DAYS = 14;

    private final String form;
    private final ConsentAnswers consents;
    private final EpisodeFacts facts;

    Offer(String form, ConsentAnswers consents, EpisodeFacts facts) {
        this.form = form;
        this.consents = consents;
        this.facts = facts;
    }

    @Override
    public String form() {
        return form;
    }

    @Override
    public Map<String, Object> complete(TaskContext task, Map<String, Object> values) {
        var answers = new Answers(values);
        var learned = learned(task, answers);
        if (answers.is("offerOutcome", NOT_NOW)) {
            if (answers.awaited("nextTryAt", task, LATEST_TRY_DAYS) == null) {
                throw new InvalidInput("nextTryAt", "Say when the next try is");
            }
            return learned;
        }
        facts.seen(task.episode(), answers.occurredAt(task));
        if (answers.is("offerOutcome", AGREED)) {
            consents.keep(task, answers, null);
        } else {
            consents.keepRefusal(task, answers);
        }
        also(task, answers);
        return learned;
    }

    /** What somebody found out about the person whatever they said; answers what the process has to know of it. */
    Map<String, Object> learned(TaskContext task, Answers answers) {
        return Map.of();
    }

    /** What this offer asks beside the others. */
    void also(TaskContext task, Answers answers) {
        // the standard offer asks nothing more
    }
}
