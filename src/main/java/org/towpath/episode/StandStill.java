package org.towpath.episode;

import org.springframework.stereotype.Component;

import org.towpath.engine.FormsInForce;

/** Which tasks of a held case stand still, so that no page offers what would be refused. */
@Component
public class StandStill {

    private final FormsInForce models;

    StandStill(FormsInForce models) {
        this.models = models;
    }

    /** Whether a task stands still while a life is at risk. A task no model draws any more is ordinary work. */
    public boolean standsStill(String taskKey) {
        return !Hold.allowsWhileHeld(models.processOf(taskKey).orElse(""), taskKey);
    }
}
