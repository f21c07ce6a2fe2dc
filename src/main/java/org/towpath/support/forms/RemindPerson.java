package org.towpath.support.forms;

import java.util.Map;

import org.springframework.stereotype.Component;

import org.towpath.engine.Answers;
import org.towpath.engine.TaskContext;
import org.towpath.engine.TaskHandler;
import org.towpath.support.SupportWork;

/** The person was reminded of a meeting. */
@Component
class RemindPerson implements TaskHandler {

    private final SupportWork support;

    RemindPerson(SupportWork support) {
        this.support = support;
    }

    @Override
    public String form() {
        return "support.remind-person";
    }

    @Override
    public Map<String, Object> complete(TaskContext task, Map<String, Object> values) {
        support.remind(task, new Answers(values));
        return Map.of();
    }
}
