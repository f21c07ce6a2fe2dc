package org.towpath.promise.process;

import java.util.concurrent.TimeUnit;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import org.towpath.calendar.CalendarSweep;

/**
 * Lists again and again, on every node, what versions touch that begin to count; it stands still while time is moved.
 */
@Component
class CalendarRound {

    private final CalendarSweep sweep;
    private final ProcessEngineConfigurationImpl engine;

    CalendarRound(CalendarSweep sweep, ProcessEngineConfigurationImpl engine) {
        this.sweep = sweep;
        this.engine = engine;
    }

    @Scheduled(initialDelay = 30, fixedDelay = 60, timeUnit = TimeUnit.SECONDS)
    void round() {
        var executor = engine.getJobExecutor();
        if (executor != null && executor.isActive()) {
            sweep.sweep();
        }
    }
}
