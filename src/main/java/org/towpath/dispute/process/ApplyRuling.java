package org.towpath.dispute.process;

import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.towpath.dispute.DisputeWork;

/** What was ruled is put right: the clocks it names, and word of it to both sides. */
@Component("applyRuling")
class ApplyRuling implements JavaDelegate {

    private final DisputeWork disputes;

    ApplyRuling(DisputeWork disputes) {
        this.disputes = disputes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        disputes.apply(UUID.fromString((String) execution.getVariable(DisputeProcess.DISPUTE)));
    }
}
