package org.towpath.engine;

import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/**
 * Expressions that can read a process variable or name a delegate of ours, and do nothing else: no method, no property,
 * no class is ever resolved. This closes CVE-2026-109432 and every other way of running code through an expression,
 * whoever wrote it and wherever it stands.
 */
final class AllowListExpressions extends JuelExpressionManager {

    private final AllowedBeans allowedBeans;

    AllowListExpressions(AllowedBeans allowedBeans) {
        this.allowedBeans = allowedBeans;
    }

    @Override
    protected ELResolver createElResolver() {
        var resolver = new CompositeELResolver();
        resolver.add(new UnsetInstants());
        resolver.add(new VariableScopeElResolver());
        resolver.add(new VariableContextElResolver());
        resolver.add(new AllowedBeansElResolver(allowedBeans));
        return resolver;
    }
}
