package org.towpath.engine;

import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.jspecify.annotations.Nullable;

/**
 * Reads user tasks from the deployed model. Roles and form are literals there (a model rule), so the expressions that
 * hold them are read, not evaluated; the engine's copies of them per task are never needed.
 */
final class DrawnTasks {

    private DrawnTasks() {}

    /** Inside one of the engine's commands only. */
    static DrawnTask of(String definition, String element) {
        return of(
                Context.getProcessEngineConfiguration()
                        .getDeploymentCache()
                        .findDeployedProcessDefinitionById(definition),
                element);
    }

    private static DrawnTask of(ProcessDefinitionEntity definition, String element) {
        var task = definition.getTaskDefinitions().get(element);
        if (task == null) {
            throw new IllegalStateException(definition.getId() + " draws no task " + element);
        }
        var name = textOf(task.getNameExpression());
        return new DrawnTask(
                definition.getKey(),
                definition.getId(),
                element,
                name == null ? element : name,
                textOf(task.getCamundaFormDefinitionKey()),
                RolesListener.of(definition, element));
    }

    private static @Nullable String textOf(@Nullable Expression literal) {
        return literal == null ? null : literal.getExpressionText();
    }
}
