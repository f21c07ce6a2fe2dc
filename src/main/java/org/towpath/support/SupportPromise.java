package org.towpath.support;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.access.CurrentActor;
import org.towpath.engine.Processes;
import org.towpath.engine.Rings;
import org.towpath.promise.ClockFact;
import org.towpath.promise.PromiseClock;
import org.towpath.promise.PromiseClocks;
import org.towpath.promise.PromiseNames;
import org.towpath.promise.PromiseWarnings;
import org.towpath.promise.Terms;
import org.towpath.shared.EpisodeReference;

/** What we owe somebody who wants support: to find who walks with them. Always inside the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class SupportPromise {

    private final PromiseClocks clocks;
    private final PromiseWarnings warnings;
    private final Terms terms;
    private final Processes processes;
    private final CurrentActor actor;
    private final Clock clock;

    SupportPromise(
            PromiseClocks clocks,
            PromiseWarnings warnings,
            Terms terms,
            Processes processes,
            CurrentActor actor,
            Clock clock) {
        this.clocks = clocks;
        this.warnings = warnings;
        this.terms = terms;
        this.processes = processes;
        this.actor = actor;
        this.clock = clock;
    }

    /** Starts the count; answers the instants the process of support waits for. */
    public Map<String, Object> begin(EpisodeReference episode, String plan) {
        var now = clock.instant();
        var measured = clocks.start(episode, plan, terms.ofSupport(now), now, actor.get());
        return Map.of(
                SupportWait.DUE, Rings.justAfter(measured.dueAt()),
                SupportWait.WARN, Rings.at(measured.warnAt()));
    }

    /** Somebody was found: whoever was asked to see to it need not any more. */
    void kept(UUID plan, EpisodeReference episode, Instant at) {
        var key = "chosen:" + plan;
        running(episode, plan.toString())
                .forEach(it -> clocks.happened(it, ClockFact.of(ClockFact.Type.STOPPED, at, key), actor.get()));
        processes.tell(SupportWait.CHOSEN, episode, Map.of(SupportWait.PLAN, plan.toString()), Map.of());
    }

    /** Warns, once, that the plan needs a worker soon. */
    public void warn(EpisodeReference episode, String plan) {
        running(episode, plan).forEach(warnings::warn);
    }

    private List<PromiseClock> running(EpisodeReference episode, String plan) {
        return clocks.of(episode).stream()
                .filter(PromiseClock::isOpen)
                .filter(it -> it.referral() == null && it.isAbout(plan))
                .filter(it -> it.promised().promise().equals(PromiseNames.SUPPORT_WORKER))
                .toList();
    }
}
