package org.towpath.promise.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.towpath.promise.CaseWait;
import org.towpath.promise.PromiseClock;

/** The waits of every model for a promise about a case. */
@Component
class CaseWaits {

    private final List<CaseWait> waits;

    CaseWaits(List<CaseWait> waits) {
        this.waits = List.copyOf(waits);
    }

    Optional<CaseWait> of(String promise) {
        return waits.stream().filter(it -> it.promise().equals(promise)).findFirst();
    }

    /** What the clock of the wait that a process stands at is about; null where there is one for the whole case. */
    @Nullable
    String about(String promise, DelegateExecution execution) {
        return of(promise)
                .map(CaseWait::about)
                .map(name -> execution.getVariable(name) instanceof String reference ? reference : null)
                .orElse(null);
    }

    /** The references by which the process that waits for a clock is told from others of its case. */
    Map<String, String> keys(PromiseClock clock) {
        var referral = clock.referral();
        if (referral != null) {
            return Map.of(EscalationProcess.REFERRAL, referral.value());
        }
        var about = clock.about();
        return about == null
                ? Map.of()
                : of(clock.promised().promise())
                        .map(CaseWait::about)
                        .map(name -> Map.of(name, about))
                        .orElse(Map.of());
    }
}
