package org.towpath.episode.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.towpath.engine.EngineTasks;
import org.towpath.engine.TaskContext;
import org.towpath.engine.TaskHandler;
import org.towpath.shared.EpisodeReference;

/** {@code episode.prepare}: says how soon to see the person and why, before anybody meets them. */
@Component
class PrepareToMeet implements TaskHandler {

    private static final String OUTCOME = "seeFirstOutcome";
    private static final int ADULT = 18;
    private static final int SOON_MINUTES = 60;

    private static final Map<String, String> WORDS = Map.of(
            "see-now", "See this person now",
            "see-next", "See this person next",
            "in-turn", "See this person in turn");

    private static final FactWords WHY = new FactWords()
            .say("under18", "under 18")
            .say("selfHarm", "self-harm or thoughts of suicide")
            .say("pregnant", "pregnancy or a new baby")
            .say("soon", "interview, hearing or release within the hour")
            .say("sexFemale", "a woman");

    private final EngineTasks engine;
    private final WhoToSeeFirst first;

    PrepareToMeet(EngineTasks engine, WhoToSeeFirst first) {
        this.engine = engine;
        this.first = first;
    }

    @Override
    public String form() {
        return "episode.prepare";
    }

    @Override
    public List<String> prompts(TaskContext task) {
        return engine.outcome(task.id(), OUTCOME)
                .map(outcome -> List.of(WHY.sentence(WORDS.getOrDefault(outcome, outcome), facts(task.episode()))))
                .orElse(List.of());
    }

    private Map<String, @Nullable Object> facts(EpisodeReference episode) {
        var known = new HashMap<>(first.of(episode));
        known.put("under18", known.get("ageYears") instanceof Number age && age.intValue() < ADULT);
        known.put("soon", known.get("minutesToNextEvent") instanceof Number next && next.longValue() <= SOON_MINUTES);
        return known;
    }

    @Override
    public Map<String, Object> complete(TaskContext task, Map<String, Object> answers) {
        return Map.of();
    }
}
