package org.towpath.promise.process;

import java.time.Duration;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Sweeps the clocks again and again, on every node, while its executor runs: it stands still while time is moved. The
 * first time is as soon as the node is there: after an outage what no timer can ring for is told together with the
 * rest.
 */
@Component
class PromiseRound {

    private static final Logger log = LoggerFactory.getLogger(PromiseRound.class);
    private static final Duration BETWEEN = Duration.ofSeconds(20);

    private final PromiseSweep sweep;
    private final ProcessEngineConfigurationImpl engine;
    private final TaskScheduler scheduler;

    PromiseRound(PromiseSweep sweep, ProcessEngineConfigurationImpl engine, TaskScheduler scheduler) {
        this.sweep = sweep;
        this.engine = engine;
        this.scheduler = scheduler;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        scheduler.scheduleWithFixedDelay(this::round, BETWEEN);
    }

    private void round() {
        var executor = engine.getJobExecutor();
        if (executor == null || !executor.isActive()) {
            return;
        }
        var rang = sweep.sweep();
        if (rang > 0) {
            log.info("{} promises rang by the sweep", rang);
        }
    }
}
