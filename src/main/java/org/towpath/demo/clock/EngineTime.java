package org.towpath.demo.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import org.towpath.platform.TowpathClock;

/** The product's clock and the engine's, moved as one, and the engine's executor, which stands still meanwhile. */
@Component
class EngineTime {

    private static final Logger log = LoggerFactory.getLogger(EngineTime.class);

    private final TowpathClock clock;
    private final ProcessEngineConfigurationImpl engine;
    private final ManagementService management;
    private boolean executorWasOn;
    private boolean inThePast;

    /**
     * The offset the engine runs on; null while it stands. Its clock is one for the JVM, and is left alone meanwhile.
     */
    private @Nullable Duration engineAhead;

    EngineTime(TowpathClock clock, ProcessEngineConfigurationImpl engine, ManagementService management) {
        this.clock = clock;
        this.engine = engine;
        this.management = management;
    }

    /** Runs on from the system clock plus an offset. */
    synchronized void run(Duration offset) {
        clock.run(offset);
        if (!inThePast && !offset.equals(engineAhead)) {
            ClockUtil.offset(offset.toMillis());
            engineAhead = offset;
        }
    }

    /** From here on the executor stands, and the engine keeps the time it is given, whoever asks for the present. */
    synchronized void intoThePast() {
        stand();
        inThePast = true;
        engineAhead = null;
    }

    synchronized void outOfThePast() {
        inThePast = false;
    }

    /** Stands at an instant. */
    synchronized void hold(Instant at) {
        clock.hold(at);
        engineAhead = null;
        ClockUtil.setCurrentTime(Date.from(at));
    }

    /** Stops the job executor of this node, waiting for the jobs it is in. */
    synchronized void stand() {
        var executor = engine.getJobExecutor();
        if (executor.isActive()) {
            executorWasOn = true;
            executor.shutdown();
        }
    }

    /** Starts it again, if it ran before. */
    synchronized void goOn() {
        if (executorWasOn && !inThePast) {
            executorWasOn = false;
            engine.getJobExecutor().start();
        }
    }

    synchronized boolean stands() {
        return !engine.getJobExecutor().isActive();
    }

    /** Runs one job now; a job that fails keeps its place with one retry less, as in the executor. */
    boolean execute(String job) {
        try {
            management.executeJob(job);
            return true;
        } catch (ProcessEngineException failed) {
            log.warn(
                    "A job failed while the training clock moved: {}",
                    failed.getClass().getSimpleName());
            return false;
        }
    }
}
