package org.towpath.episode.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.towpath.engine.Answers;
import org.towpath.engine.TaskContext;
import org.towpath.engine.TaskHandler;
import org.towpath.episode.Episodes;
import org.towpath.person.PersonFacts;

/** {@code assessment.assess-person}: equality answers are kept with the person, apart from the account (S-19). */
@Component
class AssessPerson implements TaskHandler {

    private static final Set<String> EQUALITY = Set.of(
            "ethnicity",
            "religion",
            "sexualOrientation",
            "genderIdentity",
            "disability",
            "veteran",
            "accommodation",
            "employment",
            "marriage",
            "pregnancyMaternity",
            "caringResponsibilities",
            "inclusionGroups");

    private final Episodes episodes;
    private final PersonFacts people;

    AssessPerson(Episodes episodes, PersonFacts people) {
        this.episodes = episodes;
        this.people = people;
    }

    @Override
    public String form() {
        return "assessment.assess-person";
    }

    @Override
    public Map<String, Object> complete(TaskContext task, Map<String, Object> values) {
        var answers = new Answers(values);
        var equality = new HashMap<String, List<String>>();
        for (var item : EQUALITY) {
            var one = answers.text(item);
            var codes = one == null ? answers.ticked(item) : List.of(one);
            if (!codes.isEmpty()) {
                equality.put(item, codes);
            }
        }
        people.equality(episodes.header(task.episode()).person(), equality, task.actor());
        return Map.of();
    }
}
