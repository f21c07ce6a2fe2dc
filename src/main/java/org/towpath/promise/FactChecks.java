package org.towpath.promise;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import org.towpath.promise.ClockFact.Type;
import org.towpath.shared.InvalidInput;

/**
 * Whether a reported fact can be about this clock, and what it then is. Pure: the clock's facts and the present decide.
 */
final class FactChecks {

    /** Clocks of two systems differ a little: that far ahead counts as now. */
    static final Duration AHEAD = Duration.ofSeconds(60);

    private final PromiseClock clock;
    private final List<ClockFact> facts;
    private final Instant now;

    /** @param facts of the clock, as recorded */
    FactChecks(PromiseClock clock, List<ClockFact> facts, Instant now) {
        this.clock = clock;
        this.facts = facts;
        this.now = now.truncatedTo(ChronoUnit.SECONDS);
    }

    /**
     * The fact as it counts here.
     *
     * @param key its name
     * @throws InvalidInput naming the property that cannot be, and why
     */
    ClockFact check(ReportedFact told, String key) {
        if (told.type() == Type.CORRECTED) {
            return correction(told, key);
        }
        var at = afterTheStart(notAhead(told.occurredAt()), clock.measured().startedAt());
        var side = told.side();
        var fact = new ClockFact(told.type(), at, key, told.reason(), side == null ? null : side.code());
        switch (told.type()) {
            case PAUSED -> refusePause(fact);
            case RESUMED -> refuseResume(fact);
            default -> refuseEnd(fact);
        }
        return fact;
    }

    private void refusePause(ClockFact fact) {
        if (!clock.promised().pausable()) {
            throw new InvalidInput("type", "This promise cannot be paused");
        }
        refuseAfterTheEnd(fact);
    }

    private void refuseResume(ClockFact fact) {
        refuseAfterTheEnd(fact);
        if (!SidedPauses.endsSomething(CorrectedFacts.of(facts), fact)) {
            throw new InvalidInput("occurredAt", "It was not paused then, or not for that reason");
        }
    }

    private void refuseAfterTheEnd(ClockFact fact) {
        var end = clock.measured().stoppedAt();
        if (end != null && !fact.occurredAt().isBefore(end)) {
            throw new InvalidInput("occurredAt", "The clock had ended by then");
        }
    }

    private void refuseEnd(ClockFact fact) {
        var end = clock.measured().stoppedAt();
        if (end != null && !fact.occurredAt().isBefore(end)) {
            throw new InvalidInput(
                    "occurredAt", "The clock had ended by then; to say that it ended later, correct that fact");
        }
    }

    private ClockFact correction(ReportedFact told, String key) {
        var named = named(String.valueOf(told.corrects()));
        var fact = root(named);
        var side = told.side();
        var strikes = ClockFact.ENTERED_IN_ERROR.equals(told.reason());
        var at = notAhead(told.occurredAt());
        if (strikes && named.type() == Type.STARTED) {
            throw new InvalidInput("corrects", "A clock cannot be without its start: cancel it instead");
        }
        if (fact.type() == Type.AMENDED) {
            // somebody with the right to decided it, and only such a decision undoes it
            throw new InvalidInput("corrects", "An amendment was decided on: only another decision changes it");
        }
        if (!strikes && fact.type() != Type.STARTED) {
            at = afterTheStart(at, clock.measured().startedAt());
        }
        var correction = ClockFact.correcting(named.key(), at, key, told.reason(), side == null ? null : side.code());
        var after = new ArrayList<>(facts);
        after.add(correction.recordedAs(Long.MAX_VALUE));
        if (!strikes) {
            refuseDisorder(fact, after);
        }
        return correction;
    }

    private ClockFact named(String text) {
        for (var i = facts.size() - 1; i >= 0; i--) {
            var fact = facts.get(i);
            if (text.equals(String.valueOf(fact.no()))
                    || text.equals(fact.type().name())) {
                return fact;
            }
        }
        throw new InvalidInput("corrects", "There is no such fact about this clock");
    }

    private ClockFact root(ClockFact named) {
        var fact = named;
        while (fact.type() == Type.CORRECTED) {
            var key = String.valueOf(fact.corrects());
            fact = facts.stream().filter(it -> it.key().equals(key)).findFirst().orElseThrow();
        }
        return fact;
    }

    private void refuseDisorder(ClockFact fact, List<ClockFact> after) {
        var corrected = ClockFold.of(clock.pinned(), after, now);
        var end = corrected.stoppedAt();
        if (end != null && end.isBefore(corrected.startedAt())) {
            throw new InvalidInput("occurredAt", "A clock cannot stop before it started");
        }
        if (fact.type() == Type.PAUSED || fact.type() == Type.RESUMED) {
            if (open(corrected) > open(clock.measured())) {
                throw new InvalidInput("occurredAt", "A pause cannot end before it begins");
            }
        }
    }

    private static long open(ClockFold fold) {
        return fold.pauses().stream().filter(it -> it.to() == null).count();
    }

    private Instant notAhead(Instant said) {
        var at = said.truncatedTo(ChronoUnit.SECONDS);
        if (at.isAfter(now.plus(AHEAD))) {
            throw new InvalidInput("occurredAt", "This lies in the future");
        }
        return at.isAfter(now) ? now : at;
    }

    /** A time typed to the minute that is the start's own minute is the start. */
    private static Instant afterTheStart(Instant at, Instant start) {
        if (!at.isBefore(start)) {
            return at;
        }
        if (at.equals(start.truncatedTo(ChronoUnit.MINUTES))) {
            return start;
        }
        throw new InvalidInput("occurredAt", "This is before the clock started");
    }
}
