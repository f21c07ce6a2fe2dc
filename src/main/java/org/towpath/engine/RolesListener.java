package org.towpath.engine;

import java.util.List;

import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * Keeps a task's roles with the model and takes them from the engine, which would write a row per role for each task
 * and delete it with the task: who may do a task is read from its model, and rows nobody reads were a tenth of all
 * written.
 */
@Component
class RolesListener extends AbstractBpmnParseListener {

    private static final String ROLES = "towpath.roles";

    @Override
    public void parseUserTask(Element task, ScopeImpl scope, ActivityImpl activity) {
        var groups = ((UserTaskActivityBehavior) activity.getActivityBehavior())
                .getTaskDefinition()
                .getCandidateGroupIdExpressions();
        activity.setProperty(
                ROLES,
                groups.stream().map(Expression::getExpressionText).sorted().toList());
        groups.clear();
    }

    /** Ids of the roles that may do a task, in alphabetical order. */
    static List<String> of(ProcessDefinitionEntity definition, String element) {
        var activity = definition.findActivity(element);
        return activity != null && activity.getProperty(ROLES) instanceof List<?> roles
                ? roles.stream().map(String.class::cast).toList()
                : List.of();
    }
}
