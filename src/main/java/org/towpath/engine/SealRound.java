package org.towpath.engine;

import java.util.concurrent.TimeUnit;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Compares the deployed files with their seals at start-up and once an hour, on every node: each must know for itself
 * what not to begin. A difference takes the node's health down, so that somebody comes, and not its readiness: all
 * nodes see the same difference, and none of them serving anybody would be worse.
 */
@Component("models")
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
class SealRound implements ApplicationRunner, HealthIndicator {

    private final SealedModels models;

    SealRound(SealedModels models) {
        this.models = models;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        go();
    }

    @Scheduled(initialDelay = 60, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void go() {
        models.compare();
    }

    @Override
    public Health health() {
        return models.areAllWhole() ? Health.up().build() : Health.down().build();
    }
}
