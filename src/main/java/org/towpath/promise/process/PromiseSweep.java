package org.towpath.promise.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import org.towpath.engine.CaseLock;
import org.towpath.engine.DueWork;
import org.towpath.promise.MissedPromises;
import org.towpath.promise.MissedPromises.Late;
import org.towpath.promise.PromiseClock;
import org.towpath.promise.SweepRows;

/**
 * Makes ring what did not ring: the due instant is the clock's, and a timer may have been lost to an outage or may wait
 * elsewhere in the process. Harmless on every node at once: each miss and step is a row of its own key.
 */
@Component
class PromiseSweep implements DueWork {

    private static final Logger log = LoggerFactory.getLogger(PromiseSweep.class);

    /** A timer gets this long to ring by itself. */
    private static final Duration GRACE = Duration.ofSeconds(90);

    private final SweepRows rows;
    private final MissedPromises missed;
    private final Escalations escalations;
    private final Bells bells;
    private final ObjectProvider<CaseLock> cases;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PromiseSweep(
            SweepRows rows,
            MissedPromises missed,
            Escalations escalations,
            Bells bells,
            ObjectProvider<CaseLock> cases,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.missed = missed;
        this.escalations = escalations;
        this.bells = bells;
        this.cases = cases;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What the clocks say is past and nothing has rung for, after the grace that timers get. */
    int sweep() {
        return sweep(clock.instant().minus(GRACE));
    }

    @Override
    public Optional<Instant> nextDue(Instant upTo) {
        return rows.nextDue(upTo);
    }

    @Override
    public int run() {
        return sweep(clock.instant());
    }

    private int sweep(Instant before) {
        var done = 0;
        for (var recorded = rows.recordMisses(before, clock.instant());
                recorded > 0;
                recorded = rows.recordMisses(before, clock.instant())) {
            done += recorded;
        }
        for (var due : rows.tooLateForCustody(clock.instant())) {
            each(due, late -> {
                missed.moved(late);
                escalations.move(missed.lock(late.id()));
            });
        }
        var seen = new HashSet<UUID>();
        for (var due : rows.unfollowed(clock.instant())) {
            done += once(seen, due.clock()) ? each(due, this::follow) : 0;
        }
        for (var due : rows.stepsPast(before)) {
            done += once(seen, due.clock()) ? each(due, this::climb) : 0;
        }
        return done;
    }

    private static boolean once(Set<UUID> seen, UUID clock) {
        return seen.add(clock);
    }

    /** The wait that the process stands at rings; where it stands elsewhere, the steps are climbed beside it. */
    private void follow(PromiseClock late) {
        if (!bells.ring(late, clock.instant()) && missed.late(late.id()) == Late.MISSED) {
            escalations.start(late);
        }
    }

    /** A step is past: its timer is made to ring, or the escalation, if it was lost, is begun anew. */
    private void climb(PromiseClock late) {
        if (escalations.runs(late)) {
            escalations.move(late);
        } else if (!missed.isFollowed(late.id())) {
            follow(late);
        } else if (late.next() != null) {
            escalations.start(late);
        }
    }

    private int each(SweepRows.Due due, Consumer<PromiseClock> work) {
        try {
            transaction.executeWithoutResult(status -> {
                cases.forEach(lock -> lock.lock(due.episode()));
                var late = missed.lock(due.clock());
                if (late.isOpen()) {
                    work.accept(late);
                }
            });
            return 1;
        } catch (RuntimeException failed) {
            // one clock that cannot be moved holds up no other
            log.warn("A clock could not be swept: {}", failed.getClass().getSimpleName());
            return 0;
        }
    }
}
