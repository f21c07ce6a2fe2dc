package org.towpath.engine;

import java.beans.FeatureDescriptor;
import java.util.Collections;
import java.util.Date;
import java.util.Iterator;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.jspecify.annotations.Nullable;

/**
 * Reads an instant that the model declares and nobody has set as "never": a timer over a missing variable would stop
 * the case. Nothing is stored for it.
 */
final class UnsetInstants extends ELResolver {

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
        if (base == null
                && property instanceof String name
                && context.getContext(VariableScope.class) instanceof VariableScope scope
                && isDeclaredInstant(name, scope)
                && scope.getVariable(name) == null) {
            context.setPropertyResolved(true);
            return Date.from(Never.INSTANT);
        }
        return null;
    }

    private static boolean isDeclaredInstant(String name, VariableScope scope) {
        var execution = scope instanceof TaskEntity task ? task.getExecution() : scope;
        return execution instanceof ExecutionEntity running
                && DictionaryListener.of(running.getProcessDefinition()).has(name, ProcessVariable.Kind.INSTANT);
    }

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, Object property) {
        return true;
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, Object property, Object value) {
        // nothing is ever set through an expression
    }

    @Override
    public @Nullable Class<?> getType(ELContext context, @Nullable Object base, Object property) {
        return null;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, @Nullable Object base) {
        return Collections.emptyIterator();
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return Object.class;
    }
}
