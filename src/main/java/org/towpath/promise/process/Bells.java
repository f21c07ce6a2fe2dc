package org.towpath.promise.process;

import java.time.Instant;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.towpath.engine.Timers;
import org.towpath.engine.Timers.Ring;
import org.towpath.promise.PromiseClock;

/** The overdue timers of the processes that wait for a promise. */
@Component
class Bells {

    private final Timers timers;

    Bells(Timers timers) {
        this.timers = timers;
    }

    /** Makes the timer due, where one waits that can still ring. */
    Ring ring(PromiseClock clock, Instant now) {
        return timers.ring(clock.episode(), keys(clock), clock.promised().promise(), now);
    }

    private static Map<String, String> keys(PromiseClock clock) {
        var referral = clock.referral();
        return referral == null ? Map.of() : Map.of(EscalationProcess.REFERRAL, referral.value());
    }
}
