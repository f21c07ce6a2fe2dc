package org.towpath.dispute;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.access.Actor;
import org.towpath.access.RecordScope;
import org.towpath.access.Roles;
import org.towpath.agreement.Side;
import org.towpath.audit.Audit;
import org.towpath.audit.AuditEntry;
import org.towpath.dispute.DisputeStory.Happening;
import org.towpath.episode.Episodes;
import org.towpath.referral.ReferralWork;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.MovedOn;
import org.towpath.shared.NotAllowed;
import org.towpath.shared.NotFound;
import org.towpath.shared.Page;
import org.towpath.shared.PageRequest;
import org.towpath.shared.ReferralReference;

/** Disputes with partners about referrals (S-43). */
@Component
public class Disputes {

    private static final String AMENDMENT = "amendmentOutcome";

    private final DisputeRows rows;
    private final DisputeStory story;
    private final DisputeViews views;
    private final DisputeWork work;
    private final DisputeTerms terms;
    private final PromisesDisputed promises;
    private final DisputeJourney journey;
    private final ReferralWork referrals;
    private final Episodes episodes;
    private final RecordScope scope;
    private final Audit audit;
    private final Clock clock;

    Disputes(
            DisputeRows rows,
            DisputeStory story,
            DisputeViews views,
            DisputeWork work,
            DisputeTerms terms,
            PromisesDisputed promises,
            DisputeJourney journey,
            ReferralWork referrals,
            Episodes episodes,
            RecordScope scope,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.story = story;
        this.views = views;
        this.work = work;
        this.terms = terms;
        this.promises = promises;
        this.journey = journey;
        this.referrals = referrals;
        this.episodes = episodes;
        this.scope = scope;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Opens a dispute about a referral that was sent. The referral goes on meanwhile.
     *
     * @throws NotFound if there is no such referral, or none they may see
     * @throws InvalidInput naming {@code level} where it may not begin there
     * @throws MovedOn if it was never sent, or a dispute about it is open
     */
    @Transactional
    public DisputeView open(ReferralReference reference, NewDispute wanted, Actor actor) {
        scope.require(reference, actor);
        var begins = level(wanted, actor);
        var referral = referrals.get(reference);
        episodes.lock(referral.episode());
        if (!referral.isSent()) {
            throw new MovedOn("This referral was never sent, so there is nothing to dispute", null, null);
        }
        var agreed = terms.inForce(referral.service());
        var dispute = rows.insert(new DisputeRows.Beginning(
                        reference,
                        referral.episode(),
                        agreed.map(it -> it.agreement()).orElse(null),
                        agreed.map(it -> it.version()).orElse(null),
                        null,
                        wanted.kind(),
                        wanted.childAtRisk(),
                        DisputeState.OPEN,
                        actor.account()))
                .orElseThrow(() -> open(reference));
        promises.begun(dispute);
        var now = clock.instant();
        story.happened(dispute, Happening.OPENED, null, now, actor.account());
        story.said(dispute, new Position(Side.LD, wanted.position(), wanted.evidence(), null, now), actor.account());
        audit.record(AuditEntry.about(dispute.episode(), "dispute.opened")
                .of(dispute.id().toString())
                .with("what", wanted.kind()));
        journey.opened(dispute, begins);
        episodes.refresh(dispute.episode());
        return views.of(work.get(dispute.id()), actor);
    }

    private MovedOn open(ReferralReference reference) {
        var at = rows.openOn(reference).map(Dispute::openedAt).orElse(null);
        return new MovedOn("A dispute about this referral is open already", null, at);
    }

    /**
     * A manager takes a draft on: from now on it has a task.
     *
     * @throws NotFound if there is none, or none they may see
     * @throws MovedOn if somebody has decided about it
     */
    @Transactional
    public DisputeView takeOn(UUID id, Actor actor) {
        episodes.lock(visible(id, actor).episode());
        var draft = rows.lock(id).orElseThrow(NotFound::new);
        if (draft.state() != DisputeState.DRAFT) {
            throw new MovedOn("Somebody has decided about this draft", null, draft.settledAt());
        }
        if (draft.instance() == null) {
            journey.drafted(draft);
            audit.record(
                    AuditEntry.about(draft.episode(), "dispute.draft-taken-on").of(id.toString()));
        }
        return views.of(work.get(id), actor);
    }

    /** Between practitioners first; a manager may begin with managers, and nobody waits where a child is at risk. */
    private static DisputeLevel level(NewDispute wanted, Actor actor) {
        var level = Objects.requireNonNullElse(wanted.level(), DisputeLevel.PRACTITIONER);
        if (!level.isBetweenUs()) {
            throw new InvalidInput("level", "A dispute reaches commissioners only when a person sends it there");
        }
        var child = wanted.childAtRisk() && wanted.kind() == DisputeKind.SAFEGUARDING;
        var isManager = actor.holds(Roles.OPERATIONAL_MANAGER) || actor.holds(Roles.STRATEGIC_MANAGER);
        if (level == DisputeLevel.SENIOR && !child && !actor.holds(Roles.STRATEGIC_MANAGER)
                || level == DisputeLevel.MANAGER && !child && !isManager) {
            throw new InvalidInput(
                    "level", "Begin with the practitioners; only where a child is at risk it may begin higher");
        }
        return level;
    }

    /** @throws NotFound if there is none, or none they may see */
    @Transactional(readOnly = true)
    public DisputeView view(UUID id, Actor actor) {
        return views.of(visible(id, actor), actor);
    }

    /** The disputes about a referral, the oldest first. */
    @Transactional(readOnly = true)
    public List<DisputeView> of(ReferralReference referral, Actor actor) {
        scope.require(referral, actor);
        return rows.of(referral).stream()
                .filter(it -> isFor(it, actor))
                .map(it -> views.of(it, actor))
                .toList();
    }

    /** The latest first, of the cases and referrals in reach. */
    @Transactional(readOnly = true)
    public Page<DisputeView> list(@Nullable DisputeState state, Actor actor, PageRequest page) {
        return views.list(state, actor, page);
    }

    /**
     * Adds what one side says; a partner speaks for its own.
     *
     * @throws MovedOn if it is settled
     */
    @Transactional
    public DisputeView say(UUID id, Position position, Actor actor) {
        var dispute = visible(id, actor);
        if (actor.isPartner() && position.side() != Side.PARTNER) {
            throw new NotAllowed("Each side speaks for itself");
        }
        if (dispute.state() != DisputeState.OPEN && dispute.state() != DisputeState.DRAFT) {
            throw new MovedOn("This dispute is settled", null, dispute.settledAt());
        }
        story.said(dispute, position, actor.account());
        audit.record(AuditEntry.about(dispute.episode(), "dispute.position-added")
                .of(id.toString())
                .with("side", position.side()));
        return views.of(dispute, actor);
    }

    /**
     * Rules, at whichever level has it.
     *
     * @throws NotFound if there is none, or none they may see
     * @throws NotAllowed for whoever is below the level that has it
     * @throws MovedOn if nobody waits for a ruling now
     */
    @Transactional
    public DisputeView rule(UUID id, Ruling ruling, Actor actor) {
        episodes.lock(visible(id, actor).episode());
        var dispute = rows.lock(id).orElseThrow(NotFound::new);
        var level = dispute.level();
        if (!dispute.isOpen() || level == null) {
            throw new MovedOn("Nobody waits for a ruling here", null, dispute.settledAt());
        }
        if (!level.mayBeRuledBy(actor.roles())) {
            throw new NotAllowed("The " + level.slug() + " level has this dispute now");
        }
        work.rule(id, ruling);
        var amend = ruling.amendAgreement() ? "amendment-needed" : "no-amendment";
        if (!journey.ruled(dispute, Map.of(AMENDMENT, amend))) {
            throw new MovedOn("Somebody has to decide first who hears of it next", null, null);
        }
        return views.of(work.get(id), actor);
    }

    private Dispute visible(UUID id, Actor actor) {
        var dispute = rows.find(id).orElseThrow(NotFound::new);
        scope.require(dispute.referral(), actor);
        if (!isFor(dispute, actor)) {
            throw new NotFound();
        }
        return dispute;
    }

    /** A partner's people see what was opened with them, not what we only thought of. */
    private static boolean isFor(Dispute dispute, Actor actor) {
        return !actor.isPartner() || dispute.state() == DisputeState.OPEN || dispute.state() == DisputeState.SETTLED;
    }
}
