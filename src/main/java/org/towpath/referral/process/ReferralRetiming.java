package org.towpath.referral.process;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import org.towpath.engine.Timers;
import org.towpath.promise.ClockMoved;
import org.towpath.promise.PromiseClock;
import org.towpath.referral.PromiseInstants;
import org.towpath.referral.ReferralJourney;
import org.towpath.referral.ReferralWork;

/**
 * Moves what a referral's process waits for when a clock is due at another time than before; a wait whose timer has
 * rung already is entered anew where the promise now lies ahead.
 */
@Component
class ReferralRetiming {

    private final ReferralWork referrals;
    private final ReferralJourney journey;
    private final Timers timers;
    private final Clock clock;

    ReferralRetiming(ReferralWork referrals, ReferralJourney journey, Timers timers, Clock clock) {
        this.referrals = referrals;
        this.journey = journey;
        this.timers = timers;
        this.clock = clock;
    }

    @EventListener
    void on(ClockMoved moved) {
        var after = moved.after();
        var reference = after.referral();
        // what has ended rings without effect
        if (reference == null || !after.isOpen() || !hasMoved(moved)) {
            return;
        }
        var referral = referrals.get(reference);
        var instance = referral.instance();
        if (instance == null) {
            return;
        }
        timers.move(instance, PromiseInstants.of(List.of(after)));
        if (liesAhead(after) && timers.rearm(instance, after.promised().promise()) && isExpected(after)) {
            // it is no longer late, so nobody need chase it
            journey.answered(referral);
        }
    }

    private static boolean hasMoved(ClockMoved moved) {
        return !same(moved.before().measured().dueAt(), moved.after().measured().dueAt())
                || !same(moved.before().warnAt(), moved.after().warnAt());
    }

    private static boolean same(@Nullable Instant one, @Nullable Instant other) {
        return one == null ? other == null : one.equals(other);
    }

    private static boolean isExpected(PromiseClock clock) {
        return clock.promised().isExpected();
    }

    private boolean liesAhead(PromiseClock moved) {
        var due = moved.measured().dueAt();
        return due == null || due.isAfter(clock.instant());
    }
}
