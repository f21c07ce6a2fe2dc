package org.towpath.episode.process;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.towpath.engine.Answers;
import org.towpath.engine.TaskContext;
import org.towpath.engine.TaskHandler;
import org.towpath.episode.CaseRecords;

/** {@code episode.decide-after-refusal}: what must be done all the same, and when to offer again. */
@Component
class DecideAfterRefusal implements TaskHandler {

    private static final List<String> WHERE_THEY_SAID_NO = List.of(
            "episode.offer-service", "episode.offer-to-woman", "episode.offer-to-young-person", "episode.try-to-reach");

    private static final int LATEST_OFFER_DAYS = 28;

    private final ConsentAnswers consents;
    private final CaseRecords records;

    DecideAfterRefusal(ConsentAnswers consents, CaseRecords records) {
        this.consents = consents;
        this.records = records;
    }

    @Override
    public String form() {
        return "episode.decide-after-refusal";
    }

    /**
     * A no that the person may not have been able to decide on is not left at that; the no before it counts no more.
     */
    @Override
    public List<String> prompts(TaskContext task) {
        var capacity = records.newest(task.episode(), WHERE_THEY_SAID_NO).map(answers -> answers.get("hasCapacity"));
        if (capacity.filter("NO"::equals).isPresent()) {
            return List.of("They could not make this decision when they said no. What is in their best interests, and "
                    + "when will you ask again?");
        }
        return capacity.filter("NOT_SURE"::equals).isPresent()
                ? List.of("It was not clear that they could make this decision. When will you ask again?")
                : List.of();
    }

    @Override
    public Map<String, Object> complete(TaskContext task, Map<String, Object> values) {
        var answers = new Answers(values);
        answers.awaited("offerAgainAt", task, LATEST_OFFER_DAYS);
        consents.keep(task, answers, null);
        return Map.of();
    }
}
