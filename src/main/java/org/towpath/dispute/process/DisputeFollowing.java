package org.towpath.dispute.process;

import java.util.UUID;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import org.towpath.dispute.DisputeWork;

/**
 * Writes on a dispute which process instance follows it, when that instance begins: its first waits are counted under
 * the partner of its referral, which is looked up by the instance.
 */
@Component
class DisputeFollowing extends AbstractBpmnParseListener {

    // asked for late: the disputes themselves need the engine
    private final ObjectProvider<DisputeWork> disputes;

    DisputeFollowing(ObjectProvider<DisputeWork> disputes) {
        this.disputes = disputes;
    }

    @Override
    public void parseProcess(Element process, ProcessDefinitionEntity definition) {
        if (definition.getKey().equals(DisputeProcess.KEY)) {
            definition.addListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) execution -> {
                if (execution.getVariable(DisputeProcess.DISPUTE) instanceof String id) {
                    disputes.getObject().followed(UUID.fromString(id), execution.getProcessInstanceId());
                }
            });
        }
    }
}
