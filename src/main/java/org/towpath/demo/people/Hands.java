package org.towpath.demo.people;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.access.Actor;
import org.towpath.access.Actors;
import org.towpath.access.CurrentActor;
import org.towpath.engine.form.GivenAnswers;
import org.towpath.episode.Episodes;
import org.towpath.episode.EventType;
import org.towpath.episode.NewEpisode;
import org.towpath.episode.NewEvent;
import org.towpath.person.NewPerson;
import org.towpath.person.Sex;
import org.towpath.platform.SqlInstants;
import org.towpath.worklist.Tasks;

/** What invented staff do, through the doors real staff use. */
@Component
class Hands {

    /** Who does a task: the first of these that the task names. */
    private static final List<String> STAFF = List.of(
            "practitioner",
            "str-worker",
            "administrator",
            "specialist",
            "peer-supporter",
            "operational-manager",
            "senior-administrator",
            "volunteer");

    private final Episodes episodes;
    private final Tasks tasks;
    private final Actors actors;
    private final CurrentActor current;
    private final JdbcClient jdbc;
    private final ObjectMapper mapper;
    private final AtomicInteger custodyNumbers = new AtomicInteger(200_000);

    Hands(Episodes episodes, Tasks tasks, Actors actors, CurrentActor current, JdbcClient jdbc, ObjectMapper mapper) {
        this.episodes = episodes;
        this.tasks = tasks;
        this.actors = actors;
        this.current = current;
        this.jdbc = jdbc;
        this.mapper = mapper;
    }

    private record Open(
            String id,
            String form,
            List<String> roles,
            @Nullable Instant dueAt) {}

    void meet(Life life) {
        var practitioner = actor("practitioner");
        life.begins(current.as(practitioner, () -> episodes.register(identification(life), practitioner)));
    }

    void tell(Life life, Life.Happening happening, Instant at) {
        var practitioner = actor("practitioner");
        current.as(practitioner, () -> {
            var event = new NewEvent(
                    EventType.valueOf(happening.type()), at.truncatedTo(ChronoUnit.SECONDS), null, happening.details());
            episodes.happened(life.episode(), event, practitioner);
            return true;
        });
    }

    /** Does the task whose time has come. */
    void work(Life life, Answers answers, Instant at) {
        open(life).stream()
                .filter(task -> !life.planFor(task.id(), () -> Instant.MAX).isAfter(at))
                .findFirst()
                .ifPresent(task -> complete(life, task, answers, at));
    }

    /** When this life's next task will be done, if it has any. */
    Optional<Instant> nextTime(Life life, Pace pace, Instant now) {
        return open(life).stream()
                .map(task -> life.planFor(task.id(), () -> pace.done(task.form(), now, task.dueAt())))
                .map(planned -> planned.isAfter(now) ? planned : now.plusSeconds(60))
                .min(Comparator.naturalOrder());
    }

    private void complete(Life life, Open task, Answers answers, Instant at) {
        var account = STAFF.stream().filter(task.roles()::contains).findFirst().orElse("practitioner");
        var actor = actor(account);
        current.as(actor, () -> {
            var form = tasks.form(task.id(), actor);
            var script = new HashMap<>(life.answersTo(task.form()));
            var filled = answers.to(form.definition(), form.choices(), script, at);
            var given = mapper.<JsonNode>valueToTree(filled);
            tasks.complete(task.id(), definition -> GivenAnswers.json(definition, given), actor);
            return true;
        });
    }

    private List<Open> open(Life life) {
        return jdbc.sql("select task_id, form, roles, due_at from worklist_task "
                        + "where episode_reference = :episode and state = 'OPEN' order by opened_at, task_id")
                .param("episode", life.episode().value())
                .query((row, number) -> new Open(
                        row.getString("task_id"),
                        row.getString("form"),
                        Arrays.asList((String[]) row.getArray("roles").getArray()),
                        SqlInstants.of(row, "due_at")))
                .list();
    }

    private Actor actor(String account) {
        return actors.byAccount(account).orElseThrow();
    }

    private NewEpisode identification(Life life) {
        var persona = life.persona();
        var met = life.metAt().truncatedTo(ChronoUnit.SECONDS);
        var custody = persona.point().equals("CUSTODY")
                ? new NewEpisode.Custody(
                        "RC/26/" + custodyNumbers.incrementAndGet(),
                        met.minus(Duration.ofMinutes(50)),
                        met.minus(Duration.ofMinutes(35)),
                        met.plus(Duration.ofHours(5)),
                        met.plus(Duration.ofHours(23)),
                        "Sergeant Hall",
                        met)
                : null;
        return new NewEpisode(
                persona.point(),
                persona.source(),
                met,
                persona.site(),
                described(persona),
                persona.concerns(),
                custody,
                persona.source().equals("E2") ? "Legal adviser Fox" : "PC 118 Webb",
                persona.source().equals("E2") ? "HMCTS Westmoor" : "Westmoor Police",
                true,
                null,
                null);
    }

    private static NewPerson described(Persona persona) {
        return new NewPerson(
                persona.givenName(),
                persona.familyName(),
                false,
                null,
                persona.born(),
                null,
                Sex.valueOf(persona.sex()),
                persona.nhsNumber(),
                persona.postcode(),
                persona.phone(),
                "English",
                false);
    }
}
