package org.towpath.episode;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.engine.TaskContext;
import org.towpath.platform.SqlInstants;

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
