package org.towpath.promise;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.access.Actor;
import org.towpath.promise.ClockFact.Type;
import org.towpath.shared.EpisodeReference;
import org.towpath.shared.ReferralReference;

/**
 * The running promises. Every change is a fact that is kept; the row is only what the facts come to, and the timers of
 * the process wait for the instants found here. Facts about one clock come one after another: its row is locked first.
 * Always inside the caller's transaction.
 */
@Component
public class PromiseClocks {

    /** Name of the fact that every clock begins with. */
    static final String START = "started";

    private final ClockRows rows;
    private final FactRows facts;
    private final NextSteps steps;
    private final PromiseWarnings warnings;
    private final ChangesSincePinned since;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PromiseClocks(
            ClockRows rows,
            FactRows facts,
            NextSteps steps,
            PromiseWarnings warnings,
            ChangesSincePinned since,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.facts = facts;
        this.steps = steps;
        this.warnings = warnings;
        this.since = since;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Starts measuring what is promised for a referral. A promise that is measured already goes on as it is.
     *
     * @return every clock of the referral
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<PromiseClock> start(
            EpisodeReference episode,
            ReferralReference referral,
            List<Promised> promised,
            Instant startedAt,
            Actor actor) {
        promised.forEach(it -> begin(episode, referral, null, it, startedAt, null, actor));
        return rows.ofReferral(referral);
    }

    /**
     * Starts measuring a promise about a case; answers when it is due and when to warn.
     *
     * @param about what it is about, where the case can be promised it several times
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public ClockFold start(
            EpisodeReference episode, @Nullable String about, Promised promised, Instant startedAt, Actor actor) {
        return begin(episode, null, about, promised, startedAt, null, actor);
    }

    /**
     * Starts measuring one promise for a referral, unless it is measured already.
     *
     * @param anchorAt what a {@code BEFORE} promise counts back from, if we have been told
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void start(
            EpisodeReference episode,
            ReferralReference referral,
            Promised promised,
            Instant startedAt,
            @Nullable Instant anchorAt,
            Actor actor) {
        begin(episode, referral, null, promised, startedAt, anchorAt, actor);
    }

    private ClockFold begin(
            EpisodeReference episode,
            @Nullable ReferralReference referral,
            @Nullable String about,
            Promised promised,
            Instant startedAt,
            @Nullable Instant anchorAt,
            Actor actor) {
        var at = startedAt.truncatedTo(ChronoUnit.SECONDS);
        var id = UUID.randomUUID();
        var started = ClockFact.started(at, START, anchorAt);
        var measured = ClockFold.of(promised, List.of(started), clock.instant());
        if (rows.insert(id, episode, referral, about, promised, at)) {
            facts.add(id, started, actor.account());
            rows.save(id, measured, steps.after(measured, List.of(), episode), false);
            since.look(id, promised);
        }
        return measured;
    }

    /**
     * Takes in what happened to a clock. A fact that is known already changes nothing; a late one recomputes
     * everything.
     *
     * @return the clock as it is now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public PromiseClock happened(PromiseClock measured, ClockFact fact, Actor actor) {
        if (fact.type() == Type.PAUSED && !measured.promised().pausable()) {
            throw new IllegalArgumentException(
                    "This promise cannot be paused: " + measured.promised().promise());
        }
        var before = rows.lock(measured.id());
        if (!facts.add(measured.id(), fact, actor.account())) {
            return before;
        }
        var after = recomputed(before, fact);
        if (fact.type() == Type.RESUMED && after.isOpen()) {
            since.look(after.id(), after.promised());
        }
        return after;
    }

    private PromiseClock recomputed(PromiseClock before, ClockFact fact) {
        var id = before.id();
        var measured = ClockFold.of(before.pinned(), facts.of(id), clock.instant());
        var withdrawn = before.measured().missedAt() != null && measured.missedAt() == null;
        var taken = withdrawn ? steps.withdraw(before, measured.isOpen()) : before.steps();
        rows.save(id, measured, steps.after(measured, taken, before.episode()), withdrawn);
        var after = rows.lock(id);
        events.publishEvent(new ClockMoved(before, after));
        warnings.recomputed(before, after, fact);
        return after;
    }

    /** The event that begins the count happened earlier than the one we knew of. */
    @Transactional(propagation = Propagation.MANDATORY)
    public PromiseClock startedEarlier(PromiseClock measured, Instant at, String key, Actor actor) {
        return happened(measured, ClockFact.correcting(START, at, key, "EARLIER_EVENT", null), actor);
    }

    /**
     * What a {@code BEFORE} promise counts back from is known now, or is another than before.
     *
     * @param anchorAt null where the hearing was called off
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public PromiseClock anchored(PromiseClock measured, @Nullable Instant anchorAt, Actor actor) {
        var at = measured.measured().startedAt();
        var key = "anchor:" + facts.of(measured.id()).size();
        var reason = anchorAt == null ? ClockFact.HEARING_CALLED_OFF : "HEARING_CHANGED";
        return happened(
                measured, new ClockFact(0, Type.CORRECTED, at, key, reason, null, START, anchorAt, null), actor);
    }

    /** The clocks of a case that count back from something, ended ones too. */
    @Transactional(readOnly = true)
    public List<PromiseClock> waitingForAnAnchor(EpisodeReference episode) {
        return rows.countingBack(episode);
    }

    /**
     * The same clock under a new version of its agreement, from its own start.
     *
     * @param takesEffectAt from when the version counts
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public PromiseClock amended(PromiseClock measured, Promised terms, Instant takesEffectAt, Actor actor) {
        var agreed = terms.agreed();
        var key = "amended:" + (agreed == null ? "" : agreed.agreement() + ":" + agreed.version());
        return happened(measured, ClockFact.amending(terms, takesEffectAt, key), actor);
    }

    /** The clocks of an agreement that run under another version of it, the earliest first. */
    @Transactional(readOnly = true)
    public List<PromiseClock> runningUnderAnother(UUID agreement, int version) {
        return rows.runningOf(agreement).stream()
                .filter(it -> it.promised().agreed() == null
                        || Objects.requireNonNull(it.promised().agreed()).version() != version)
                .toList();
    }

    /** What is measured is no more: every clock of the referral that still runs is cancelled. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void cancel(ReferralReference referral, Instant at, String reason, Actor actor) {
        cancel(rows.ofReferral(referral), at, reason, actor);
    }

    /** Every clock of the case that still runs is cancelled: the person has died, say. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void cancel(EpisodeReference episode, Instant at, String reason, Actor actor) {
        cancel(rows.ofEpisode(episode), at, reason, actor);
    }

    private void cancel(List<PromiseClock> measured, Instant at, String reason, Actor actor) {
        var cancelled = new ClockFact(Type.CANCELLED, at, "cancelled:" + reason, reason, null);
        // by id, as everybody who locks several takes them
        measured.stream()
                .filter(PromiseClock::isOpen)
                .sorted(Comparator.comparing(PromiseClock::id))
                .forEach(it -> happened(it, cancelled, actor));
    }

    @Transactional(readOnly = true)
    public List<PromiseClock> of(ReferralReference referral) {
        return rows.ofReferral(referral);
    }

    @Transactional(readOnly = true)
    public List<PromiseClock> of(EpisodeReference episode) {
        return rows.ofEpisode(episode);
    }
}
