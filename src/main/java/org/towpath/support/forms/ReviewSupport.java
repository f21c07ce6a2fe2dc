package org.towpath.support.forms;

import java.util.Map;

import org.springframework.stereotype.Component;

import org.towpath.engine.Answers;
import org.towpath.engine.TaskContext;
import org.towpath.engine.TaskHandler;
import org.towpath.support.SupportWork;

/** Whether support goes on, and until when. */
@Component
class ReviewSupport implements TaskHandler {

    private final SupportWork support;

    ReviewSupport(SupportWork support) {
        this.support = support;
    }

    @Override
    public String form() {
        return "support.review-support";
    }

    @Override
    public Map<String, Object> complete(TaskContext task, Map<String, Object> values) {
        return support.review(task, new Answers(values));
    }
}
