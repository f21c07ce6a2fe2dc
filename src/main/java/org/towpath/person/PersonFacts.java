package org.towpath.person;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.platform.SqlInstants;

/** Writes what is learned about a person after they were first known. */
@Component
public class PersonFacts {

    private final JdbcClient jdbc;
    private final Clock clock;

    PersonFacts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Equality answers by question; a question asked again is answered anew, one not asked keeps its answer. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void equality(UUID person, Map<String, List<String>> answers, String account) {
        answers.forEach((item, codes) -> {
            jdbc.sql("delete from person_equality where person_id = :person and item = :item")
                    .param("person", person)
                    .param("item", item)
                    .update();
            jdbc.sql("""
                            insert into person_equality (person_id, item, code, recorded_at, recorded_by)
                            select :person, :item, unnest(:codes), :now, :by on conflict do nothing
                            """)
                    .param("person", person)
                    .param("item", item)
                    .param("codes", codes.toArray(String[]::new))
                    .param("now", SqlInstants.at(clock.instant()))
                    .param("by", account)
                    .update();
        });
    }

    /** The answer to one equality question; empty where it was never asked. */
    public List<String> equality(UUID person, String item) {
        return jdbc.sql("select code from person_equality where person_id = :person and item = :item order by code")
                .param("person", person)
                .param("item", item)
                .query(String.class)
                .list();
    }

    /** Their age became known, by the date of birth or as an estimate in years; null keeps what is known. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void age(UUID person, @Nullable LocalDate born, @Nullable Integer estimated) {
        jdbc.sql("""
                        update person set
                            date_of_birth = coalesce(:born, date_of_birth),
                            estimated_age = coalesce(:estimated, estimated_age),
                            estimated_on = case when :estimated::int is null then estimated_on else :today end
                        where id = :person
                        """)
                .param("born", born)
                .param("estimated", estimated)
                .param("today", LocalDate.ofInstant(clock.instant(), People.ENGLAND))
                .param("person", person)
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void femaleWorkerWanted(UUID person, boolean wanted) {
        jdbc.sql("update person set female_worker_wanted = :wanted where id = :person")
                .param("wanted", wanted)
                .param("person", person)
                .update();
    }

    /** @param safe YES, CALL_ONLY, NO or NOT_KNOWN */
    @Transactional(propagation = Propagation.MANDATORY)
    public void safeToContact(UUID person, String safe) {
        jdbc.sql("update person set safe_to_contact = :safe where id = :person")
                .param("safe", safe)
                .param("person", person)
                .update();
    }

    /** A death was reported: from here on nothing is sent to them, until it is known whether it is so. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void deathReported(UUID person, Instant at) {
        jdbc.sql("update person set death_reported_at = coalesce(death_reported_at, :at) where id = :person")
                .param("at", SqlInstants.at(at))
                .param("person", person)
                .update();
    }

    /** The death is confirmed; the record may not be deleted. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void died(UUID person, Instant at, @Nullable LocalDate on, String source) {
        jdbc.sql("""
                        update person set died_at = :at, died_on = :on, death_source = :source, legal_hold = true
                        where id = :person
                        """)
                .param("at", SqlInstants.at(at))
                .param("on", on)
                .param("source", source)
                .param("person", person)
                .update();
    }

    /** It was not so. The hold on deleting stays until somebody lifts it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void notDead(UUID person) {
        jdbc.sql("""
                        update person set death_reported_at = null, died_at = null, died_on = null, death_source = null
                        where id = :person
                        """).param("person", person).update();
    }

    /** Whether anything may be sent to them at all: never after a death was reported. */
    public boolean mayBeContacted(UUID person) {
        return jdbc.sql("select death_reported_at is null and died_at is null from person where id = :person")
                .param("person", person)
                .query(Boolean.class)
                .single();
    }
}
