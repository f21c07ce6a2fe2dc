package org.towpath.support.forms;

import java.util.Map;

import org.springframework.stereotype.Component;

import org.towpath.engine.Answers;
import org.towpath.engine.TaskContext;
import org.towpath.engine.TaskHandler;

/** A manager says by when the person has somebody; if that passes too, they are asked again. */
@Component
class RaiseLateWorker implements TaskHandler {

    private static final int LATEST_DAYS = 14;

    @Override
    public String form() {
        return "support.raise-late-worker";
    }

    @Override
    public Map<String, Object> complete(TaskContext task, Map<String, Object> values) {
        new Answers(values).awaited("newTimeAt", task, LATEST_DAYS);
        return Map.of();
    }
}
