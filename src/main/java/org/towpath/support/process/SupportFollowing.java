package org.towpath.support.process;

import java.util.UUID;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import org.towpath.support.SupportPlans;

/** Writes on a plan which process instance follows it, when that instance begins. */
@Component
class SupportFollowing extends AbstractBpmnParseListener {

    // asked for late: the plans themselves need the engine
    private final ObjectProvider<SupportPlans> plans;

    SupportFollowing(ObjectProvider<SupportPlans> plans) {
        this.plans = plans;
    }

    @Override
    public void parseProcess(Element process, ProcessDefinitionEntity definition) {
        if (definition.getKey().equals(SupportWatch.PROCESS)) {
            definition.addListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) execution -> {
                if (execution.getVariable(SupportWatch.PLAN) instanceof String plan) {
                    plans.getObject().followed(UUID.fromString(plan), execution.getProcessInstanceId());
                }
            });
        }
    }
}
