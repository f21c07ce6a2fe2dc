package org.towpath.review.process;

import java.util.concurrent.TimeUnit;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import org.towpath.review.ReviewTriggers;

/** Looks again and again, on every node, whether an agreement needs a review before the planned one. */
@Component
class TriggerRound {

    private static final Logger log = LoggerFactory.getLogger(TriggerRound.class);

    private final ReviewTriggers triggers;
    private final ProcessEngineConfigurationImpl engine;

    TriggerRound(ReviewTriggers triggers, ProcessEngineConfigurationImpl engine) {
        this.triggers = triggers;
        this.engine = engine;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 3, timeUnit = TimeUnit.MINUTES)
    void round() {
        var executor = engine.getJobExecutor();
        if (executor == null || !executor.isActive()) {
            return;
        }
        var found = triggers.look();
        if (found > 0) {
            log.info("{} causes call for a review of an agreement", found);
        }
    }
}
