package org.towpath.promise.forms;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import org.towpath.engine.Answers;
import org.towpath.engine.TaskContext;
import org.towpath.engine.TaskHandler;
import org.towpath.promise.DisputeDrafts;
import org.towpath.shared.InvalidInput;

/** A manager decides what becomes of the drafted dispute; nothing goes anywhere that a person did not send. */
@Component
class DecideOnDispute implements TaskHandler {

    private final ObjectProvider<DisputeDrafts> drafts;

    DecideOnDispute(ObjectProvider<DisputeDrafts> drafts) {
        this.drafts = drafts;
    }

    @Override
    public String form() {
        return "escalation.decide-on-dispute";
    }

    @Override
    public Map<String, Object> complete(TaskContext task, Map<String, Object> values) {
        var answers = new Answers(values);
        var clock = task.references().get("clockId");
        if (answers.is("disputeOutcome", "open-a-dispute") && clock != null) {
            drafts.forEach(it -> it.open(UUID.fromString(clock)));
        }
        if (!answers.is("disputeOutcome", "agree-a-date")) {
            return Map.of();
        }
        var agreedAt = Objects.requireNonNull(answers.instant("agreedAt"), "agreedAt");
        if (!agreedAt.isAfter(task.now())) {
            throw new InvalidInput("agreedAt", "Choose a time that lies ahead");
        }
        return Map.of("agreedAt", agreedAt);
    }
}
