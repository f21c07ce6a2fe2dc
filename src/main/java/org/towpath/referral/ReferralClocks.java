package org.towpath.referral;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.towpath.access.Actor;
import org.towpath.promise.ClockFact;
import org.towpath.promise.ClockFact.Type;
import org.towpath.promise.PromiseClock;
import org.towpath.promise.PromiseClocks;
import org.towpath.promise.PromiseWarnings;
import org.towpath.promise.Promised;
import org.towpath.promise.Terms;

/**
 * The promises measured on a referral: each fact about the referral is told to every clock it concerns, and begins
 * those that count from it.
 */
@Component
class ReferralClocks {

    private static final String US = "us";
    private static final String DID_NOT_ENGAGE = "STOPPED:did-not-engage";

    private final PromiseClocks clocks;
    private final PromiseWarnings warnings;
    private final Terms terms;
    private final ReferralFactRows facts;
    private final ReferralCircumstances circumstances;

    ReferralClocks(
            PromiseClocks clocks,
            PromiseWarnings warnings,
            Terms terms,
            ReferralFactRows facts,
            ReferralCircumstances circumstances) {
        this.clocks = clocks;
        this.warnings = warnings;
        this.terms = terms;
        this.facts = facts;
        this.circumstances = circumstances;
    }

    /** Starts what is promised from the sending on for a referral just sent. */
    List<PromiseClock> start(Referral referral, Actor actor) {
        var sentAt = Objects.requireNonNull(referral.sentAt());
        promised(referral, sentAt).stream()
                .filter(it -> it.starts().equals(Promised.SENT))
                .forEach(it -> start(referral, it, sentAt, actor));
        return of(referral);
    }

    /** Tells every clock what happened, and starts what is promised from that on. */
    void happened(Referral referral, ReferralFact fact, Actor actor) {
        var running = of(referral);
        // by id, as everybody who locks several takes them
        running.stream().sorted(Comparator.comparing(PromiseClock::id)).forEach(clock -> tell(clock, fact, actor));
        var measured = running.stream().map(it -> it.promised().promise()).collect(Collectors.toSet());
        promised(referral, fact.occurredAt()).stream()
                .filter(it -> begins(it.starts(), fact.type()))
                .filter(it -> !measured.contains(it.promise()))
                .forEach(it -> begin(referral, it, fact, actor));
    }

    private void begin(Referral referral, Promised promised, ReferralFact fact, Actor actor) {
        start(referral, promised, fact.occurredAt(), actor);
        // what is known already may have ended it, or made it wait
        var begun = of(referral).stream()
                .filter(it -> it.promised().promise().equals(promised.promise()))
                .toList();
        for (var known : facts.of(referral.reference())) {
            if (!known.key().equals(fact.key()) || ReferralMeaning.isKeptBy(promised.stops(), fact.type())) {
                begun.forEach(it -> tell(it, known, actor));
            }
        }
    }

    private void start(Referral referral, Promised promised, Instant at, Actor actor) {
        var anchorAt = promised.countsBack() ? circumstances.anchor(referral.episode()) : null;
        clocks.start(referral.episode(), referral.reference(), promised, at, anchorAt, actor);
    }

    private List<Promised> promised(Referral referral, Instant at) {
        return terms.ofReferral(Objects.requireNonNull(referral.service()), at, circumstances.about(referral));
    }

    List<PromiseClock> of(Referral referral) {
        return clocks.of(referral.reference());
    }

    /** We were told whether the person works with the service: they do not, but the answer was given. */
    void didNotEngage(Referral referral, Instant at, Actor actor) {
        of(referral).stream()
                .filter(it -> it.promised().stops().equals(ReferralEventType.ENGAGED.name()))
                .filter(PromiseClock::isOpen)
                .sorted(Comparator.comparing(PromiseClock::id))
                .forEach(it -> clocks.happened(
                        it, new ClockFact(Type.STOPPED, at, DID_NOT_ENGAGE, "DID_NOT_ENGAGE", null), actor));
    }

    /** Marks the warning on every running clock whose time to warn has come. */
    void warn(Referral referral, Instant now) {
        for (var running : of(referral)) {
            var warnAt = running.warnAt();
            if (warnAt != null && !warnAt.isAfter(now)) {
                warnings.warn(running);
            }
        }
    }

    /** Nothing more is to be done about it: what still runs is cancelled. */
    void ended(Referral referral, Instant at, Actor actor) {
        clocks.cancel(referral.reference(), at, "ended", actor);
    }

    private void tell(PromiseClock clock, ReferralFact fact, Actor actor) {
        var promised = clock.promised();
        if (begins(promised.starts(), fact.type())
                && fact.occurredAt().isBefore(clock.measured().startedAt())) {
            clocks.startedEarlier(clock, fact.occurredAt(), "start:" + fact.key(), actor);
        }
        var type = ReferralMeaning.of(promised, fact.type());
        if (type != null) {
            clocks.happened(clock, fact(type, fact), actor);
        }
    }

    /** A pause and its resume go by one reason, that of the event that began it. */
    private static ClockFact fact(Type type, ReferralFact fact) {
        var waits = type == Type.PAUSED || type == Type.RESUMED;
        return new ClockFact(
                type,
                fact.occurredAt(),
                type + ":" + fact.key(),
                waits
                        ? ReferralEventType.INFORMATION_REQUESTED.name()
                        : fact.type().name(),
                waits ? US : null);
    }

    private static boolean begins(@Nullable String starts, ReferralEventType happened) {
        return starts != null && ReferralMeaning.begins(starts, happened);
    }
}
