package org.towpath.support.forms;

import java.util.Map;

import org.springframework.stereotype.Component;

import org.towpath.engine.Answers;
import org.towpath.engine.TaskContext;
import org.towpath.engine.TaskHandler;
import org.towpath.support.SupportWork;

/** A meeting is arranged, and when to remind the person of it. */
@Component
class ArrangeAppointment implements TaskHandler {

    private final SupportWork support;

    ArrangeAppointment(SupportWork support) {
        this.support = support;
    }

    @Override
    public String form() {
        return "support.arrange-appointment";
    }

    @Override
    public Map<String, Object> complete(TaskContext task, Map<String, Object> values) {
        return support.arrange(task, new Answers(values));
    }
}
