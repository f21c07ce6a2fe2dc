package org.towpath.promise.process;

import java.util.concurrent.TimeUnit;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sweeps the clocks again and again, on every node, while its executor runs: it stands still while time is moved. */
@Component
class PromiseRound {

    private static final Logger log = LoggerFactory.getLogger(PromiseRound.class);

    private final PromiseSweep sweep;
    private final ProcessEngineConfigurationImpl engine;

    PromiseRound(PromiseSweep sweep, ProcessEngineConfigurationImpl engine) {
        this.sweep = sweep;
        this.engine = engine;
    }

    @Scheduled(initialDelay = 20, fixedDelay = 20, timeUnit = TimeUnit.SECONDS)
    void round() {
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
