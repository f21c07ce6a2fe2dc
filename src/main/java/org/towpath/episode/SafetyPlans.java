package org.towpath.episode;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.engine.TaskContext;
import org.towpath.platform.SqlInstants;
import org.towpath.shared.EpisodeReference;

/** How people are kept safe: a formulation, a plan, an owner and how soon to act; never a grade of risk. */
@Component
public class SafetyPlans {

    private final JdbcClient jdbc;

    SafetyPlans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A plan; the latest of a case stands.
     *
     * @param owner account of whoever sees to it
     * @param act now, before-release, today or within-7-days
     */
    public record NewPlan(
            String formulation,
            String plan,
            String owner,
            String act,
            @Nullable Instant actAt) {

        @Override
        public String toString() {
            return "NewPlan";
        }
    }

    /**
     * The plan that stands.
     *
     * @param ownerName name of whoever sees to it, or null if they are no longer staff
     * @param by name of whoever wrote it
     */
    public record Plan(
            String formulation,
            String plan,
            @Nullable String ownerName,
            String act,
            @Nullable Instant actAt,
            Instant occurredAt,
            String by) {

        @Override
        public String toString() {
            return "Plan";
        }
    }

    /** The latest plan of a case. */
    @Transactional(readOnly = true)
    public Optional<Plan> latest(EpisodeReference episode) {
        return jdbc.sql("""
                        select p.*, o.name as owner_name, coalesce(b.name, p.recorded_by) as by_name
                        from safety_plan p left join staff o on o.account = p.owner
                            left join staff b on b.account = p.recorded_by
                        where p.episode_reference = :episode
                        order by p.occurred_at desc, p.recorded_at desc limit 1
                        """)
                .param("episode", episode.value())
                .query((row, n) -> new Plan(
                        row.getString("formulation"),
                        row.getString("plan_text"),
                        row.getString("owner_name"),
                        row.getString("act"),
                        SqlInstants.of(row, "act_at"),
                        SqlInstants.always(row, "occurred_at"),
                        row.getString("by_name")))
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(TaskContext task, NewPlan plan, Instant occurredAt) {
        jdbc.sql("""
                        insert into safety_plan (id, episode_reference, formulation, plan_text, owner, act, act_at,
                            occurred_at, recorded_at, recorded_by)
                        values (:id, :episode, :formulation, :plan, :owner, :act, :actAt, :occurredAt, :now, :by)
                        """)
                .param("id", UUID.randomUUID())
                .param("episode", task.episode().value())
                .param("formulation", plan.formulation())
                .param("plan", plan.plan())
                .param("owner", plan.owner())
                .param("act", plan.act())
                .param("actAt", SqlInstants.at(plan.actAt()))
                .param("occurredAt", SqlInstants.at(occurredAt))
                .param("now", SqlInstants.at(task.now()))
                .param("by", task.actor())
                .update();
    }
}
