package org.towpath.dispute.process;

import java.util.Date;
import java.util.Objects;
import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.towpath.dispute.DisputeWork;

/** A level of a dispute begins: it has its time from now, and both sides hear who has it. */
@Component("beginDisputeLevel")
class BeginDisputeLevel implements JavaDelegate {

    private final DisputeWork disputes;

    BeginDisputeLevel(DisputeWork disputes) {
        this.disputes = disputes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var element = execution.getCurrentActivityId();
        var level = Objects.requireNonNull(DisputeProcess.BEGINS.get(element), element);
        var dispute = UUID.fromString((String) execution.getVariable(DisputeProcess.DISPUTE));
        var endsAt = disputes.begin(dispute, level);
        execution.setVariable(DisputeProcess.LEVEL_ENDS_AT, Date.from(endsAt));
    }
}
