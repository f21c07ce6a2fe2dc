package org.towpath.promise;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.access.Actor;
import org.towpath.promise.ClockFact.Type;
import org.towpath.shared.EpisodeReference;
import org.towpath.shared.ReferralReference;

/**
 * The running promises. Every change is a fact that is kept; the row is only what the facts come to, and the timers of
 * the process wait for the instants found here. Always inside the caller's transaction.
 */
@Component
public class PromiseClocks {

    private static final String START = "started";

    private final ClockRows rows;
    private final Clock clock;

    PromiseClocks(ClockRows rows, Clock clock) {
        this.rows = rows;
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
        promised.forEach(it -> begin(episode, referral, it, startedAt, actor));
        return rows.ofReferral(referral);
    }

    /** Starts measuring a promise about a case; answers when it is due and when to warn. */
    @Transactional(propagation = Propagation.MANDATORY)
    public ClockFold start(EpisodeReference episode, Promised promised, Instant startedAt, Actor actor) {
        return begin(episode, null, promised, startedAt, actor);
    }

    private ClockFold begin(
            EpisodeReference episode,
            @Nullable ReferralReference referral,
            Promised promised,
            Instant startedAt,
            Actor actor) {
        var at = startedAt.truncatedTo(ChronoUnit.SECONDS);
        var id = UUID.randomUUID();
        var started = ClockFact.of(Type.STARTED, at, START);
        var measured = ClockFold.of(promised, List.of(started), clock.instant());
        if (rows.insert(id, episode, referral, promised, at)) {
            rows.add(id, started, actor.account());
            rows.save(id, measured);
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
        if (!rows.add(measured.id(), fact, actor.account())) {
            return measured;
        }
        var now = ClockFold.of(measured.promised(), rows.facts(measured.id()), clock.instant());
        rows.save(measured.id(), now);
        return new PromiseClock(
                measured.id(),
                measured.episode(),
                measured.referral(),
                measured.promised(),
                now,
                measured.warnedAt(),
                measured.missWithdrawnAt());
    }

    /** What is measured is no more: every clock of the referral that still runs is cancelled. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void cancel(ReferralReference referral, Instant at, String reason, Actor actor) {
        rows.ofReferral(referral).stream().filter(PromiseClock::isOpen).forEach(it -> cancel(it, at, reason, actor));
    }

    /** Every clock of the case that still runs is cancelled: the person has died, say. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void cancel(EpisodeReference episode, Instant at, String reason, Actor actor) {
        rows.ofEpisode(episode).stream().filter(PromiseClock::isOpen).forEach(it -> cancel(it, at, reason, actor));
    }

    private void cancel(PromiseClock measured, Instant at, String reason, Actor actor) {
        happened(measured, new ClockFact(Type.CANCELLED, at, "cancelled:" + reason, reason, null), actor);
    }

    /** Marks that the warning went out; false if it had already, so that it goes out once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean warned(PromiseClock measured) {
        return rows.warned(measured.id(), clock.instant());
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
