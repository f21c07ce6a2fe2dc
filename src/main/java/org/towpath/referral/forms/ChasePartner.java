package org.towpath.referral.forms;

import java.util.Map;

import org.springframework.stereotype.Component;

import org.towpath.engine.Answers;
import org.towpath.engine.TaskContext;
import org.towpath.engine.TaskHandler;

/** A partner who is silent was asked again, and gave another time. */
@Component
class ChasePartner implements TaskHandler {

    private static final int LATEST_DAYS = 14;

    @Override
    public String form() {
        return "referral.chase-partner";
    }

    @Override
    public Map<String, Object> complete(TaskContext task, Map<String, Object> values) {
        new Answers(values).awaited("newTimeAt", task, LATEST_DAYS);
        return Map.of();
    }
}
