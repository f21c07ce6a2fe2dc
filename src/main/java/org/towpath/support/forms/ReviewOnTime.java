package org.towpath.support.forms;

import java.util.Map;

import org.springframework.stereotype.Component;

import org.towpath.engine.Answers;
import org.towpath.engine.TaskContext;
import org.towpath.engine.TaskHandler;
import org.towpath.support.SupportWork;

/** The plan was looked at when its time had come. */
@Component
class ReviewOnTime implements TaskHandler {

    private final SupportWork support;

    ReviewOnTime(SupportWork support) {
        this.support = support;
    }

    @Override
    public String form() {
        return "support.review-on-time";
    }

    @Override
    public Map<String, Object> complete(TaskContext task, Map<String, Object> values) {
        return support.reviewOnTime(task, new Answers(values));
    }
}
