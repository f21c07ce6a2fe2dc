package org.towpath.person;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.platform.SqlInstants;

/**
 * What people agreed to, purpose by purpose. Nothing is overwritten: what was said last stands, and what was said
 * before can still be seen.
 */
@Component
public class Consents {

    /** When to ask again: a prompt, never a gate. */
    private static final Duration ASK_AGAIN_AFTER = Duration.ofDays(182);

    /** An agreement given while intoxicated is confirmed as soon as they are sober. */
    private static final Duration CONFIRM_AFTER = Duration.ofHours(12);

    private final JdbcClient jdbc;
    private final Clock clock;

    Consents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Writes down what a person said. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(ConsentTaken taken) {
        for (var consent : taken.consents()) {
            jdbc.sql("""
                            insert into consent (person_id, episode_reference, purpose, subject, status, given_by, capacity,
                                intoxicated, reason, review_at, occurred_at, recorded_at, recorded_by)
                            values (:person, :episode, :purpose, :subject, :status, :givenBy, :capacity, :intoxicated,
                                :reason, :reviewAt, :occurredAt, :now, :by)
                            """)
                    .param("person", taken.person())
                    .param("episode", taken.episode().value())
                    .param("purpose", consent.purpose())
                    .param("subject", consent.subject())
                    .param("status", consent.status())
                    .param("givenBy", taken.givenBy())
                    .param("capacity", taken.capacity())
                    .param("intoxicated", taken.intoxicated())
                    .param("reason", taken.reason())
                    .param("reviewAt", SqlInstants.at(reviewAt(consent, taken)))
                    .param("occurredAt", SqlInstants.at(toTheSecond(taken.occurredAt())))
                    .param("now", SqlInstants.at(clock.instant()))
                    .param("by", taken.account())
                    .update();
        }
    }

    /**
     * What a person said last of one purpose.
     *
     * @param at when they said it
     * @param reviewAt when to ask again, or null
     * @param intoxicated whether they were intoxicated when they decided
     */
    public record Said(
            Consent consent, Instant at, @Nullable Instant reviewAt, boolean intoxicated) {

        /** Whether they agreed while intoxicated: it is confirmed when they are sober. */
        public boolean toConfirm() {
            return intoxicated && consent.status().equals(Consent.GIVEN);
        }

        /** Whether the time to ask again has come. Nobody is pressed on what they withdrew. */
        public boolean toAskAgain(Instant now) {
            return reviewAt != null
                    && !now.isBefore(reviewAt)
                    && !consent.status().equals(Consent.WITHDRAWN);
        }
    }

    /** What stands now, for each purpose the person was ever asked about. */
    public List<Consent> standing(UUID person) {
        return lastSaid(person).stream().map(Said::consent).toList();
    }

    /** What stands now, with when it was said and when to ask again. */
    public List<Said> lastSaid(UUID person) {
        return jdbc.sql("""
                        select distinct on (purpose, coalesce(subject, ''))
                            purpose, subject, status, occurred_at, review_at, intoxicated
                        from consent
                        where person_id = :person
                        order by purpose, coalesce(subject, ''), occurred_at desc, id desc
                        """)
                .param("person", person)
                .query((row, n) -> new Said(
                        new Consent(row.getString("purpose"), row.getString("subject"), row.getString("status")),
                        SqlInstants.always(row, "occurred_at"),
                        SqlInstants.of(row, "review_at"),
                        "YES".equals(row.getString("intoxicated"))))
                .list();
    }

    /** Whether the person agrees to a purpose, as far as we were told. */
    public boolean isGiven(UUID person, String purpose) {
        return standing(person).stream()
                .anyMatch(it -> it.purpose().equals(purpose)
                        && it.subject() == null
                        && it.status().equals(Consent.GIVEN));
    }

    /** Every agreement that stands, for the purposes named, or for all where none is named. */
    public List<Consent> givenFor(UUID person, Set<String> purposes) {
        return standing(person).stream()
                .filter(it -> it.status().equals(Consent.GIVEN))
                .filter(it -> purposes.isEmpty() || purposes.contains(it.purpose()))
                .toList();
    }

    /** Whatever was said within one second was said in the order of writing. */
    private static Instant toTheSecond(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS);
    }

    private static Instant reviewAt(Consent consent, ConsentTaken taken) {
        var sober = !"YES".equals(taken.intoxicated()) || !consent.status().equals(Consent.GIVEN);
        return taken.occurredAt().plus(sober ? ASK_AGAIN_AFTER : CONFIRM_AFTER);
    }
}
