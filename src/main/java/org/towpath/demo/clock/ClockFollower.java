package org.towpath.demo.clock;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

import org.towpath.platform.DemoMode;
import org.towpath.platform.DemoProperties;

/** Keeps this node on the demo's common time, and moves it ahead at the start where the operator asked for that. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class ClockFollower implements ApplicationRunner, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(ClockFollower.class);

    private final DemoMode demo;
    private final DemoProperties properties;
    private final TrainingClock clock;
    private final ScheduledExecutorService each = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "training-clock");
        thread.setDaemon(true);
        return thread;
    });

    ClockFollower(DemoMode demo, DemoProperties properties, TrainingClock clock) {
        this.demo = demo;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!demo.enabled()) {
            return;
        }
        clock.resume();
        var advance = properties.clock().advance();
        if (advance.compareTo(Duration.ZERO) > 0) {
            clock.jump(advance);
        }
        each.scheduleWithFixedDelay(this::look, 0, 1, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            clock.follow();
        } catch (DataAccessException databaseAway) {
            log.warn("The training clock cannot be read; trying again");
        }
    }

    @Override
    public void destroy() {
        each.shutdownNow();
    }
}
