package org.towpath.promise.process;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import org.towpath.engine.Processes;
import org.towpath.engine.Timers;
import org.towpath.promise.ClockMoved;
import org.towpath.promise.ClockState;
import org.towpath.promise.PromiseClock;
import org.towpath.promise.StepTakenOn;
import org.towpath.shared.EpisodeReference;

/**
 * Keeps the escalations that run in step with their clocks: ends those that need no more, moves the time of the next.
 */
@Component
class Escalations {

    private final Processes processes;
    private final Timers timers;

    Escalations(Processes processes, Timers timers) {
        this.processes = processes;
        this.timers = timers;
    }

    @EventListener
    void on(ClockMoved moved) {
        var before = moved.before();
        var after = moved.after();
        if (before.measured().missedAt() == null) {
            return;
        }
        if (moved.missWithdrawn()) {
            tell(EscalationProcess.MISS_WITHDRAWN, after);
        } else if (moved.ended()) {
            var cancelled = after.measured().state() == ClockState.CANCELLED;
            tell(cancelled ? EscalationProcess.CANCELLED : EscalationProcess.KEPT, after);
        } else if (!Objects.equals(before.next(), after.next())) {
            move(after);
        }
    }

    /** The partner itself says what it will do: our own task is done, and the next step waits until then. */
    @EventListener
    void on(StepTakenOn taken) {
        move(taken.clock());
        tell(EscalationProcess.STEP_TAKEN_ON, taken.clock());
    }

    /**
     * The next step is to be taken at another time than before.
     *
     * @return false if every escalation of the clock waits for that time already, or none runs
     */
    boolean move(PromiseClock clock) {
        var next = clock.next();
        var stepAt = EscalationProcess.rings(next == null ? null : next.at());
        var waiting = running(clock).stream()
                .filter(instance -> !timers.awaits(instance, EscalationProcess.STEP_AT, stepAt))
                .toList();
        waiting.forEach(instance -> timers.move(instance, Map.of(EscalationProcess.STEP_AT, stepAt)));
        return !waiting.isEmpty();
    }

    boolean runs(PromiseClock clock) {
        return !running(clock).isEmpty();
    }

    /** Begins to climb the steps of a missed promise that no process waits for. */
    void start(PromiseClock clock) {
        processes.start(
                EscalationProcess.KEY,
                clock.episode(),
                Map.of(
                        "episodeReference",
                        clock.episode().value(),
                        EscalationProcess.CLOCK,
                        clock.id().toString()));
    }

    private List<String> running(PromiseClock clock) {
        return processes.running(EscalationProcess.KEY, clock.episode(), key(clock));
    }

    private void tell(String message, PromiseClock clock) {
        EpisodeReference episode = clock.episode();
        processes.tell(message, episode, key(clock), Map.of());
    }

    private static Map<String, String> key(PromiseClock clock) {
        return Map.of(EscalationProcess.CLOCK, clock.id().toString());
    }
}
