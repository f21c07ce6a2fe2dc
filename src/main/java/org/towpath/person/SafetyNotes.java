package org.towpath.person;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.platform.SqlInstants;
import org.towpath.shared.EpisodeReference;

/** Writes alerts and adjustments: what follows a person from one contact to the next. */
@Component
public class SafetyNotes {

    private final JdbcClient jdbc;
    private final Clock clock;

    SafetyNotes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What an alert says.
     *
     * @param what what happened, never a bare label
     * @param source who says so
     */
    public record NewAlert(
            String what,
            @Nullable LocalDate happenedOn,
            String source,
            String whatHelps,
            @Nullable LocalDate reviewOn,
            boolean pinned) {

        @Override
        public String toString() {
            return "NewAlert";
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void alert(UUID person, EpisodeReference episode, NewAlert alert, String account) {
        jdbc.sql("""
                        insert into alert (id, person_id, episode_reference, what, happened_on, source, what_helps, review_on,
                            pinned, recorded_at, recorded_by)
                        values (:id, :person, :episode, :what, :happenedOn, :source, :helps, :reviewOn, :pinned, :now, :by)
                        """)
                .param("id", UUID.randomUUID())
                .param("person", person)
                .param("episode", episode.value())
                .param("what", alert.what())
                .param("happenedOn", alert.happenedOn())
                .param("source", alert.source())
                .param("helps", alert.whatHelps())
                .param("reviewOn", alert.reviewOn())
                .param("pinned", alert.pinned())
                .param("now", SqlInstants.at(clock.instant()))
                .param("by", account)
                .update();
    }

    /** Takes pinned alerts down from the top; they stay alerts. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void unpin(UUID person) {
        jdbc.sql("update alert set pinned = false where person_id = :person and pinned")
                .param("person", person)
                .update();
    }

    /** Makes these the person's adjustments; one that was confirmed before keeps its place. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void adjust(UUID person, EpisodeReference episode, List<Adjustment> adjustments, String account) {
        var codes = adjustments.stream().map(Adjustment::code).toArray(String[]::new);
        jdbc.sql("delete from adjustment where person_id = :person and not code = any (:codes)")
                .param("person", person)
                .param("codes", codes)
                .update();
        for (var adjustment : adjustments) {
            jdbc.sql("""
                            insert into adjustment (person_id, code, words, episode_reference, recorded_at, recorded_by)
                            values (:person, :code, :words, :episode, :now, :by)
                            on conflict (person_id, code) do update set words = excluded.words,
                                episode_reference = excluded.episode_reference, recorded_at = excluded.recorded_at,
                                recorded_by = excluded.recorded_by
                            """)
                    .param("person", person)
                    .param("code", adjustment.code())
                    .param("words", adjustment.words())
                    .param("episode", episode.value())
                    .param("now", SqlInstants.at(clock.instant()))
                    .param("by", account)
                    .update();
        }
    }
}
