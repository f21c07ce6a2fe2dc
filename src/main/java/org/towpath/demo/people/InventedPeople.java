package org.towpath.demo.people;

import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import org.towpath.platform.DemoMode;
import org.towpath.platform.DemoProperties;

/**
 * Fills a new demo with invented people behind the scenes: the node is ready and can be used meanwhile. Made once; a
 * demo that was stopped half-way keeps those that were there.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class InventedPeople implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(InventedPeople.class);

    private final DemoMode demo;
    private final DemoProperties properties;
    private final Progress progress;
    private final PastLived past;

    InventedPeople(DemoMode demo, DemoProperties properties, Progress progress, PastLived past) {
        this.demo = demo;
        this.properties = properties;
        this.progress = progress;
        this.past = past;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!demo.enabled()) {
            return;
        }
        if (!progress.begin(properties.people())) {
            progress.done();
        } else if (properties.people() == 0) {
            progress.done();
        } else {
            var thread = new Thread(this::make, "invented-people");
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** As {@code GET /api/v1/demo} shows it. */
    Map<String, Object> reached() {
        var reached = progress.reached().orElse(new Progress.Reached(0, properties.people(), false));
        return Map.of("loaded", reached.loaded(), "total", reached.total(), "done", reached.done());
    }

    private void make() {
        log.info("Inventing {} people over the last 28 days; the product can be used meanwhile", properties.people());
        try {
            past.live(properties.people(), progress::oneMore);
        } finally {
            progress.done();
        }
        log.info("The invented people are there");
    }
}
