package org.towpath.support;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.access.Actor;
import org.towpath.episode.EpisodePart;
import org.towpath.platform.SqlInstants;
import org.towpath.shared.EpisodeReference;

/** The support plans of a case, in short. */
@Component
class SupportPart implements EpisodePart {

    private final JdbcClient jdbc;

    SupportPart(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One plan in short. */
    public record Line(
            UUID id,
            SupportPlan.State state,
            @Nullable String workerName,
            @Nullable String workerRole,
            @Nullable Instant nextAppointmentAt,
            @Nullable Instant reviewAt,
            @Nullable Instant endedAt) {}

    @Override
    public String name() {
        return "support";
    }

    @Override
    public Object of(EpisodeReference episode, Actor actor) {
        return jdbc.sql("""
                        select p.*, s.name as worker_name,
                            (select min(a.appointment_at) from support_appointment a
                             where a.plan_id = p.id and a.outcome is null) as next_at
                        from support_plan p left join staff s on s.id = p.worker_id
                        where p.episode_reference = :episode order by p.started_at, p.id limit 50
                        """)
                .param("episode", episode.value())
                .query((row, n) -> new Line(
                        row.getObject("id", UUID.class),
                        SupportPlan.State.valueOf(row.getString("state")),
                        row.getString("worker_name"),
                        row.getString("worker_role"),
                        SqlInstants.of(row, "next_at"),
                        SqlInstants.of(row, "review_at"),
                        SqlInstants.of(row, "ended_at")))
                .list();
    }
}
