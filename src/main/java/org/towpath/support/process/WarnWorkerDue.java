package org.towpath.support.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.towpath.shared.EpisodeReference;
import org.towpath.support.SupportPromise;

/** A worker should be found soon: the warning is marked on the count. */
@Component("warnWorkerDue")
class WarnWorkerDue implements JavaDelegate {

    private final SupportPromise promise;

    WarnWorkerDue(SupportPromise promise) {
        this.promise = promise;
    }

    @Override
    public void execute(DelegateExecution execution) {
        promise.warn(
                new EpisodeReference(execution.getProcessBusinessKey()),
                String.valueOf(execution.getVariable(SupportWatch.PLAN)));
    }
}
