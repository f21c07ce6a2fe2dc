package org.towpath.episode.process;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.towpath.engine.Answers;
import org.towpath.engine.Choice;
import org.towpath.engine.TaskContext;
import org.towpath.engine.TaskHandler;
import org.towpath.episode.EpisodeFacts;
import org.towpath.episode.SafetyPlans;
import org.towpath.episode.SafetyPlans.NewPlan;

/** {@code assessment.agree-safety-plan}: no assessment ends without a plan and somebody who sees to it (S-04). */
@Component
class AgreeSafetyPlan implements TaskHandler {

    private final Workers workers;
    private final SafetyPlans plans;
    private final EpisodeFacts facts;

    AgreeSafetyPlan(Workers workers, SafetyPlans plans, EpisodeFacts facts) {
        this.workers = workers;
        this.plans = plans;
        this.facts = facts;
    }

    @Override
    public String form() {
        return "assessment.agree-safety-plan";
    }

    @Override
    public Map<String, List<Choice>> choices(TaskContext task) {
        return Map.of("workers", workers.responsible(task));
    }

    @Override
    public Map<String, Object> complete(TaskContext task, Map<String, Object> values) {
        var answers = new Answers(values);
        plans.add(
                task,
                new NewPlan(
                        answers.required("formulation"),
                        answers.required("planText"),
                        answers.required("planOwner"),
                        answers.required("act"),
                        answers.instant("actAt")),
                answers.occurredAt(task));
        facts.actBy(task.episode(), answers.required("act"));
        return Map.of();
    }
}
