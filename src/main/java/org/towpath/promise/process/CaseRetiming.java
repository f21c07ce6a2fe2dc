package org.towpath.promise.process;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import org.towpath.engine.Processes;
import org.towpath.engine.Rings;
import org.towpath.engine.Timers;
import org.towpath.promise.CaseWait;
import org.towpath.promise.ClockMoved;
import org.towpath.promise.PromiseClock;

/**
 * Moves what a model waits for when a promise about a case is due at another time than before; a wait whose timer has
 * rung already is entered anew where the promise now lies ahead. Of several processes of a case only that moves which
 * waits for the clock.
 */
@Component
class CaseRetiming {

    private final CaseWaits waits;
    private final Timers timers;
    private final Processes processes;
    private final Clock clock;

    CaseRetiming(CaseWaits waits, Timers timers, Processes processes, Clock clock) {
        this.waits = waits;
        this.timers = timers;
        this.processes = processes;
        this.clock = clock;
    }

    @EventListener
    void on(ClockMoved moved) {
        var after = moved.after();
        // what has ended rings without effect
        if (after.referral() == null && after.isOpen() && hasMoved(moved)) {
            waits.of(after.promised().promise()).ifPresent(wait -> move(wait, moved.before(), after));
        }
    }

    private void move(CaseWait wait, PromiseClock before, PromiseClock after) {
        var awaited = Rings.justAfter(before.measured().dueAt());
        var instants = Map.of(
                wait.dueVariable(), Rings.justAfter(after.measured().dueAt()),
                wait.warnVariable(), Rings.at(after.warnAt()));
        for (var instance : timers.awaiting(after.episode(), waits.keys(after), wait.dueVariable(), awaited)) {
            timers.move(instance, instants);
            if (liesAhead(after)
                    && timers.rearm(instance, wait.promise())
                    && after.promised().isExpected()) {
                // it is no longer late, so nobody need chase it
                processes.tell(wait.answered(), after.episode(), waits.keys(after), Map.of());
            }
        }
    }

    private static boolean hasMoved(ClockMoved moved) {
        return !Objects.equals(
                        moved.before().measured().dueAt(),
                        moved.after().measured().dueAt())
                || !Objects.equals(moved.before().warnAt(), moved.after().warnAt());
    }

    private boolean liesAhead(PromiseClock moved) {
        var due = moved.measured().dueAt();
        return due == null || due.isAfter(clock.instant());
    }
}
