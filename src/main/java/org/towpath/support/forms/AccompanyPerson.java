package org.towpath.support.forms;

import java.util.Map;

import org.springframework.stereotype.Component;

import org.towpath.engine.Answers;
import org.towpath.engine.TaskContext;
import org.towpath.engine.TaskHandler;
import org.towpath.support.SupportWork;

/** How a meeting went. */
@Component
class AccompanyPerson implements TaskHandler {

    private final SupportWork support;

    AccompanyPerson(SupportWork support) {
        this.support = support;
    }

    @Override
    public String form() {
        return "support.accompany-person";
    }

    @Override
    public Map<String, Object> complete(TaskContext task, Map<String, Object> values) {
        support.meet(task, new Answers(values));
        return Map.of();
    }
}
