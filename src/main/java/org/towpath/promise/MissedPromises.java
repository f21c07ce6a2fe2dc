package org.towpath.promise;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.agreement.Action;
import org.towpath.agreement.KeyContacts;
import org.towpath.promise.PromiseClock.NextStep;
import org.towpath.shared.EpisodeReference;
import org.towpath.shared.ReferralReference;

/**
 * What happens to a promise that is missed: the miss is written down once, and the steps of the agreement are taken one
 * after another, each once. Always inside the caller's transaction; whoever calls holds the case.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class MissedPromises {

    private final ClockRows rows;
    private final MissRows misses;
    private final StepRows steps;
    private final NextSteps ladder;
    private final KeyContacts contacts;
    private final ObjectProvider<StepNotices> notices;
    private final ObjectProvider<DisputeDrafts> disputes;
    private final Clock clock;

    MissedPromises(
            ClockRows rows,
            MissRows misses,
            StepRows steps,
            NextSteps ladder,
            KeyContacts contacts,
            ObjectProvider<StepNotices> notices,
            ObjectProvider<DisputeDrafts> disputes,
            Clock clock) {
        this.rows = rows;
        this.misses = misses;
        this.steps = steps;
        this.ladder = ladder;
        this.contacts = contacts;
        this.notices = notices;
        this.disputes = disputes;
        this.clock = clock;
    }

    /** What a promise that has run past its due instant comes to. */
    public enum Late {
        /** A promise of an agreement was missed, and nobody follows that yet: its steps are to be climbed. */
        MISSED,
        /** No agreement, or one without steps: the team chases. */
        EXPECTED,
        /** It was kept, or is due later, or its miss is followed already. */
        SETTLED
    }

    /** What taking a step came to. */
    public enum Taken {
        /** Somebody has been told, or has something to do, until the next step. */
        TO_ACT_ON,
        /** It was the last: a dispute is drafted, and a person decides. */
        DISPUTE_DRAFTED,
        /** The next step lies ahead, or a higher one is past already. */
        WAIT,
        /** The promise was kept, or there was no miss after all. */
        NOTHING_TO_DO
    }

    /**
     * The clock of a promise about a referral, or about the case where there is no referral: the latest.
     *
     * @param about what a promise about the case is about; null for whatever it is about
     */
    public Optional<PromiseClock> find(
            EpisodeReference episode, @Nullable ReferralReference referral, @Nullable String about, String promise) {
        var clocks = referral == null ? rows.ofEpisode(episode) : rows.ofReferral(referral);
        return clocks.stream()
                .filter(it -> Objects.equals(it.referral(), referral))
                .filter(it -> it.promised().promise().equals(promise))
                .filter(it -> it.isAbout(about))
                .max(Comparator.comparing(it -> it.measured().startedAt()));
    }

    /** Writes a miss down, once; whoever is answered MISSED follows it. */
    public Late late(UUID id) {
        var late = rows.lock(id);
        var measured = late.measured();
        var due = measured.dueAt();
        var now = clock.instant();
        if (!late.isOpen() || due == null || !now.isAfter(due)) {
            return Late.SETTLED;
        }
        var missedAt = measured.missedAt();
        if (missedAt == null) {
            return Late.EXPECTED;
        }
        misses.record(id, missedAt, now);
        rows.save(id, measured, ladder.after(measured, late.steps(), late.episode()), false);
        if (!misses.follow(id, now)) {
            return Late.SETTLED;
        }
        return late.promised().hasSteps() ? Late.MISSED : Late.EXPECTED;
    }

    /** Whether a process follows the standing miss of a clock. */
    public boolean isFollowed(UUID id) {
        return misses.isFollowed(id);
    }

    /** When the next step is to be taken; null where none lies ahead. */
    public @Nullable Instant nextStepAt(UUID id) {
        var next = rows.lock(id).next();
        return next == null ? null : next.at();
    }

    /** Takes the step that is due: the role becomes a person now, and they are told. */
    public Taken takeStep(UUID id) {
        var late = rows.lock(id);
        var next = ladder.after(late.measured(), late.steps(), late.episode());
        var missedAt = late.measured().missedAt();
        var now = clock.instant();
        if (next == null || missedAt == null) {
            rows.save(id, late.measured(), next, false);
            return Taken.NOTHING_TO_DO;
        }
        if (next.at().isAfter(now)) {
            rows.save(id, late.measured(), next, false);
            return Taken.WAIT;
        }
        return take(late, next, missedAt, now);
    }

    private Taken take(PromiseClock late, NextStep next, Instant missedAt, Instant now) {
        var promised = late.promised();
        var agreed = Objects.requireNonNull(promised.agreed(), "Steps stand in an agreement");
        var step = promised.steps().get(next.n() - 1);
        var contact = contacts.whoIs(agreed.agreement(), agreed.version(), step.side(), step.role(), now)
                .orElse(null);
        var rungs = Objects.requireNonNull(late.measured().rungsAt());
        var dueAt = rungs.get(next.n() - 1);
        var untold = new TakenStep(next.n(), dueAt, now, false, step, contact, null, null);
        var taken = new ArrayList<>(late.steps());
        taken.add(untold);
        var after = ladder.after(late.measured(), taken, late.episode());
        // of several steps that are past only the highest tells anybody
        var tells = after == null || after.at().isAfter(now);
        if (!steps.insert(late.id(), new TakenStep(next.n(), dueAt, now, tells, step, contact, null, null))) {
            return Taken.WAIT;
        }
        rows.save(late.id(), late.measured(), after, false);
        if (!tells) {
            return Taken.WAIT;
        }
        var fired = new StepFired(
                late.id(),
                next.n(),
                late.episode(),
                late.referral(),
                promised.promise(),
                agreed,
                step.side(),
                step.role(),
                contact,
                missedAt,
                dueAt,
                after == null ? Action.DISPUTE : step.action());
        if (after == null) {
            disputes.forEach(it -> it.draft(fired));
            return Taken.DISPUTE_DRAFTED;
        }
        notices.forEach(it -> it.tell(fired));
        return Taken.TO_ACT_ON;
    }

    /**
     * Somebody takes on the step that was taken last; the next waits until then.
     *
     * @return when the next step is to be taken; null where none lies ahead
     */
    public @Nullable Instant acknowledge(UUID id, TakenStep.Acknowledged by) {
        var late = rows.lock(id);
        late.steps().stream()
                .filter(it -> it.supersededAt() == null)
                .max(Comparator.comparingInt(TakenStep::n))
                .ifPresent(step -> steps.acknowledge(id, step.n(), by));
        return moved(rows.lock(id));
    }

    /** Works out anew when the next step is to be taken: custody may have told us another expiry. */
    public @Nullable Instant moved(PromiseClock late) {
        var next = ladder.after(late.measured(), late.steps(), late.episode());
        rows.save(late.id(), late.measured(), next, false);
        return next == null ? null : next.at();
    }

    /** One clock, kept from everybody else until the transaction ends. */
    public PromiseClock lock(UUID id) {
        return rows.lock(id);
    }

    /** The step that stands, with whom it turned to; empty where none was taken. */
    public Optional<TakenStep> standing(UUID id) {
        List<TakenStep> taken = steps.of(List.of(id)).getOrDefault(id, List.of());
        return taken.stream().filter(it -> it.supersededAt() == null).max(Comparator.comparingInt(TakenStep::n));
    }
}
