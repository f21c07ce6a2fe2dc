package org.towpath.promise.forms;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.towpath.engine.Answers;
import org.towpath.engine.Never;
import org.towpath.engine.TaskContext;
import org.towpath.engine.TaskHandler;
import org.towpath.promise.MissedPromises;
import org.towpath.promise.TakenStep;
import org.towpath.shared.InvalidInput;

/** Somebody takes on a step: a named action and a time. If that passes, the steps go on. */
@Component
class ActOnStep implements TaskHandler {

    /** Further ahead a promise to act is no longer one. */
    private static final Duration MOST = Duration.ofDays(14);

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
        if (!until.isAfter(task.now())) {
            throw new InvalidInput("newTimeAt", "Choose a time that lies ahead");
        }
        if (until.isAfter(task.now().plus(MOST))) {
            throw new InvalidInput("newTimeAt", "Choose a time within 14 days, so that the steps do not fall asleep");
        }
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
        return Map.of("stepAt", next == null ? Never.INSTANT : next.plusMillis(1));
    }

    private static UUID clock(TaskContext task) {
        return UUID.fromString(Objects.requireNonNull(task.references().get("clockId"), "clockId"));
    }
}
