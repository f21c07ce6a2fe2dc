package org.towpath.referral;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.towpath.access.Actor;
import org.towpath.promise.ClockFact;
import org.towpath.promise.ClockFact.Type;
import org.towpath.promise.PromiseClock;
import org.towpath.promise.PromiseClocks;
import org.towpath.promise.Terms;

/** The promises measured on a referral: each fact about the referral is told to every clock it concerns. */
@Component
class ReferralClocks {

    private static final String US = "us";

    private final PromiseClocks clocks;
    private final Terms terms;

    ReferralClocks(PromiseClocks clocks, Terms terms) {
        this.clocks = clocks;
        this.terms = terms;
    }

    /** Starts what is promised for a referral just sent. */
    List<PromiseClock> start(Referral referral, Actor actor) {
        var service = Objects.requireNonNull(referral.service());
        var sentAt = Objects.requireNonNull(referral.sentAt());
        return clocks.start(referral.episode(), referral.reference(), terms.ofReferral(service, sentAt), sentAt, actor);
    }

    /** Tells every clock what happened; answers them as they are now. */
    List<PromiseClock> happened(Referral referral, ReferralFact fact, Actor actor) {
        return clocks.of(referral.reference()).stream()
                .map(clock -> tell(clock, fact, actor))
                .toList();
    }

    List<PromiseClock> of(Referral referral) {
        return clocks.of(referral.reference());
    }

    /** Marks the warning on every running clock whose time to warn has come. */
    void warn(Referral referral, Instant now) {
        for (var running : clocks.of(referral.reference())) {
            var warnAt = running.measured().warnAt();
            if (running.isOpen() && warnAt != null && !warnAt.isAfter(now)) {
                clocks.warned(running);
            }
        }
    }

    /** Nothing more is to be done about it: what still runs is cancelled. */
    void ended(Referral referral, Instant at, Actor actor) {
        clocks.cancel(referral.reference(), at, "ended", actor);
    }

    private PromiseClock tell(PromiseClock clock, ReferralFact fact, Actor actor) {
        var type = whatItMeans(clock, fact.type());
        if (type == null) {
            return clock;
        }
        var side = type == Type.PAUSED ? US : null;
        var told = new ClockFact(
                type, fact.occurredAt(), type + ":" + fact.key(), fact.type().name(), side);
        return clocks.happened(clock, told, actor);
    }

    private static @Nullable Type whatItMeans(PromiseClock clock, ReferralEventType happened) {
        var promised = clock.promised();
        if (isKeptBy(promised.stops(), happened)) {
            return Type.STOPPED;
        }
        return switch (happened) {
            case DECLINED, WITHDRAWN -> Type.CANCELLED;
            case INFORMATION_REQUESTED -> promised.pausable() ? Type.PAUSED : null;
            case INFORMATION_SUPPLIED -> promised.pausable() ? Type.RESUMED : null;
            default -> null;
        };
    }

    /**
     * Whether a promise that waits for one event is kept by another, because the second cannot be without the first.
     */
    static boolean isKeptBy(String stops, ReferralEventType happened) {
        return switch (stops) {
            case "ACKNOWLEDGED" -> happened.isAnswer();
            case "ACCEPTED", "DECLINED" -> happened == ReferralEventType.DECLINED || happened.impliesAccepted();
            case "APPOINTMENT_OFFERED" -> happened != ReferralEventType.ACCEPTED && happened.impliesAccepted();
            case "ATTENDED" ->
                happened == ReferralEventType.ATTENDED
                        || happened == ReferralEventType.ENGAGED
                        || happened == ReferralEventType.COMPLETED;
            default -> happened.name().equals(stops);
        };
    }
}
