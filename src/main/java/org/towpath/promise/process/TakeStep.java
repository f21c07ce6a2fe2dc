package org.towpath.promise.process;

import java.util.Date;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.towpath.promise.MissedPromises;

/** The time of a step has come: whoever it turns to is told, once, and the time of the next is known. */
@Component("takeStep")
class TakeStep implements JavaDelegate {

    private final MissedPromises missed;

    TakeStep(MissedPromises missed) {
        this.missed = missed;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var clock = EscalationProcess.clock(execution);
        var taken = missed.takeStep(clock);
        var next = EscalationProcess.rings(missed.nextStepAt(clock));
        execution.setVariable(EscalationProcess.STEP_AT, Date.from(next));
        execution.setVariable(
                EscalationProcess.STEP,
                switch (taken) {
                    case TO_ACT_ON -> "act-on-step";
                    case DISPUTE_DRAFTED -> "decide-on-dispute";
                    case WAIT -> "wait-for-step";
                    case NOTHING_TO_DO -> "nothing-to-do";
                });
    }
}
