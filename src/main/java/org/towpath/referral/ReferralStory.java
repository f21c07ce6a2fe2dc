package org.towpath.referral;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.access.Actor;
import org.towpath.shared.MovedOn;

/** Takes down what happened to a referral: the fact, what it comes to, and what it means to the promises. */
@Component
class ReferralStory {

    private final ReferralRows rows;
    private final ReferralFactRows facts;
    private final ReferralClocks clocks;
    private final ReferralJourney journey;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReferralStory(
            ReferralRows rows,
            ReferralFactRows facts,
            ReferralClocks clocks,
            ReferralJourney journey,
            JdbcClient jdbc,
            Clock clock) {
        this.rows = rows;
        this.facts = facts;
        this.clocks = clocks;
        this.journey = journey;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What is to be taken down. */
    record Telling(
            ReferralEventType type,
            Instant occurredAt,
            String key,
            @Nullable String reason,
            @Nullable Instant appointmentAt,
            Map<String, Object> details) {}

    /**
     * Takes a fact down. Whoever calls holds the case.
     *
     * @return what everything known now comes to
     * @throws MovedOn if the referral has ended, or the fact contradicts a final decision
     */
    ReferralFold take(Referral referral, Telling told, Actor actor) {
        var known = facts.of(referral.reference());
        ReferralRefusals.against(told.type(), told.occurredAt(), known).ifPresent(it -> {
            throw refused(it);
        });
        var appointment = told.appointmentAt();
        var fact = new ReferralFact(
                told.type(),
                told.occurredAt(),
                told.key(),
                told.reason(),
                appointment == null ? null : appointment.truncatedTo(ChronoUnit.SECONDS),
                actor.account(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS));
        facts.insert(referral.reference(), fact, told.details());
        var fold = fold(referral);
        rows.state(referral.reference(), fold.state(), fold.appointmentAt());
        if (referral.isSent()) {
            clocks.happened(referral, fact, actor);
        }
        if (told.type().isAnswer()) {
            journey.answered(referral);
        }
        return fold;
    }

    ReferralFold fold(Referral referral) {
        return ReferralFold.of(referral.base(), facts.of(referral.reference()));
    }

    Optional<ReferralFact> find(Referral referral, String key) {
        return facts.find(referral.reference(), key);
    }

    private MovedOn refused(ReferralFact against) {
        var words = switch (against.type()) {
            case WITHDRAWN -> "This referral was withdrawn";
            case COMPLETED -> "This referral was completed";
            case DECLINED -> "This referral was not accepted";
            default -> "This referral was accepted";
        };
        return new MovedOn(words, name(against.by()), against.occurredAt());
    }

    private String name(String account) {
        return jdbc.sql("select name from staff where account = :account"
                        + " union all select name from organisation where account = :account limit 1")
                .param("account", account)
                .query(String.class)
                .optional()
                .orElse(account);
    }
}
