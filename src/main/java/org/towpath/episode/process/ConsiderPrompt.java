package org.towpath.episode.process;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.towpath.engine.Answers;
import org.towpath.engine.TaskContext;
import org.towpath.engine.TaskHandler;
import org.towpath.episode.CaseRecords;
import org.towpath.episode.EpisodeFacts;
import org.towpath.shared.InvalidInput;

/** {@code screening.consider-prompt}: a prompt may raise what was decided, never lower it. */
@Component
class ConsiderPrompt implements TaskHandler {

    private static final String OUTCOME = "triageOutcome";
    private static final Map<String, Integer> HEIGHT =
            Map.of("could-not-finish", 0, "advice-only", 0, "assess", 1, "emergency", 2);

    private static final FactWords WHY = new FactWords()
            .say("under18", "under 18, or may be")
            .say("suicideRisk", "thoughts of suicide")
            .say("selfHarm", "self-harm")
            .say("psychosis", "psychosis")
            .say("pregnancy", "pregnancy or a new baby")
            .say("notAllAsked", "not everything was asked or answered in screening");

    private final CaseRecords records;
    private final EpisodeFacts facts;
    private final Triage triage;

    ConsiderPrompt(CaseRecords records, EpisodeFacts facts, Triage triage) {
        this.records = records;
        this.facts = facts;
        this.triage = triage;
    }

    @Override
    public String form() {
        return "screening.consider-prompt";
    }

    @Override
    public List<String> prompts(TaskContext task) {
        return List.of(WHY.sentence("The facts recorded suggest more concern", triage.of(task.episode())));
    }

    @Override
    public Map<String, Object> complete(TaskContext task, Map<String, Object> values) {
        var answers = new Answers(values);
        var decided = records.latest(task.episode(), "screening.decide-triage").map(Answers::new);
        var before = decided.map(it -> it.text(OUTCOME)).orElse(null);
        if (before != null && height(answers.required(OUTCOME)) < height(before)) {
            throw new InvalidInput(OUTCOME, "A prompt cannot lower what you decided before");
        }
        facts.actBy(task.episode(), answers.required("act"));
        return Map.of();
    }

    private static int height(String outcome) {
        return HEIGHT.getOrDefault(outcome, 0);
    }
}
