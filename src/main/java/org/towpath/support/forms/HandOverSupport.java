package org.towpath.support.forms;

import java.util.Map;

import org.springframework.stereotype.Component;

import org.towpath.engine.Answers;
import org.towpath.engine.TaskContext;
import org.towpath.engine.TaskHandler;
import org.towpath.support.SupportWork;

/** Support ended, and who goes on. */
@Component
class HandOverSupport implements TaskHandler {

    private final SupportWork support;

    HandOverSupport(SupportWork support) {
        this.support = support;
    }

    @Override
    public String form() {
        return "support.hand-over-support";
    }

    @Override
    public Map<String, Object> complete(TaskContext task, Map<String, Object> values) {
        support.handOver(task, new Answers(values));
        return Map.of();
    }
}
