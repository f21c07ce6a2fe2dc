package org.towpath.promise.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.towpath.engine.DrawnProperties;
import org.towpath.promise.MissedPromises;
import org.towpath.promise.MissedPromises.Late;
import org.towpath.shared.EpisodeReference;
import org.towpath.shared.ReferralReference;

/**
 * A promise has run past its due instant: the miss is written down once. The model says by {@code towpath:clause} which
 * promise it waits for.
 */
@Component("recordMiss")
class RecordMiss implements JavaDelegate {

    private final MissedPromises missed;
    private final CaseWaits waits;

    RecordMiss(MissedPromises missed, CaseWaits waits) {
        this.missed = missed;
        this.waits = waits;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var promise = String.valueOf(
                DrawnProperties.of(execution.getBpmnModelElementInstance()).get(DrawnProperties.CLAUSE));
        var referral = execution.getVariable(EscalationProcess.REFERRAL);
        var late = missed.find(
                new EpisodeReference(execution.getProcessBusinessKey()),
                referral instanceof String reference ? new ReferralReference(reference) : null,
                waits.about(promise, execution),
                promise);
        // nothing was promised about it: the time has passed at which it is usual to ask
        var outcome = late.map(clock -> missed.late(clock.id())).orElse(Late.EXPECTED);
        late.ifPresent(clock ->
                execution.setVariable(EscalationProcess.CLOCK, clock.id().toString()));
        execution.setVariable(
                EscalationProcess.PROMISE,
                switch (outcome) {
                    case MISSED -> "promise-missed";
                    case EXPECTED -> "expected-time-passed";
                    case SETTLED -> "settled";
                });
    }
}
