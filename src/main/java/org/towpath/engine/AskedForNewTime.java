package org.towpath.engine;

import java.util.Map;

/** A form by which somebody says by when something that is late will come; if that passes too, it is asked again. */
public abstract class AskedForNewTime implements TaskHandler {

    private final String form;
    private final int days;

    /** @param days the most it may lie ahead */
    protected AskedForNewTime(String form, int days) {
        this.form = form;
        this.days = days;
    }

    @Override
    public String form() {
        return form;
    }

    @Override
    public Map<String, Object> complete(TaskContext task, Map<String, Object> values) {
        new Answers(values).awaited("newTimeAt", task, days);
        return Map.of();
    }
}
