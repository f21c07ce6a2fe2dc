package org.towpath.referral.process;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import org.towpath.referral.ReferralWork;
import org.towpath.shared.ReferralReference;

/** Writes on a referral which process instance follows it, when that instance begins. */
@Component
class ReferralFollowing extends AbstractBpmnParseListener {

    // asked for late: the referrals themselves need the engine
    private final ObjectProvider<ReferralWork> referrals;

    ReferralFollowing(ObjectProvider<ReferralWork> referrals) {
        this.referrals = referrals;
    }

    @Override
    public void parseProcess(Element process, ProcessDefinitionEntity definition) {
        if (definition.getKey().equals(ReferralProcess.KEY)) {
            definition.addListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) execution -> {
                if (execution.getVariable(ReferralProcess.REFERENCE) instanceof String reference) {
                    referrals.getObject().followed(new ReferralReference(reference), execution.getProcessInstanceId());
                }
            });
        }
    }
}
