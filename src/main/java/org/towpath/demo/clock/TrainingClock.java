package org.towpath.demo.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.UUID;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import org.towpath.access.Actor;
import org.towpath.access.CurrentActor;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.MovedOn;

/**
 * Moves the product's time forward, so that a team can rehearse a month of silence in a minute. Executors stand still
 * on all nodes; time steps from one due instant to the next, and what is due runs in the order it is due, including
 * what that creates.
 */
@Component
public class TrainingClock {

    private static final Logger log = LoggerFactory.getLogger(TrainingClock.class);
    private static final Duration MOST = Duration.ofDays(400);
    /** A job that fails is due again a little later; after this many times it is left to the executor. */
    private static final int MOST_TRIES = 5;

    private static final long LAST_MILLI = 999;
    private static final Duration OTHERS_STAND_WITHIN = Duration.ofSeconds(10);

    /** Sessions, heartbeats and the clock itself live by the system's time. */
    private static final Clock SYSTEM = Clock.systemUTC();

    private final String node = UUID.randomUUID().toString();
    private final ClockRow row;
    private final EngineTime time;
    private final DueRows rows;
    private final Clock clock;
    private final CurrentActor current;

    TrainingClock(ClockRow row, EngineTime time, DueRows rows, Clock clock, CurrentActor current) {
        this.row = row;
        this.time = time;
        this.rows = rows;
        this.clock = clock;
        this.current = current;
    }

    /**
     * What a move came to.
     *
     * @param now where the clock stands
     * @param fired how many jobs and rows ran
     */
    public record Moved(Instant now, int fired) {}

    /** The product's time now, to the second. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /**
     * Moves the clock, running everything due on the way.
     *
     * @param progress told each instant it steps to
     * @throws InvalidInput if the target lies in the past or more than 400 days ahead
     * @throws MovedOn if somebody else is moving it
     */
    public Moved moveTo(Instant target, Consumer<Instant> progress) {
        check(target);
        if (!row.take(node, SYSTEM.instant())) {
            throw new MovedOn("The training clock is being moved", null, null);
        }
        try {
            time.stand();
            row.seen(node, true, SYSTEM.instant());
            awaitOthers();
            return current.as(Actor.system(), () -> step(target, progress));
        } finally {
            var reached = Duration.between(SYSTEM.instant(), clock.instant());
            // whole seconds are kept: a part of one is rounded up, so that time never stands before where it was moved
            // to
            var ahead = reached.isNegative()
                    ? Duration.ZERO
                    : reached.plusMillis(LAST_MILLI).truncatedTo(ChronoUnit.SECONDS);
            row.putDown(node, ahead);
            time.run(ahead);
            time.goOn();
        }
    }

    /** As others moved it: called each second on every node. */
    void follow() {
        var standing = row.read();
        var mine = node.equals(standing.movingBy());
        if (standing.movingBy() != null && !mine) {
            time.stand();
        } else if (!mine) {
            time.run(standing.offset());
            time.goOn();
        }
        row.seen(node, time.stands(), SYSTEM.instant());
    }

    /**
     * Sets the clock ahead without running what is due on the way: the executors find it all late, as after an outage.
     */
    void jump(Duration advance) {
        if (row.take(node, SYSTEM.instant())) {
            var ahead = row.read().offset().plus(advance);
            row.putDown(node, ahead);
            time.run(ahead);
        }
    }

    /** Where the clock stood when the last node stopped. */
    void resume() {
        time.run(row.read().offset());
    }

    void check(Instant target) {
        var now = now();
        if (target.isBefore(now)) {
            throw new InvalidInput("to", "The training clock goes forward only");
        }
        if (Duration.between(now, target).compareTo(MOST) > 0) {
            throw new InvalidInput("to", "Move the training clock by 400 days at most");
        }
    }

    private Moved step(Instant target, Consumer<Instant> progress) {
        var fired = 0;
        var tries = new HashMap<String, Integer>();
        time.hold(now());
        for (var due = rows.nextDue(target); due.isPresent(); due = rows.nextDue(target)) {
            var at = due.orElseThrow().isAfter(clock.instant()) ? due.orElseThrow() : clock.instant();
            time.hold(at);
            progress.accept(at);
            var tried = 0;
            for (var job : row.due(at)) {
                if (tries.merge(job, 1, Integer::sum) <= MOST_TRIES) {
                    tried++;
                    fired += time.execute(job) ? 1 : 0;
                }
            }
            var swept = rows.run();
            fired += swept;
            row.seen(node, true, SYSTEM.instant());
            if (tried == 0 && swept == 0) {
                log.warn("Jobs that do not run are in the way; the training clock passes them");
                break;
            }
        }
        time.hold(target);
        return new Moved(target, fired);
    }

    private void awaitOthers() {
        var until = SYSTEM.instant().plus(OTHERS_STAND_WITHIN);
        while (row.anotherRuns(node, SYSTEM.instant()) && SYSTEM.instant().isBefore(until)) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
