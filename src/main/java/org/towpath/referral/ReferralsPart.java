package org.towpath.referral;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.access.Actor;
import org.towpath.episode.EpisodePart;
import org.towpath.platform.SqlInstants;
import org.towpath.shared.EpisodeReference;
import org.towpath.shared.ReferralReference;

/** The referrals of a case, in short. */
@Component
class ReferralsPart implements EpisodePart {

    private final JdbcClient jdbc;
    private final ReferralDisputes disputes;

    ReferralsPart(JdbcClient jdbc, ReferralDisputes disputes) {
        this.jdbc = jdbc;
        this.disputes = disputes;
    }

    /** One referral in short. */
    public record Line(
            String reference,
            String need,
            @Nullable UUID service,
            @Nullable String serviceName,
            @Nullable String organisation,
            String priority,
            ReferralState state,
            @Nullable Instant appointmentAt,
            @Nullable Instant sentAt,
            @Nullable Instant endedAt) {}

    @Override
    public String name() {
        return "referrals";
    }

    @Override
    public Object of(EpisodeReference episode, Actor actor) {
        var disputed = disputes.openIn(episode);
        return jdbc.sql("""
                        select r.*, s.name as service_name, o.name as organisation from referral r
                        left join service s on s.id = r.service_id left join organisation o on o.id = s.organisation_id
                        where r.episode_reference = :episode order by r.created_at, r.reference limit 200
                        """)
                .param("episode", episode.value())
                .query((row, n) -> new Line(
                        row.getString("reference"),
                        row.getString("need"),
                        row.getObject("service_id", UUID.class),
                        row.getString("service_name"),
                        row.getString("organisation"),
                        row.getString("priority"),
                        disputed.contains(new ReferralReference(row.getString("reference")))
                                ? ReferralState.DISPUTED
                                : ReferralState.valueOf(row.getString("state")),
                        SqlInstants.of(row, "appointment_at"),
                        SqlInstants.of(row, "sent_at"),
                        SqlInstants.of(row, "ended_at")))
                .list();
    }
}
