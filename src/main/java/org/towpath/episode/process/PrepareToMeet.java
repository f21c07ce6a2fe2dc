package org.towpath.episode.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.towpath.engine.EngineTasks;
import org.towpath.engine.TaskContext;
import org.towpath.engine.TaskHandler;
import org.towpath.episode.Episodes;
import org.towpath.person.People;
import org.towpath.shared.EpisodeReference;

/** {@code episode.prepare}: says how soon to see the person and why, before anybody meets them. */
@Component
class PrepareToMeet implements TaskHandler {

    private static final String OUTCOME = "seeFirstOutcome";
    private static final int SOON_MINUTES = 60;

    private static final Map<String, String> WORDS = Map.of(
            "see-now", "See this person now",
            "see-next", "See this person next",
            "in-turn", "See this person in turn");

    private static final String AGE_NOT_KNOWN =
            "Their age is not known: they count as under 18 until it is. Ask for an "
                    + "appropriate adult, and find out how old they are.";

    private static final FactWords WHY = new FactWords()
            .say("under18", "under 18")
            .say("mayBeUnder18", "may be under 18, as nobody knows their age")
            .say("selfHarm", "self-harm or thoughts of suicide")
            .say("pregnant", "pregnancy or a new baby")
            .say("soon", "interview, hearing or release within the hour")
            .say("sexFemale", "a woman");

    private final EngineTasks engine;
    private final WhoToSeeFirst first;
    private final Episodes episodes;
    private final People people;

    PrepareToMeet(EngineTasks engine, WhoToSeeFirst first, Episodes episodes, People people) {
        this.engine = engine;
        this.first = first;
        this.episodes = episodes;
        this.people = people;
    }

    @Override
    public String form() {
        return "episode.prepare";
    }

    @Override
    public List<String> prompts(TaskContext task) {
        var prompts = new ArrayList<String>();
        engine.outcome(task.id(), OUTCOME)
                .map(outcome -> WHY.sentence(WORDS.getOrDefault(outcome, outcome), facts(task.episode())))
                .ifPresent(prompts::add);
        if (mayBeUnder18(task.episode())) {
            prompts.add(AGE_NOT_KNOWN);
        }
        return prompts;
    }

    private boolean mayBeUnder18(EpisodeReference episode) {
        return people.card(episodes.header(episode).person()).mayBeUnder18();
    }

    private Map<String, @Nullable Object> facts(EpisodeReference episode) {
        var known = new HashMap<>(first.of(episode));
        if (mayBeUnder18(episode)) {
            known.put("under18", false);
            known.put("mayBeUnder18", true);
        }
        known.put("soon", known.get("minutesToNextEvent") instanceof Number next && next.longValue() <= SOON_MINUTES);
        return known;
    }

    @Override
    public Map<String, Object> complete(TaskContext task, Map<String, Object> answers) {
        return Map.of();
    }
}
