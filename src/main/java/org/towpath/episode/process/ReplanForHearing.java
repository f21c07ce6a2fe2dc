package org.towpath.episode.process;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.towpath.engine.Answers;
import org.towpath.engine.TaskContext;
import org.towpath.engine.TaskHandler;
import org.towpath.episode.CaseFacts;
import org.towpath.episode.EpisodeFacts;

/** {@code episode.replan-for-hearing}: what custody or court told us, kept as they told it. */
@Component
class ReplanForHearing implements TaskHandler {

    private final EpisodeFacts facts;
    private final CaseFacts found;

    ReplanForHearing(EpisodeFacts facts, CaseFacts found) {
        this.facts = facts;
        this.found = found;
    }

    @Override
    public String form() {
        return "episode.replan-for-hearing";
    }

    @Override
    public List<String> prompts(TaskContext task) {
        return found.isHearingCalledOff(task.episode())
                ? List.of("The hearing was called off, and no new time is known. What was to be done before it has no "
                        + "time any more: ask for the new one, and say what we do until then.")
                : List.of();
    }

    @Override
    public Map<String, Object> complete(TaskContext task, Map<String, Object> values) {
        var answers = new Answers(values);
        facts.timesTold(
                task.episode(),
                answers.instant("nextHearingAt"),
                answers.instant("detentionReviewDueAt"),
                answers.instant("detentionExpiresAt"),
                answers.text("toldBy"),
                answers.occurredAt(task));
        return Map.of();
    }
}
