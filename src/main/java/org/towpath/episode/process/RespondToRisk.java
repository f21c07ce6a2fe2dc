package org.towpath.episode.process;

import java.util.Map;

import org.springframework.stereotype.Component;

import org.towpath.engine.Answers;
import org.towpath.engine.TaskContext;
import org.towpath.engine.TaskHandler;
import org.towpath.episode.RiskToLife;
import org.towpath.episode.SafetyPlans;
import org.towpath.episode.SafetyPlans.NewPlan;

/**
 * {@code episode.respond-to-risk}: what was done at once is written down after it, and looked at again in four hours,
 * unless somebody said meanwhile that the risk is over.
 */
@Component
class RespondToRisk implements TaskHandler {

    private final SafetyPlans plans;
    private final RiskToLife risk;

    RespondToRisk(SafetyPlans plans, RiskToLife risk) {
        this.plans = plans;
        this.risk = risk;
    }

    @Override
    public String form() {
        return "episode.respond-to-risk";
    }

    @Override
    public Map<String, Object> complete(TaskContext task, Map<String, Object> values) {
        var answers = new Answers(values);
        var plan =
                new NewPlan(answers.required("formulation"), answers.required("planText"), task.actor(), "now", null);
        plans.add(task, plan, answers.occurredAt(task));
        return Map.of(
                "riskReviewAt",
                risk.nextLook(),
                "riskOutcome",
                risk.isHeld(task.episode()) ? "still-at-risk" : "risk-over");
    }
}
