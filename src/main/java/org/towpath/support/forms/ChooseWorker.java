package org.towpath.support.forms;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.towpath.engine.Answers;
import org.towpath.engine.Choice;
import org.towpath.engine.TaskContext;
import org.towpath.engine.TaskHandler;
import org.towpath.support.SupportWork;

/** Who supports the person. */
@Component
class ChooseWorker implements TaskHandler {

    private final SupportWork support;

    ChooseWorker(SupportWork support) {
        this.support = support;
    }

    @Override
    public String form() {
        return "support.choose-worker";
    }

    @Override
    public Map<String, List<Choice>> choices(TaskContext task) {
        return Map.of("workers", support.workers(task));
    }

    @Override
    public Map<String, Object> complete(TaskContext task, Map<String, Object> values) {
        support.choose(task, new Answers(values));
        return Map.of();
    }
}
