package org.towpath.engine;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/** The beans a model may name: our own delegates, and nothing else of the thousand beans in the context. */
@Component
public class AllowedBeans {

    private final ListableBeanFactory beans;

    AllowedBeans(ListableBeanFactory beans) {
        this.beans = beans;
    }

    /** Names a model may use in {@code camunda:delegateExpression="${name}"}. */
    public Set<String> names() {
        return Arrays.stream(beans.getBeanNamesForType(JavaDelegate.class))
                .filter(this::isOurs)
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean allows(String name) {
        return beans.containsBean(name) && beans.isTypeMatch(name, JavaDelegate.class) && isOurs(name);
    }

    Object get(String name) {
        return beans.getBean(name);
    }

    private boolean isOurs(String name) {
        var type = beans.getType(name);
        return type != null && type.getName().startsWith("org.towpath.");
    }
}
