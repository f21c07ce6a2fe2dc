package org.towpath.support;

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

import org.towpath.platform.SqlInstants;
import org.towpath.shared.EpisodeReference;

/** The table of support plans. */
@Component
class SupportRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    SupportRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<SupportPlan> find(UUID plan) {
        return jdbc.sql("select * from support_plan where id = :plan")
                .param("plan", plan)
                .query((row, n) -> plan(row))
                .optional();
    }

    Optional<SupportPlan> followedBy(String instance) {
        return jdbc.sql("select * from support_plan where instance_id = :instance")
                .param("instance", instance)
                .query((row, n) -> plan(row))
                .optional();
    }

    List<SupportPlan> of(EpisodeReference episode) {
        return jdbc.sql(
                        "select * from support_plan where episode_reference = :episode order by started_at, id limit 50")
                .param("episode", episode.value())
                .query((row, n) -> plan(row))
                .list();
    }

    UUID insert(EpisodeReference episode, @Nullable String preference, String by) {
        var id = UUID.randomUUID();
        var now = SqlInstants.at(clock.instant());
        jdbc.sql("""
                        insert into support_plan (id, episode_reference, state, worker_preference, started_at, recorded_at,
                            recorded_by)
                        values (:id, :episode, 'WANTED', :preference, :now, :now, :by)
                        """)
                .param("id", id)
                .param("episode", episode.value())
                .param("preference", preference)
                .param("now", now)
                .param("by", by)
                .update();
        return id;
    }

    void followed(UUID plan, String instance) {
        jdbc.sql("update support_plan set instance_id = :instance, state = 'RUNNING' where id = :plan")
                .param("instance", instance)
                .param("plan", plan)
                .update();
    }

    void chosen(UUID plan, UUID worker, String role, @Nullable String volunteerReason) {
        jdbc.sql("""
                        update support_plan set worker_id = :worker, worker_role = :role, volunteer_reason = :reason
                        where id = :plan
                        """)
                .param("worker", worker)
                .param("role", role)
                .param("reason", volunteerReason)
                .param("plan", plan)
                .update();
    }

    void planned(UUID plan, Goals goals, Instant reviewAt) {
        jdbc.sql("""
                        update support_plan set goals = :goals, tasks = :tasks::text[], outcome_tool = :tool,
                            baseline_score = :score, review_at = :reviewAt
                        where id = :plan
                        """)
                .param("goals", goals.words())
                .param("tasks", goals.tasks().toArray(String[]::new))
                .param("tool", goals.tool())
                .param("score", goals.score())
                .param("reviewAt", SqlInstants.at(reviewAt))
                .param("plan", plan)
                .update();
    }

    /** What a review found; a null leaves what was there. */
    void reviewed(UUID plan, @Nullable Number score, @Nullable Instant reviewAt) {
        jdbc.sql("""
                        update support_plan set review_score = coalesce(:score, review_score),
                            review_at = coalesce(:reviewAt, review_at)
                        where id = :plan
                        """)
                .param("score", score)
                .param("reviewAt", SqlInstants.at(reviewAt))
                .param("plan", plan)
                .update();
    }

    void handedOver(UUID plan, HandOver handOver, Instant at) {
        jdbc.sql("""
                        update support_plan set state = 'ENDED', ended_at = :at, handed_to = :to, engaged = :engaged,
                            end_reason = :why, review_score = coalesce(:score, review_score)
                        where id = :plan
                        """)
                .param("at", SqlInstants.at(at))
                .param("to", handOver.to())
                .param("engaged", handOver.engaged())
                .param("why", handOver.why())
                .param("score", handOver.score())
                .param("plan", plan)
                .update();
    }

    /** Its process is no more: what was not handed over was stopped from outside. */
    void left(UUID plan) {
        jdbc.sql("""
                        update support_plan set instance_id = null, ended_at = coalesce(ended_at, :now),
                            state = case when state = 'ENDED' then state else 'STOPPED' end
                        where id = :plan
                        """)
                .param("now", SqlInstants.at(clock.instant()))
                .param("plan", plan)
                .update();
    }

    /** What was planned with the person. */
    record Goals(
            String words,
            List<String> tasks,
            @Nullable String tool,
            @Nullable Number score) {}

    /** How support ended. */
    record HandOver(
            String to,
            String engaged,
            @Nullable String why,
            @Nullable Number score) {}

    private static SupportPlan plan(ResultSet row) throws SQLException {
        return new SupportPlan(
                row.getObject("id", UUID.class),
                new EpisodeReference(row.getString("episode_reference")),
                SupportPlan.State.valueOf(row.getString("state")),
                row.getString("worker_preference"),
                row.getObject("worker_id", UUID.class),
                row.getString("worker_role"),
                SqlInstants.of(row, "review_at"),
                row.getString("instance_id"),
                SqlInstants.always(row, "started_at"),
                SqlInstants.of(row, "ended_at"));
    }
}
