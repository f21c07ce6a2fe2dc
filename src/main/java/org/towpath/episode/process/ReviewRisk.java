package org.towpath.episode.process;

import java.util.Map;
import java.util.Objects;

import org.springframework.stereotype.Component;

import org.towpath.engine.Answers;
import org.towpath.engine.TaskContext;
import org.towpath.engine.TaskHandler;
import org.towpath.episode.RiskToLife;
import org.towpath.episode.SafetyPlans;
import org.towpath.episode.SafetyPlans.NewPlan;

/** {@code episode.review-risk}: over, and ordinary work goes on; or still there, and looked at again. */
@Component
class ReviewRisk implements TaskHandler {

    private final SafetyPlans plans;
    private final RiskToLife risk;

    ReviewRisk(SafetyPlans plans, RiskToLife risk) {
        this.plans = plans;
        this.risk = risk;
    }

    @Override
    public String form() {
        return "episode.review-risk";
    }

    @Override
    public Map<String, Object> complete(TaskContext task, Map<String, Object> values) {
        var answers = new Answers(values);
        var isOver = answers.is("riskOutcome", "risk-over");
        plans.add(
                task,
                new NewPlan(
                        answers.required("formulation"),
                        answers.required("planText"),
                        task.actor(),
                        isOver ? "today" : "now",
                        null),
                answers.occurredAt(task));
        if (isOver) {
            risk.over(task.episode(), task.actor());
            return Map.of();
        }
        return Map.of("riskReviewAt", Objects.requireNonNullElseGet(answers.instant("riskReviewAt"), risk::nextLook));
    }
}
