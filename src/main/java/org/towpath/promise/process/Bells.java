package org.towpath.promise.process;

import java.time.Instant;

import org.springframework.stereotype.Component;

import org.towpath.engine.Timers;
import org.towpath.engine.Timers.Ring;
import org.towpath.promise.PromiseClock;

/** The overdue timers of the processes that wait for a promise. */
@Component
class Bells {

    private final Timers timers;
    private final CaseWaits waits;

    Bells(Timers timers, CaseWaits waits) {
        this.timers = timers;
        this.waits = waits;
    }

    /** Makes the timer due, where one waits that can still ring. */
    Ring ring(PromiseClock clock, Instant now) {
        return timers.ring(clock.episode(), waits.keys(clock), clock.promised().promise(), now);
    }
}
