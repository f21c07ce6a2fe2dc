package org.towpath.dispute;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.towpath.access.CurrentActor;
import org.towpath.engine.Choice;
import org.towpath.promise.ClockFact;
import org.towpath.promise.PromiseClock;
import org.towpath.promise.PromiseClocks;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.ReferralReference;
import org.towpath.web.CodeWords;
import org.towpath.web.Times;

/** The clocks a ruling may put right: those of the disputed referral. */
@Component
class RuledClocks {

    private final PromiseClocks clocks;
    private final CodeWords words;
    private final Times times;
    private final CurrentActor actor;
    private final Clock clock;

    RuledClocks(PromiseClocks clocks, CodeWords words, Times times, CurrentActor actor, Clock clock) {
        this.clocks = clocks;
        this.words = words;
        this.times = times;
        this.actor = actor;
        this.clock = clock;
    }

    /** The promises of a referral, to choose from. */
    List<Choice> of(ReferralReference referral) {
        return clocks.of(referral).stream()
                .map(it -> new Choice(
                        words.of("promise", it.promised().promise()) + ", due "
                                + times.due(it.measured().dueAt()),
                        it.id().toString()))
                .toList();
    }

    /** @throws InvalidInput naming {@code clock} or {@code keptAt} */
    void check(Dispute dispute, Ruling.Kept kept) {
        var measured = find(dispute, kept.clock())
                .orElseThrow(() -> new InvalidInput("clock", "Choose a promise of this referral"));
        if (kept.at().isBefore(measured.measured().startedAt().truncatedTo(ChronoUnit.MINUTES))) {
            throw new InvalidInput("keptAt", "This is before the promise began");
        }
        if (kept.at().isAfter(clock.instant())) {
            throw new InvalidInput("keptAt", "This lies in the future");
        }
    }

    /** Ends the clock at the time the ruling says. */
    void correct(Dispute dispute, Ruling.Kept kept) {
        find(dispute, kept.clock()).ifPresent(measured -> {
            var at = latest(kept.at(), measured.measured().startedAt());
            var fact = new ClockFact(ClockFact.Type.STOPPED, at, "ruling:" + dispute.id(), "RULED", null);
            clocks.happened(measured, fact, actor.get());
        });
    }

    private Optional<PromiseClock> find(Dispute dispute, UUID id) {
        return clocks.of(dispute.referral()).stream()
                .filter(it -> it.id().equals(id))
                .findFirst();
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
