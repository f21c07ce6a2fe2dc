package org.towpath.referral;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.access.Actor;
import org.towpath.access.RecordScope;
import org.towpath.audit.Audit;
import org.towpath.audit.AuditEntry;
import org.towpath.episode.CaseRecords;
import org.towpath.episode.EpisodeHeader;
import org.towpath.episode.Episodes;
import org.towpath.episode.Stage;
import org.towpath.platform.Json;
import org.towpath.shared.EpisodeReference;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.MovedOn;
import org.towpath.shared.NotAllowed;
import org.towpath.shared.NotFound;
import org.towpath.shared.ReferralReference;

/** Referrals out: one need of one person, one service. */
@Component
public class Referrals {

    private final ReferralRows rows;
    private final ReferralFactRows facts;
    private final ReferralStory story;
    private final ReferralWork work;
    private final ReferralViews views;
    private final ReferralJourney journey;
    private final ReferralConsents consents;
    private final RecordScope scope;
    private final Audit audit;
    private final Episodes episodes;
    private final CaseRecords records;
    private final Json json;
    private final Clock clock;

    Referrals(
            ReferralRows rows,
            ReferralFactRows facts,
            ReferralStory story,
            ReferralWork work,
            ReferralViews views,
            ReferralJourney journey,
            ReferralConsents consents,
            RecordScope scope,
            Audit audit,
            Episodes episodes,
            CaseRecords records,
            Json json,
            Clock clock) {
        this.rows = rows;
        this.facts = facts;
        this.story = story;
        this.work = work;
        this.views = views;
        this.journey = journey;
        this.consents = consents;
        this.scope = scope;
        this.audit = audit;
        this.episodes = episodes;
        this.records = records;
        this.json = json;
        this.clock = clock;
    }

    /** Makes a referral that the caller's process will follow. */
    @Transactional(propagation = Propagation.MANDATORY)
    public ReferralReference make(EpisodeReference episode, NewReferral wanted, Actor actor) {
        return rows.insert(episode, wanted, actor.account());
    }

    /**
     * Makes another referral, at any time after the assessment, and sends it unless something is missing.
     *
     * @throws NotFound if there is no such case, or its site is not one they cover
     * @throws MovedOn if the case is closed, or no needs have been agreed yet
     */
    @Transactional
    public ReferralView refer(EpisodeReference episode, NewReferral wanted, Actor actor) {
        scope.require(episode, actor);
        episodes.lock(episode);
        var reference = rows.insert(episode, wanted, actor.account());
        consents.said(work.get(reference), wanted.consent(), clock.instant(), actor.account());
        follow(episodes.header(episode), reference);
        episodes.refresh(episode);
        audit.record(AuditEntry.about(episode, "referral.made").of(reference.value()));
        return views.of(work.get(reference), actor);
    }

    private void follow(EpisodeHeader header, ReferralReference reference) {
        if (header.stage() == Stage.CLOSED) {
            throw new MovedOn("This case is closed", null, header.closedAt());
        }
        if (journey.join(header.reference(), reference)) {
            return;
        }
        var agreed = records.latest(header.reference(), "assessment.agree-needs")
                .map(answers -> "needs-agreed".equals(answers.get("needsOutcome")))
                .orElse(false);
        if (!agreed && header.stage() != Stage.FEEDBACK) {
            throw new MovedOn("No needs have been agreed with this person yet", null, null);
        }
        journey.start(header.reference(), reference);
    }

    /**
     * A referral as this person may see it: of a case of their sites, or to their own organisation.
     *
     * @throws NotFound if there is none, or none they may see
     */
    @Transactional(readOnly = true)
    public ReferralView view(ReferralReference reference, Actor actor) {
        return views.of(visible(reference, actor), actor);
    }

    /**
     * Takes in something that happened, brings the process along, and answers the referral as it is then. Told again,
     * it is answered as the first time.
     *
     * @return a {@link ReferralView}, or the same as JSON for a repeat
     * @throws NotFound if there is no such referral, or none they may see
     * @throws InvalidInput if it lies ahead or before the referral was sent, or another fact has that name
     * @throws MovedOn if the referral has ended, or this contradicts a final decision
     */
    @Transactional
    public Object happened(ReferralReference reference, ReportedEvent event, Actor actor) {
        var seen = visible(reference, actor);
        if (actor.isPartner()
                && (event.type() == ReferralEventType.WITHDRAWN
                        || event.type() == ReferralEventType.INFORMATION_SUPPLIED)) {
            throw new NotAllowed("The service that referred records this");
        }
        episodes.lock(seen.episode());
        var known = story.find(seen, event.key());
        if (known.isPresent()) {
            return again(seen, known.get(), event, actor);
        }
        var referral = work.get(reference);
        var at = ReferralRefusals.occurredAt(event.occurredAt(), referral.sentAt(), clock.instant());
        var told = new ReferralStory.Telling(
                event.type(), at, event.key(), event.reason(), event.appointmentAt(), event.details());
        story.take(referral, told, actor);
        work.bringAlong(reference);
        episodes.refresh(referral.episode());
        var answer = views.of(work.get(reference), actor);
        facts.answered(reference, event.key(), answer);
        audit.record(AuditEntry.about(referral.episode(), "referral.event-recorded")
                .of(reference.value())
                .with("type", event.type()));
        return answer;
    }

    private Object again(Referral referral, ReferralFact known, ReportedEvent event, Actor actor) {
        var said = event.occurredAt().truncatedTo(ChronoUnit.SECONDS);
        // a time a little ahead was taken as now, so only an earlier one shows that something else is meant
        if (known.type() != event.type() || said.isBefore(known.occurredAt().truncatedTo(ChronoUnit.MINUTES))) {
            throw new InvalidInput("eventId", "Another event of this referral has this name");
        }
        // what was answered to one of us is not for a partner who names the same event
        return Optional.of(known)
                .filter(fact -> fact.by().equals(actor.account()))
                .flatMap(fact -> facts.answer(referral.reference(), fact.key()))
                .<Object>map(answer -> answer)
                .orElseGet(() -> views.of(work.get(referral.reference()), actor));
    }

    /** The referrals of a case in short, the oldest first. */
    @Transactional(readOnly = true)
    public List<Referral> of(EpisodeReference episode) {
        return rows.of(episode);
    }

    /** A partner's people reach what was sent to them; a draft has not been. */
    private Referral visible(ReferralReference reference, Actor actor) {
        scope.require(reference, actor);
        var referral = work.get(reference);
        if (actor.isPartner() && !referral.isSent()) {
            throw new NotFound();
        }
        return referral;
    }
}
