package org.towpath.promise.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import org.towpath.engine.CaseLock;
import org.towpath.engine.DueWork;
import org.towpath.engine.Timers.Ring;
import org.towpath.promise.MissedPromises;
import org.towpath.promise.MissedPromises.Late;
import org.towpath.promise.PromiseClock;
import org.towpath.promise.SweepRows;
import org.towpath.promise.SweepRows.Due;

/**
 * Makes ring what did not ring: the due instant is the clock's, and a timer may have been lost to an outage or may wait
 * elsewhere in the process. Harmless on every node at once: each miss and step is a row of its own key. A clock that
 * cannot be moved is passed by, so that it hides none behind it, and is not counted.
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

    /** Clocks that could not be swept on this node: each is told of once. */
    private final Set<UUID> failing = ConcurrentHashMap.newKeySet();

    private final PassedBy passed = new PassedBy();

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
        passed.forget(clock.instant());
        return sweep(clock.instant().minus(GRACE), passed);
    }

    @Override
    public Optional<Instant> nextDue(Instant upTo) {
        return rows.nextDue(upTo);
    }

    @Override
    public int run() {
        return sweep(clock.instant(), new PassedBy());
    }

    private int sweep(Instant before, PassedBy waiting) {
        var done = 0;
        for (var recorded = rows.recordMisses(before, clock.instant());
                recorded > 0;
                recorded = rows.recordMisses(before, clock.instant())) {
            done += recorded;
        }
        each(after -> rows.tooLateForCustody(clock.instant(), after), new PassedBy(), late -> {
            missed.moved(late);
            return escalations.move(missed.lock(late.id()));
        });
        done += each(after -> rows.unfollowed(clock.instant(), after), waiting, this::follow);
        done += each(after -> rows.stepsPast(before, after), waiting, this::climb);
        return done;
    }

    /** The wait that the process stands at rings; where it stands elsewhere, the steps are climbed beside it. */
    private boolean follow(PromiseClock late) {
        var ring = bells.ring(late, clock.instant());
        if (ring != Ring.NOWHERE) {
            return ring == Ring.NOW;
        }
        var outcome = missed.late(late.id());
        if (outcome == Late.MISSED) {
            escalations.start(late);
        }
        return outcome != Late.SETTLED;
    }

    /** A step is past: its timer is made to ring, or the escalation, if it was lost, is begun anew. */
    private boolean climb(PromiseClock late) {
        if (escalations.runs(late)) {
            return escalations.move(late);
        }
        if (!missed.isFollowed(late.id())) {
            return follow(late);
        }
        if (late.next() == null) {
            return false;
        }
        escalations.start(late);
        return true;
    }

    /** Batch after batch, each clock once, those passed by left out; answers how many were moved. */
    private int each(Function<Optional<Due>, List<Due>> batches, PassedBy waiting, Predicate<PromiseClock> work) {
        var moved = 0;
        var batch = batches.apply(Optional.empty());
        while (!batch.isEmpty()) {
            for (var due : batch) {
                moved += waiting.add(due.clock(), clock.instant()) && isMoved(due, waiting, work) ? 1 : 0;
            }
            batch = batches.apply(Optional.of(batch.get(batch.size() - 1)));
        }
        return moved;
    }

    private boolean isMoved(Due due, PassedBy waiting, Predicate<PromiseClock> work) {
        try {
            var moved = transaction.execute(status -> {
                cases.forEach(lock -> lock.lock(due.episode()));
                var late = missed.lock(due.clock());
                return late.isOpen() && work.test(late);
            });
            failing.remove(due.clock());
            return Boolean.TRUE.equals(moved);
        } catch (RuntimeException failed) {
            // one clock that cannot be moved holds up no other
            waiting.remove(due.clock());
            if (failing.add(due.clock())) {
                log.warn(
                        "A clock could not be swept and is tried again in each round: {}",
                        failed.getClass().getSimpleName());
            }
            return false;
        }
    }
}
