package org.towpath.episode;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.access.Actor;
import org.towpath.access.Actors;
import org.towpath.access.CurrentActor;
import org.towpath.engine.form.GivenAnswers;
import org.towpath.shared.EpisodeReference;
import org.towpath.worklist.TaskForm;
import org.towpath.worklist.Tasks;

/** Works on cases as the people of the demo do: registers them and fills in their forms. */
@Component
public class Casework {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    public static final Map<String, Object> AGREED = agreed();

    private final Episodes episodes;
    private final Tasks tasks;
    private final Actors actors;
    private final CurrentActor current;
    private final JdbcClient jdbc;
    private final Clock clock;

    Casework(Episodes episodes, Tasks tasks, Actors actors, CurrentActor current, JdbcClient jdbc, Clock clock) {
        this.episodes = episodes;
        this.tasks = tasks;
        this.actors = actors;
        this.current = current;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Actor practitioner() {
        return actors.byAccount("practitioner").orElseThrow();
    }

    public EpisodeReference register(NewEpisode given) {
        return current.as(practitioner(), () -> episodes.register(given, practitioner()));
    }

    public EpisodeReference inCustody() {
        return register(SampleIdentification.inCustody(clock.instant().minusSeconds(3600)));
    }

    /** Something happens to the person. */
    public void happens(EpisodeReference episode, EventType type) {
        happens(episode, new NewEvent(type, clock.instant(), null, Map.of()));
    }

    public void happens(EpisodeReference episode, NewEvent event) {
        current.as(practitioner(), () -> {
            episodes.happened(episode, event, practitioner());
            return event;
        });
    }

    /** The open task as the practitioner sees it. */
    public TaskForm form(EpisodeReference episode, String task) {
        return tasks.form(id(episode, task), practitioner());
    }

    /** Fills in the form of the open task. */
    public void does(EpisodeReference episode, String task, Map<String, ?> answers) {
        var id = id(episode, task);
        var actor = practitioner();
        current.as(actor, () -> tasks.complete(id, form -> GivenAnswers.json(form, JSON.valueToTree(answers)), actor));
    }

    private String id(EpisodeReference episode, String task) {
        return jdbc.sql("""
                        select task_id from worklist_task
                        where episode_reference = :episode and element_id = :task and state = 'OPEN'
                        """)
                .param("episode", episode.value())
                .param("task", task)
                .query(String.class)
                .single();
    }

    /** The tasks now open in a case, by element. */
    public Set<String> open(EpisodeReference episode) {
        return jdbc
                .sql("select element_id from worklist_task where episode_reference = :episode and state = 'OPEN'")
                .param("episode", episode.value())
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    public void isPrepared(EpisodeReference episode) {
        does(episode, "userTask_prepare", Map.of("earlierEpisodes", "NONE_FOUND"));
    }

    public void agrees(EpisodeReference episode) {
        isPrepared(episode);
        does(episode, "userTask_offerService", AGREED);
    }

    public void isScreened(EpisodeReference episode, String triage) {
        does(
                episode,
                "userTask_screenPerson",
                Map.of(
                        "method",
                        "in-person",
                        "screeningFound",
                        "NOTHING_FOUND",
                        "riskFormulation",
                        "Low in mood since arrest"));
        does(episode, "userTask_decideTriage", Map.of("triageOutcome", triage, "act", "today", "reason", "As found"));
    }

    public void isAssessed(EpisodeReference episode) {
        isAssessed(episode, Map.of());
    }

    /** @param more what the assessment found beside */
    public void isAssessed(EpisodeReference episode, Map<String, ?> more) {
        var found = new HashMap<String, Object>(Map.of(
                "method",
                "in-person",
                "account",
                "Lost his home in spring",
                "depthOutcome",
                "core-is-enough",
                "suitableForVolunteer",
                "NOT_DECIDED"));
        found.putAll(more);
        does(episode, "userTask_assessPerson", found);
        does(
                episode,
                "userTask_agreeSafetyPlan",
                Map.of(
                        "formulation",
                        "Worse at night",
                        "planText",
                        "Ring the crisis line",
                        "planOwner",
                        "practitioner",
                        "act",
                        "before-release"));
    }

    public void isTold(EpisodeReference episode, String task) {
        does(
                episode,
                task,
                Map.of(
                        "toldWhom",
                        "Sergeant Hall",
                        "toldHow",
                        "verbal",
                        "shareBasis",
                        "agreement",
                        "noteText",
                        "Seen by us"));
    }

    private static Map<String, Object> agreed() {
        var answers = new HashMap<String, Object>();
        answers.put("offerOutcome", "agreed");
        answers.put("hasCapacity", "YES");
        answers.put("intoxicatedWhenAgreed", "NO");
        for (var purpose : List.of("consentScreening", "consentPolice", "consentCourt", "consentDefence")) {
            answers.put(purpose, "GIVEN");
        }
        answers.put("consentTexts", "REFUSED");
        return Map.copyOf(answers);
    }

    /** An instant as people send it. */
    public static String text(Instant instant) {
        return instant.toString();
    }
}
