package org.towpath.referral;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.access.CurrentActor;
import org.towpath.episode.Episodes;
import org.towpath.promise.PromiseClock;
import org.towpath.shared.NotFound;
import org.towpath.shared.ReferralReference;

/** What a referral's process and the tasks of our own staff do to it. Always inside the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ReferralWork {

    /** More steps than any referral can be behind. */
    private static final int MOST_STEPS = 40;

    private final ReferralRows rows;
    private final ReferralStory story;
    private final ReferralClocks clocks;
    private final ReferralChecks checks;
    private final ReferralJourney journey;
    private final InformationSharing sharing;
    private final Episodes episodes;
    private final CurrentActor actor;
    private final Clock clock;

    ReferralWork(
            ReferralRows rows,
            ReferralStory story,
            ReferralClocks clocks,
            ReferralChecks checks,
            ReferralJourney journey,
            InformationSharing sharing,
            Episodes episodes,
            CurrentActor actor,
            Clock clock) {
        this.rows = rows;
        this.story = story;
        this.clocks = clocks;
        this.checks = checks;
        this.journey = journey;
        this.sharing = sharing;
        this.episodes = episodes;
        this.actor = actor;
        this.clock = clock;
    }

    /** @throws NotFound if there is no such referral */
    public Referral get(ReferralReference reference) {
        return rows.find(reference).orElseThrow(NotFound::new);
    }

    /** The referral that a process instance follows, if it follows one. */
    public Optional<Referral> followedBy(String instance) {
        return rows.followedBy(instance);
    }

    /** A process instance begins to follow a referral. */
    public void followed(ReferralReference reference, String instance) {
        rows.instance(reference, instance);
    }

    /** Checks criteria, agreement and reason to share; what was found is kept. */
    public Readiness check(ReferralReference reference) {
        return checks.check(get(reference), actor.get());
    }

    /** Sends it: from now on promises are measured. Answers their clocks. */
    public List<PromiseClock> send(ReferralReference reference) {
        var readiness = check(reference);
        rows.prepare(reference, null, null, readiness.sharingReason(), null);
        rows.sent(reference, now());
        var sent = get(reference);
        sharing.decide(sent, Objects.requireNonNull(readiness.sharingReason(), "sharingReason"), actor.get());
        var started = clocks.start(sent, actor.get());
        episodes.refresh(sent.episode());
        return started;
    }

    /** An answer is due soon: marks the warning on the clocks whose time to warn has come. */
    public void warn(ReferralReference reference) {
        clocks.warn(get(reference), now());
    }

    /**
     * A member of staff wrote down what happened; the completion of the task is what tells the process. A time typed on
     * the day of sending and before it is the sending, because people write the hour and not the minute.
     */
    public ReferralFold wroteDown(ReferralReference reference, WrittenDown written) {
        var referral = get(reference);
        var at = ReferralRefusals.occurredAt(asMeant(written.occurredAt(), referral), referral.sentAt(), now());
        var told = new ReferralStory.Telling(
                written.type(),
                at,
                "task:" + written.task(),
                written.reason(),
                written.appointmentAt(),
                written.details());
        var fold = story.take(referral, told, actor.get());
        rows.told(reference, fold.misses(), fold.offers());
        episodes.refresh(referral.episode());
        return fold;
    }

    /** When the process warns and rings for word on whether the person works with the service. */
    public Map<String, Instant> askedAboutEngagementAt(ReferralReference reference, ReferralFold fold) {
        return PromiseInstants.ofEngagement(clocks.of(get(reference)), fold.seenAt());
    }

    /** When the process rings for another appointment than the first. */
    public Map<String, Instant> askedAboutRebookingAt(ReferralReference reference, Instant due) {
        return PromiseInstants.ofRebooking(clocks.of(get(reference)), due);
    }

    private Instant asMeant(@Nullable Instant said, Referral referral) {
        var sent = referral.sentAt();
        if (said == null) {
            return now();
        }
        return sent != null && said.isBefore(sent) && Days.same(said, sent) ? sent : said;
    }

    /** Withdraws a referral, sent or not, unless it has ended. Its process is not told. */
    public boolean withdraw(ReferralReference reference, String key, Instant at, @Nullable String why) {
        var referral = get(reference);
        if (referral.endedAt() != null || story.fold(referral).state() == ReferralState.WITHDRAWN) {
            return false;
        }
        var told = new ReferralStory.Telling(
                ReferralEventType.WITHDRAWN, at.truncatedTo(ChronoUnit.SECONDS), key, why, null, Map.of());
        story.take(referral, told, actor.get());
        episodes.refresh(referral.episode());
        return true;
    }

    /** How our team sees a refusal. */
    public void declinedAs(ReferralReference reference, String declineClass) {
        rows.declinedAs(reference, declineClass);
    }

    /**
     * The person does not work with the service, which is no step of the referral: it was promised to tell us, and that
     * is done, so whoever chases it need not any more.
     *
     * @param said when it was said, null for now
     */
    public void didNotEngage(ReferralReference reference, @Nullable Instant said) {
        var referral = get(reference);
        var at = ReferralRefusals.occurredAt(asMeant(said, referral), referral.sentAt(), now());
        clocks.didNotEngage(referral, at, actor.get());
        journey.answered(referral);
    }

    /** The process that followed it has come to an end. */
    public void ended(String instance, String endEvent) {
        rows.followedBy(instance).ifPresent(referral -> {
            end(referral, endEvent);
            episodes.refresh(referral.episode());
        });
    }

    void end(Referral referral, String how) {
        rows.ended(referral.reference(), how);
        if (referral.isSent()) {
            clocks.ended(referral, now(), actor.get());
        }
    }

    /**
     * Tells the process everything that is known and that it waits for, step by step, until it stands where the record
     * is.
     */
    public void bringAlong(ReferralReference reference) {
        for (var step = 0; step < MOST_STEPS; step++) {
            var referral = get(reference);
            var fold = story.fold(referral);
            var next = journey.next(referral, fold);
            if (next.isEmpty()) {
                if (fold.offers() > referral.offersTold() && journey.appointmentMoved(referral, fold)) {
                    rows.told(reference, referral.missesTold(), fold.offers());
                }
                return;
            }
            // written first: what the process comes to next may ask again
            rows.told(reference, next.get().missesTold(), next.get().offersTold());
            journey.tell(referral, next.get());
        }
        throw new IllegalStateException("A referral's process does not come to rest: " + reference);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
