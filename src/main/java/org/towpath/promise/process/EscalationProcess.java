package org.towpath.promise.process;

import java.time.Instant;
import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;

import org.towpath.engine.Rings;

/** What the model of an escalation calls its things. */
final class EscalationProcess {

    static final String KEY = "escalation";
    static final String CLOCK = "clockId";
    static final String STEP_AT = "stepAt";
    static final String STEP = "stepOutcome";
    static final String PROMISE = "promiseOutcome";
    static final String REFERRAL = "referralReference";

    static final String KEPT = "escalation.promise-kept";
    static final String STEP_TAKEN_ON = "escalation.step-taken-on";
    static final String MISS_WITHDRAWN = "escalation.miss-withdrawn";
    static final String CANCELLED = "escalation.clock-cancelled";

    private EscalationProcess() {}

    static UUID clock(DelegateExecution execution) {
        return UUID.fromString(String.valueOf(execution.getVariable(CLOCK)));
    }

    /** When the timer of a step rings: just after its instant, because a stop at that instant silences it. */
    static Instant rings(@Nullable Instant stepAt) {
        return Rings.justAfter(stepAt);
    }
}
