package org.towpath.engine;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.StartProcessVariableScope;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Refuses to start a node on which CVE-2026-109432 would work: an expression inside an {@code or()} query runs although
 * ad-hoc expressions are off. Only the allow-list stands between it and the machine, so each start proves the
 * allow-list.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class ExpressionSelfTest implements ApplicationRunner {

    private static final String PAYLOAD = "${''.getClass().forName('java.lang.Runtime').toString()}";

    private final ProcessEngineConfigurationImpl engine;

    ExpressionSelfTest(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        try {
            engine.getExpressionManager()
                    .createExpression(PAYLOAD)
                    .getValue(StartProcessVariableScope.getSharedInstance());
        } catch (ProcessEngineException refused) {
            return;
        }
        throw new IllegalStateException("Expressions can reach Java classes on this node; it must not start");
    }
}
