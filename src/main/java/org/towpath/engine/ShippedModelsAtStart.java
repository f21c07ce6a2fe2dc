package org.towpath.engine;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Makes sure the shipped models are there before the node calls itself ready. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class ShippedModelsAtStart implements ApplicationRunner {

    private final ShippedModels models;

    ShippedModelsAtStart(ShippedModels models) {
        this.models = models;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        models.deployOnce();
    }
}
