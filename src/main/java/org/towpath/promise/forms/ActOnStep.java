package org.towpath.promise.forms;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.towpath.engine.Answers;
import org.towpath.engine.Rings;
import org.towpath.engine.TaskContext;
import org.towpath.engine.TaskHandler;
import org.towpath.promise.MissedPromises;
import org.towpath.promise.StepAnswers;
import org.towpath.promise.TakenStep;

/** Somebody takes on a step: a named action and a time. If that passes, the steps go on. */
@Component
class ActOnStep implements TaskHandler {

    private final MissedPromises missed;

    ActOnStep(MissedPromises missed) {
        this.missed = missed;
    }

    @Override
    public String form() {
        return "escalation.act-on-step";
    }

    /** Whom the step turned to, so that nobody has to look for a number. */
    @Override
    public Map<String, Object> known(TaskContext task) {
        var known = new HashMap<String, Object>();
        missed.standing(clock(task)).map(TakenStep::contact).ifPresent(contact -> {
            var reach = Stream.of(contact.phone(), contact.email())
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(", "));
            known.put("nameSpokenTo", contact.name());
            if (!reach.isEmpty()) {
                known.put("rangNumber", reach);
            }
        });
        return known;
    }

    @Override
    public Map<String, Object> complete(TaskContext task, Map<String, Object> values) {
        var answers = new Answers(values);
        var until = Objects.requireNonNull(answers.instant("newTimeAt"), "newTimeAt");
        StepAnswers.refuseTime(until, task.now());
        var how = Stream.of(
                        answers.required("contactHow"),
                        answers.text("rangNumber"),
                        answers.text("nameSpokenTo"),
                        answers.required("contactResult"))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
        var by = new TakenStep.Acknowledged(
                answers.occurredAt(task), task.actor(), how, answers.required("namedAction"), until);
        var next = missed.acknowledge(clock(task), by);
        return Map.of("stepAt", Rings.justAfter(next));
    }

    private static UUID clock(TaskContext task) {
        return UUID.fromString(Objects.requireNonNull(task.references().get("clockId"), "clockId"));
    }
}
