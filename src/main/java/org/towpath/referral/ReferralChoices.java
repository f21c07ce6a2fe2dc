package org.towpath.referral;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.access.CurrentActor;
import org.towpath.episode.Episodes;
import org.towpath.shared.ReferralReference;

/** Which service a need goes to: chosen, mended until it may be sent, replaced, or none. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ReferralChoices {

    private final ReferralWork work;
    private final ReferralRows rows;
    private final ReferralConsents consents;
    private final ReferralJourney journey;
    private final Episodes episodes;
    private final CurrentActor actor;

    ReferralChoices(
            ReferralWork work,
            ReferralRows rows,
            ReferralConsents consents,
            ReferralJourney journey,
            Episodes episodes,
            CurrentActor actor) {
        this.work = work;
        this.rows = rows;
        this.consents = consents;
        this.journey = journey;
        this.episodes = episodes;
        this.actor = actor;
    }

    /** What was missing and has been added; null for what has not. */
    public record Mended(
            @Nullable String consent,
            @Nullable String sharingReason,
            @Nullable String evidence) {}

    public void mend(ReferralReference reference, Mended mended, Instant occurredAt) {
        rows.prepare(reference, null, mended.consent(), mended.sharingReason(), mended.evidence());
        consents.said(
                work.get(reference), mended.consent(), occurredAt, actor.get().account());
    }

    /** A service chosen, and what was said about it. */
    public record Chosen(
            UUID service,
            @Nullable String consent,
            @Nullable String evidence) {}

    /**
     * Chooses a service. A referral that was sent already stays as it is, and another one for the same need takes its
     * place in the process.
     *
     * @return the referral that the process follows now
     */
    public ReferralReference choose(ReferralReference reference, Chosen chosen, Instant occurredAt) {
        var referral = work.get(reference);
        var followed = referral.isSent() ? replace(referral, chosen) : reference;
        if (!referral.isSent()) {
            rows.prepare(reference, chosen.service(), chosen.consent(), null, chosen.evidence());
        }
        consents.said(
                work.get(followed), chosen.consent(), occurredAt, actor.get().account());
        return followed;
    }

    private ReferralReference replace(Referral referral, Chosen chosen) {
        work.end(referral, "replaced");
        var next = rows.insert(
                referral.episode(),
                NewReferral.after(referral, chosen.service(), chosen.consent(), chosen.evidence()),
                actor.get().account());
        rows.instance(next, referral.instance());
        episodes.refresh(referral.episode());
        return next;
    }

    /** Makes another referral of the same need beside one that the partner closed. */
    public void another(ReferralReference reference, @Nullable UUID service) {
        var referral = work.get(reference);
        var wanted = NewReferral.after(referral, service, null, null);
        var next = rows.insert(referral.episode(), wanted, actor.get().account());
        if (!journey.join(referral.episode(), next)) {
            journey.start(referral.episode(), next);
        }
        episodes.refresh(referral.episode());
    }

    /** There is no service for this need. */
    public void withoutService(ReferralReference reference) {
        var referral = work.get(reference);
        if (!referral.isSent()) {
            rows.state(reference, ReferralState.NO_SERVICE, null);
            episodes.refresh(referral.episode());
        }
    }
}
