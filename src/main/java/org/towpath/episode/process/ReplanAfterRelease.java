package org.towpath.episode.process;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.stereotype.Component;

import org.towpath.engine.Answers;
import org.towpath.engine.Choice;
import org.towpath.engine.TaskContext;
import org.towpath.engine.TaskHandler;
import org.towpath.episode.EpisodeFacts;
import org.towpath.episode.Episodes;
import org.towpath.person.PersonFacts;

/** {@code episode.replan-after-release}: who contacts them in the community, how safely, and when. */
@Component
class ReplanAfterRelease implements TaskHandler {

    private final Workers workers;
    private final Episodes episodes;
    private final EpisodeFacts facts;
    private final PersonFacts people;

    ReplanAfterRelease(Workers workers, Episodes episodes, EpisodeFacts facts, PersonFacts people) {
        this.workers = workers;
        this.episodes = episodes;
        this.facts = facts;
        this.people = people;
    }

    @Override
    public String form() {
        return "episode.replan-after-release";
    }

    @Override
    public Map<String, List<Choice>> choices(TaskContext task) {
        return Map.of("workers", workers.all(task));
    }

    @Override
    public Map<String, Object> complete(TaskContext task, Map<String, Object> values) {
        var answers = new Answers(values);
        people.safeToContact(episodes.header(task.episode()).person(), answers.required("safeToContact"));
        var next = answers.awaited("nextContactAt", task, ContactAfterRelease.LATEST_CONTACT_DAYS);
        facts.contactDue(task.episode(), Objects.requireNonNull(next), answers.text("contactBy"));
        return Map.of();
    }
}
