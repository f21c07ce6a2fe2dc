package org.towpath.referral;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.platform.ReferenceNumbers;
import org.towpath.platform.SqlInstants;
import org.towpath.shared.EpisodeReference;
import org.towpath.shared.ReferralReference;

/** The table of referrals. */
@Component
class ReferralRows {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ReferenceNumbers numbers;

    ReferralRows(JdbcClient jdbc, Clock clock, ReferenceNumbers numbers) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.numbers = numbers;
    }

    Optional<Referral> find(ReferralReference reference) {
        return jdbc.sql("select * from referral where reference = :reference")
                .param("reference", reference.value())
                .query((row, n) -> referral(row))
                .optional();
    }

    /** The referral that a process instance follows. */
    Optional<Referral> followedBy(String instance) {
        return jdbc.sql("select * from referral where instance_id = :instance")
                .param("instance", instance)
                .query((row, n) -> referral(row))
                .optional();
    }

    List<Referral> of(EpisodeReference episode) {
        return jdbc.sql(
                        "select * from referral where episode_reference = :episode order by created_at, reference limit 200")
                .param("episode", episode.value())
                .query((row, n) -> referral(row))
                .list();
    }

    ReferralReference insert(EpisodeReference episode, NewReferral wanted, String by) {
        var now = clock.instant();
        var reference = numbers.nextReferral();
        jdbc.sql("""
                        insert into referral (reference, episode_reference, need_id, need, service_id, priority, consent,
                            sharing_reason, criteria_evidence, state, created_at, created_by, replaces)
                        values (:reference, :episode, :needId, :need, :service, :priority, :consent, :sharingReason,
                            :evidence, :state, :now, :by, :replaces)
                        """)
                .param("reference", reference.value())
                .param("episode", episode.value())
                .param("needId", wanted.needId())
                .param("need", wanted.need())
                .param("service", wanted.service())
                .param("priority", wanted.priority())
                .param("consent", wanted.consent())
                .param("sharingReason", wanted.sharingReason())
                .param("evidence", wanted.criteriaEvidence())
                .param("state", (wanted.noService() ? ReferralState.NO_SERVICE : ReferralState.DRAFT).name())
                .param("now", SqlInstants.at(now))
                .param("by", by)
                .param(
                        "replaces",
                        wanted.replaces() == null ? null : wanted.replaces().value())
                .update();
        return reference;
    }

    void instance(ReferralReference reference, @Nullable String instance) {
        jdbc.sql("update referral set instance_id = :instance where reference = :reference")
                .param("instance", instance)
                .param("reference", reference.value())
                .update();
    }

    /** Sets the service and what was said about it; what is null stays as it was. */
    void prepare(
            ReferralReference reference,
            @Nullable UUID service,
            @Nullable String consent,
            @Nullable String sharingReason,
            @Nullable String evidence) {
        jdbc.sql("""
                        update referral set service_id = coalesce(:service, service_id),
                            consent = coalesce(:consent, consent),
                            sharing_reason = coalesce(:sharingReason, sharing_reason),
                            criteria_evidence = coalesce(:evidence, criteria_evidence)
                        where reference = :reference
                        """)
                .param("service", service)
                .param("consent", consent)
                .param("sharingReason", sharingReason)
                .param("evidence", evidence)
                .param("reference", reference.value())
                .update();
    }

    void sent(ReferralReference reference, Instant at) {
        jdbc.sql("update referral set sent_at = :at, state = 'SENT' where reference = :reference")
                .param("at", SqlInstants.at(at))
                .param("reference", reference.value())
                .update();
    }

    void state(ReferralReference reference, ReferralState state, @Nullable Instant appointmentAt) {
        jdbc.sql("update referral set state = :state, appointment_at = :appointmentAt where reference = :reference")
                .param("state", state.name())
                .param("appointmentAt", SqlInstants.at(appointmentAt))
                .param("reference", reference.value())
                .update();
    }

    void told(ReferralReference reference, int misses, int offers) {
        jdbc.sql("update referral set misses_told = :misses, offers_told = :offers where reference = :reference")
                .param("misses", misses)
                .param("offers", offers)
                .param("reference", reference.value())
                .update();
    }

    void declinedAs(ReferralReference reference, String declineClass) {
        jdbc.sql("update referral set decline_class = :class where reference = :reference")
                .param("class", declineClass)
                .param("reference", reference.value())
                .update();
    }

    /** Nothing more is to be done about it; a referral ends once. */
    void ended(ReferralReference reference, String how) {
        jdbc.sql("""
                        update referral set ended_at = :at, ended_how = :how, instance_id = null
                        where reference = :reference and ended_at is null
                        """)
                .param("at", SqlInstants.at(clock.instant()))
                .param("how", how)
                .param("reference", reference.value())
                .update();
    }

    private static Referral referral(ResultSet row) throws SQLException {
        var replaces = row.getString("replaces");
        return new Referral(
                new ReferralReference(row.getString("reference")),
                new EpisodeReference(row.getString("episode_reference")),
                row.getObject("need_id", UUID.class),
                row.getString("need"),
                row.getObject("service_id", UUID.class),
                row.getString("priority"),
                row.getString("consent"),
                row.getString("sharing_reason"),
                row.getString("criteria_evidence"),
                ReferralState.valueOf(row.getString("state")),
                row.getInt("misses_told"),
                row.getInt("offers_told"),
                row.getString("instance_id"),
                SqlInstants.always(row, "created_at"),
                row.getString("created_by"),
                SqlInstants.of(row, "sent_at"),
                SqlInstants.of(row, "ended_at"),
                row.getString("ended_how"),
                replaces == null ? null : new ReferralReference(replaces));
    }
}
