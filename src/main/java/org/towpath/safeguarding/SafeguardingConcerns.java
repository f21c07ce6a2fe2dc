package org.towpath.safeguarding;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.engine.Answers;
import org.towpath.engine.Processes;
import org.towpath.engine.TaskContext;
import org.towpath.episode.EpisodeHappened;
import org.towpath.episode.EventType;
import org.towpath.episode.StillOpen;
import org.towpath.platform.SqlInstants;
import org.towpath.promise.DueSoon;
import org.towpath.promise.OfficeTime;
import org.towpath.promise.Party;
import org.towpath.promise.PromiseNames;
import org.towpath.promise.PromiseWarnings;
import org.towpath.shared.EpisodeReference;

/** The concerns and what became of each. Always inside the transaction of the task or event that changes one. */
@Component
public class SafeguardingConcerns implements StillOpen {

    private final JdbcClient jdbc;
    private final Processes processes;
    private final PromiseWarnings warnings;
    private final OfficeTime office;

    SafeguardingConcerns(JdbcClient jdbc, Processes processes, PromiseWarnings warnings, OfficeTime office) {
        this.jdbc = jdbc;
        this.processes = processes;
        this.warnings = warnings;
        this.office = office;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(EpisodeHappened happened) {
        if (happened.event().type() == EventType.SAFEGUARDING_CONCERN) {
            jdbc.sql("insert into safeguarding_concern (id, episode_reference, state, raised_at, raised_by) "
                            + "values (:id, :episode, 'OPEN', :at, :by)")
                    .param("id", happened.id())
                    .param("episode", happened.episode().value())
                    .param("at", SqlInstants.at(happened.event().occurredAt()))
                    .param("by", happened.actor().account())
                    .update();
        }
    }

    /** Whom we rang, and what they said. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void rang(TaskContext task, Answers answers) {
        jdbc.sql("update safeguarding_concern set rang_whom = :whom, rang_number = :number, name_spoken_to = :name, "
                        + "advice_given = :advice, follow_up_at = :followUp where id = :id")
                .param("whom", answers.text("rangWhom"))
                .param("number", answers.text("rangNumber"))
                .param("name", answers.text("nameSpokenTo"))
                .param("advice", answers.text("adviceGiven"))
                .param("followUp", SqlInstants.at(answers.instant("followUpAt")))
                .param("id", concern(task))
                .update();
    }

    /** What the worry is. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void described(TaskContext task, Answers answers) {
        jdbc.sql("update safeguarding_concern set about = :about, what_happened = :what, routes = :routes, "
                        + "persons_wishes = :wishes, safe_now = :safe where id = :id")
                .param("about", answers.required("concernOutcome"))
                .param("what", answers.required("whatHappened"))
                .param("routes", answers.ticked("routes").toArray(String[]::new))
                .param("wishes", answers.text("personsWishes"))
                .param("safe", answers.required("safeNow"))
                .param("id", concern(task))
                .update();
    }

    /**
     * Referred to the authority, which now has its time to decide.
     *
     * @param about adult or child
     * @return the instants the process waits for
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, Object> referred(TaskContext task, Answers answers, String about) {
        var referredAt = answers.occurredAt(task);
        var time = AuthorityTime.of(about, referredAt, office);
        jdbc.sql("update safeguarding_concern set authority = :authority, referred_at = :at, "
                        + "authority_reference = :reference, authority_due_at = :due where id = :id")
                .param("authority", answers.required("authority"))
                .param("at", SqlInstants.at(referredAt))
                .param("reference", answers.text("partnerReference"))
                .param("due", SqlInstants.at(time.dueAt()))
                .param("id", concern(task))
                .update();
        return time.instants();
    }

    /** What the authority decided; whoever was chasing them need not any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void decided(TaskContext task, Answers answers) {
        jdbc.sql("update safeguarding_concern set authority_decision = :decision, decided_by = :by, decided_at = :at, "
                        + "authority_words = :words where id = :id")
                .param("decision", answers.required("authorityOutcome"))
                .param("by", answers.required("decidedBy"))
                .param("at", SqlInstants.at(answers.occurredAt(task)))
                .param("words", answers.required("authorityWords"))
                .param("id", concern(task))
                .update();
        processes.tell(
                "safeguarding.answered",
                task.episode(),
                Map.of("concernId", concern(task).toString()),
                Map.of());
    }

    /** We do not accept the decision: the authority has its time again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, Object> challenged(TaskContext task, Answers answers) {
        var about = jdbc.sql("update safeguarding_concern set challenges = challenges + 1 where id = :id "
                        + "returning coalesce(about, 'adult')")
                .param("id", concern(task))
                .query(String.class)
                .single();
        var time = AuthorityTime.of(about, answers.occurredAt(task), office);
        jdbc.sql("update safeguarding_concern set authority_due_at = :due where id = :id")
                .param("due", SqlInstants.at(time.dueAt()))
                .param("id", concern(task))
                .update();
        return time.instants();
    }

    /** What came of it in the end. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void concluded(TaskContext task, Answers answers) {
        jdbc.sql("update safeguarding_concern set state = 'CONCLUDED', result = :result, person_safer = :safer, "
                        + "concluded_at = :at where id = :id")
                .param("result", answers.required("result"))
                .param("safer", answers.required("personSafer"))
                .param("at", SqlInstants.at(answers.occurredAt(task)))
                .param("id", concern(task))
                .update();
    }

    /** The team is reminded that the authority has not decided yet. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void warn(EpisodeReference episode, UUID concern) {
        var dueAt = jdbc.sql("select authority_due_at from safeguarding_concern where id = :id")
                .param("id", concern)
                .query((row, number) -> SqlInstants.always(row, "authority_due_at"))
                .single();
        warnings.soon(new DueSoon(concern, episode, null, PromiseNames.AUTHORITY_DECISION, Party.PARTNER, null, dueAt));
    }

    @Override
    public List<String> of(EpisodeReference episode) {
        var open = jdbc.sql(
                        "select count(*) from safeguarding_concern where episode_reference = :episode and state = 'OPEN'")
                .param("episode", episode.value())
                .query(Long.class)
                .single();
        return open == 0 ? List.of() : List.of("A safeguarding concern has no outcome yet");
    }

    private static UUID concern(TaskContext task) {
        return UUID.fromString(task.references().getOrDefault("concernId", ""));
    }
}
