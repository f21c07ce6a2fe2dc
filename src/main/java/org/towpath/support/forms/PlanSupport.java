package org.towpath.support.forms;

import java.util.Map;

import org.springframework.stereotype.Component;

import org.towpath.engine.Answers;
import org.towpath.engine.TaskContext;
import org.towpath.engine.TaskHandler;
import org.towpath.support.SupportWork;

/** What the person wants from support, and when that is looked at again. */
@Component
class PlanSupport implements TaskHandler {

    private final SupportWork support;

    PlanSupport(SupportWork support) {
        this.support = support;
    }

    @Override
    public String form() {
        return "support.plan-support";
    }

    @Override
    public Map<String, Object> complete(TaskContext task, Map<String, Object> values) {
        return support.plan(task, new Answers(values));
    }
}
