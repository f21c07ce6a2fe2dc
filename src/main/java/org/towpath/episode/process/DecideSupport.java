package org.towpath.episode.process;

import java.util.List;
import java.util.Map;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import org.towpath.access.CurrentActor;
import org.towpath.engine.Answers;
import org.towpath.engine.EngineTasks;
import org.towpath.engine.TaskContext;
import org.towpath.engine.TaskHandler;
import org.towpath.episode.SupportWanted;

/** {@code assessment.decide-support}: a prompt proposes, the practitioner and the person decide (S-30). */
@Component
class DecideSupport implements TaskHandler {

    private static final String PROPOSAL = "supportProposalOutcome";
    private static final FactWords WHY = new FactWords()
            .say("missedBefore", "missed appointments before")
            .say("noFixedAddress", "no fixed address")
            .say("learningDisability", "a learning disability")
            .say("noPhone", "no phone")
            .say("manyAgencies", "many services at once")
            .say("ambivalent", "in two minds about going");

    private final ObjectProvider<SupportWanted> support;
    private final SupportNeed need;
    private final EngineTasks engine;
    private final CurrentActor actor;

    DecideSupport(ObjectProvider<SupportWanted> support, SupportNeed need, EngineTasks engine, CurrentActor actor) {
        this.support = support;
        this.need = need;
        this.engine = engine;
        this.actor = actor;
    }

    @Override
    public String form() {
        return "assessment.decide-support";
    }

    @Override
    public List<String> prompts(TaskContext task) {
        return engine.outcome(task.id(), PROPOSAL)
                .map(proposal -> proposal.equals("support-wanted")
                        ? WHY.sentence("The facts recorded suggest offering support", need.of(task.episode()))
                        : "The facts recorded do not suggest support.")
                .map(proposal -> List.of(proposal, "You and the person decide."))
                .orElse(List.of());
    }

    @Override
    public Map<String, Object> complete(TaskContext task, Map<String, Object> values) {
        var answers = new Answers(values);
        if (!answers.is("supportOutcome", "support-wanted")) {
            return Map.of();
        }
        var plan = support.getObject().plan(task.episode(), answers.text("workerPreference"), actor.get());
        return Map.of("planId", plan.toString());
    }
}
