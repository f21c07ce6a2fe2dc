package org.towpath.dispute;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.access.CurrentActor;
import org.towpath.agreement.Side;
import org.towpath.audit.Audit;
import org.towpath.audit.AuditEntry;
import org.towpath.dispute.DisputeStory.Happening;
import org.towpath.episode.Episodes;
import org.towpath.referral.ReferralWork;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.MovedOn;
import org.towpath.shared.NotFound;

/** What the process of a dispute and the tasks of our staff do to it. Always inside the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class DisputeWork {

    private final DisputeRows rows;
    private final DisputeStory story;
    private final DisputeTerms terms;
    private final DisputeNotices notices;
    private final RuledClocks clocks;
    private final PromisesDisputed promises;
    private final ReferralWork referrals;
    private final Episodes episodes;
    private final Audit audit;
    private final CurrentActor actor;
    private final Clock clock;

    DisputeWork(
            DisputeRows rows,
            DisputeStory story,
            DisputeTerms terms,
            DisputeNotices notices,
            RuledClocks clocks,
            PromisesDisputed promises,
            ReferralWork referrals,
            Episodes episodes,
            Audit audit,
            CurrentActor actor,
            Clock clock) {
        this.rows = rows;
        this.story = story;
        this.terms = terms;
        this.notices = notices;
        this.clocks = clocks;
        this.promises = promises;
        this.referrals = referrals;
        this.episodes = episodes;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
    }

    public void followed(UUID id, String instance) {
        rows.followed(id, instance);
    }

    /** @throws NotFound if there is no such dispute */
    public Dispute get(UUID id) {
        return rows.find(id).orElseThrow(NotFound::new);
    }

    /** A level begins: both sides hear who has it. Answers until when. */
    public Instant begin(UUID id, DisputeLevel level) {
        var before = get(id);
        var left = before.level();
        var ended = before.endsAt();
        if (left != null && left != level && ended != null && !clock.instant().isBefore(ended)) {
            story.happened(before, Happening.TIME_UP, null, ended, account());
        }
        var endsAt = terms.endsAt(before, level);
        rows.begun(id, level, endsAt);
        var dispute = get(id);
        story.happened(dispute, Happening.LEVEL_BEGUN, null, clock.instant(), account());
        notices.begun(dispute, level, service(dispute));
        record(dispute, "dispute.level-begun", level.slug());
        return endsAt;
    }

    /** A manager opens what was drafted. */
    public void open(UUID id, DisputeKind kind, String position, Instant at) {
        var draft = get(id);
        rows.openOn(draft.referral()).ifPresent(other -> {
            throw new MovedOn("A dispute about this referral is open already", null, other.openedAt());
        });
        rows.opened(id, kind);
        story.happened(draft, Happening.OPENED, null, at, account());
        story.said(draft, ours(position, null, at), account());
        episodes.refresh(draft.episode());
        record(draft, "dispute.opened", kind.name());
    }

    /** A manager agreed a date instead, or dropped the draft. */
    public void let(UUID id, DisputeState state, String words, Instant at) {
        var draft = get(id);
        rows.let(id, state);
        var happened = state == DisputeState.DATE_AGREED ? Happening.DATE_AGREED : Happening.DROPPED;
        story.happened(draft, happened, words, at, account());
        record(draft, "dispute.draft-ended", state.name());
    }

    /** What the two sides said at a level. */
    public void said(UUID id, Position position) {
        story.said(get(id), position, account());
    }

    /** It is not settled here. */
    public void takenUp(UUID id, String why, Instant at) {
        story.happened(get(id), Happening.TAKEN_UP, why, at, account());
    }

    /** A person decided what the commissioners get. */
    public void send(UUID id, String to, @Nullable String email, String text, Instant at) {
        rows.send(id, to, email, text, account());
        var dispute = get(id);
        story.happened(dispute, Happening.SENT_TO_COMMISSIONERS, null, at, account());
        record(dispute, "dispute.sent-to-commissioners", "");
    }

    /** A person decided about the way on, and why. */
    void decided(UUID id, Happening what, String why, Instant at) {
        story.happened(get(id), what, why, at, account());
    }

    /**
     * Somebody ruled.
     *
     * @throws InvalidInput naming what cannot be: a promise of another referral, a time before it began or ahead
     * @throws MovedOn if somebody has ruled already
     */
    public void rule(UUID id, Ruling ruling) {
        var dispute = get(id);
        if (dispute.isRuled()) {
            throw new MovedOn("Somebody has ruled already", dispute.ruledBy(), dispute.ruledAt());
        }
        ruling.corrections().forEach(kept -> clocks.check(dispute, kept));
        rows.ruled(id, ruling, account());
        ruling.corrections().forEach(kept -> story.correction(id, kept));
        promises.ruled(dispute, ruling);
        story.happened(dispute, Happening.RULED, ruling.outcome().name(), ruling.at(), account());
        record(dispute, "dispute.ruled", ruling.outcome().name());
    }

    /** The record is put right as ruled, and the dispute is settled. */
    public void apply(UUID id) {
        var dispute = get(id);
        for (var kept : story.corrections(id)) {
            clocks.correct(dispute, kept);
            story.applied(id, kept);
            story.happened(dispute, Happening.CLOCK_CORRECTED, null, kept.at(), account());
        }
        rows.settled(id);
        var settled = get(id);
        story.happened(settled, Happening.SETTLED, null, clock.instant(), account());
        notices.settled(settled, service(settled));
        episodes.refresh(settled.episode());
    }

    /** The change of the agreement that the ruling asks for. */
    public void amendment(UUID id, String words, @Nullable Integer version, Instant at) {
        rows.amendment(id, words, version);
        story.happened(get(id), Happening.AMENDMENT_DRAFTED, null, at, account());
    }

    /** What would have spared both sides this. */
    public void lessons(UUID id, String lessons) {
        rows.lessons(id, lessons);
    }

    Position ours(String words, @Nullable String evidence, Instant at) {
        return new Position(Side.LD, words, evidence, null, at);
    }

    @Nullable
    UUID service(Dispute dispute) {
        return referrals.get(dispute.referral()).service();
    }

    private String account() {
        return actor.get().account();
    }

    private void record(Dispute dispute, String act, String what) {
        audit.record(AuditEntry.about(dispute.episode(), act)
                .of(Objects.toString(dispute.id()))
                .with("what", what));
    }
}
