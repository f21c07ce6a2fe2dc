package org.towpath.episode.process;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.towpath.engine.Answers;
import org.towpath.engine.TaskContext;
import org.towpath.engine.TaskHandler;
import org.towpath.episode.CaseFacts;
import org.towpath.episode.EpisodeFacts;

/** {@code episode.decide-after-refusal}: what must be done all the same, and when to offer again. */
@Component
class DecideAfterRefusal implements TaskHandler {

    private static final List<String> WHERE_THEY_SAID_NO = List.of(
            "episode.offer-service", "episode.offer-to-woman", "episode.offer-to-young-person", "episode.try-to-reach");

    private final ConsentAnswers consents;
    private final EpisodeFacts facts;
    private final CaseFacts found;

    DecideAfterRefusal(ConsentAnswers consents, EpisodeFacts facts, CaseFacts found) {
        this.consents = consents;
        this.facts = facts;
        this.found = found;
    }

    @Override
    public String form() {
        return "episode.decide-after-refusal";
    }

    /** A no that the person may not have been able to decide on is not left at that. */
    @Override
    public List<String> prompts(TaskContext task) {
        var capacity = WHERE_THEY_SAID_NO.stream()
                .flatMap(form -> found.answer(task.episode(), form, "hasCapacity").stream())
                .toList();
        if (capacity.contains("NO")) {
            return List.of("They could not make this decision when they said no. What is in their best interests, and "
                    + "when will you ask again?");
        }
        return capacity.contains("NOT_SURE")
                ? List.of("It was not clear that they could make this decision. When will you ask again?")
                : List.of();
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
