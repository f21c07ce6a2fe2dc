package org.towpath.support.process;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import org.towpath.engine.JourneyStep;
import org.towpath.engine.ProcessEnded;
import org.towpath.episode.Episodes;
import org.towpath.support.SupportPlans;

/** Watches support begin and end: the stage of the case hangs on it. */
@Component
class SupportWatch {

    static final String PROCESS = "support";
    static final String PLAN = "planId";

    private final SupportPlans plans;
    private final Episodes episodes;

    SupportWatch(SupportPlans plans, Episodes episodes) {
        this.plans = plans;
        this.episodes = episodes;
    }

    @EventListener
    void on(JourneyStep step) {
        if (step.process().equals(PROCESS) && step.entered() && step.element().equals("startEvent_supportCalled")) {
            episodes.refresh(step.episode());
        }
    }

    @EventListener
    void on(ProcessEnded ended) {
        if (ended.process().equals(PROCESS)) {
            plans.left(ended.instance());
        }
    }
}
