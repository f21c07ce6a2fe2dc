package org.towpath.dispute;

import java.time.Clock;
import java.util.UUID;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.access.Actor;
import org.towpath.audit.Audit;
import org.towpath.audit.AuditEntry;
import org.towpath.dispute.DisputeStory.Happening;
import org.towpath.promise.ClockMoved;
import org.towpath.promise.DisputeDrafts;
import org.towpath.promise.PromiseClock;
import org.towpath.promise.StepFired;
import org.towpath.shared.MovedOn;

/**
 * Drafts of disputes that the last escalation step makes (practice.md 19). Nothing of one is sent to anybody; it waits
 * for a person, and goes away by itself if its promise turns out to have been kept.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DraftedDisputes implements DisputeDrafts {

    private final DisputeRows rows;
    private final DisputeStory story;
    private final PromisesDisputed promises;
    private final DisputeNotices notices;
    private final DisputeJourney journey;
    private final Audit audit;
    private final Clock clock;

    DraftedDisputes(
            DisputeRows rows,
            DisputeStory story,
            PromisesDisputed promises,
            DisputeNotices notices,
            DisputeJourney journey,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.story = story;
        this.promises = promises;
        this.notices = notices;
        this.journey = journey;
        this.audit = audit;
        this.clock = clock;
    }

    /** A promise about no referral is owed by us: there is nobody to have a dispute with. */
    @Override
    public void draft(StepFired step) {
        var referral = step.referral();
        if (referral == null) {
            return;
        }
        var agreed = step.agreement();
        rows.insert(new DisputeRows.Beginning(
                        referral,
                        step.episode(),
                        agreed.agreement(),
                        agreed.version(),
                        step.clock(),
                        DisputeKind.DELAY,
                        false,
                        DisputeState.DRAFT,
                        Actor.system().account()))
                .ifPresent(draft -> {
                    promises.begun(draft);
                    story.happened(
                            draft,
                            Happening.DRAFTED,
                            null,
                            clock.instant(),
                            Actor.system().account());
                    notices.drafted(draft);
                    audit.record(AuditEntry.about(draft.episode(), "dispute.drafted")
                            .of(draft.id().toString()));
                });
    }

    /** A promise about the case itself has no draft: it is ours, and what is decided about it stays among us. */
    @Override
    public void open(UUID measured) {
        rows.draftOf(measured)
                .ifPresentOrElse(
                        draft -> {
                            if (draft.instance() == null) {
                                journey.drafted(draft);
                            }
                        },
                        () -> refuseIfSettled(measured));
    }

    /** Somebody else decided about the draft meanwhile, or its promise was not late after all. */
    private void refuseIfSettled(UUID measured) {
        rows.lastOf(measured)
                .filter(dispute -> dispute.state() != DisputeState.OPEN)
                .ifPresent(dispute -> {
                    throw new MovedOn("The draft of this dispute is no longer there", null, dispute.settledAt());
                });
    }

    /** The promise was kept in time after all, or is measured no more: there is nothing left to dispute. */
    @EventListener
    void on(ClockMoved moved) {
        if (moved.missWithdrawn() || moved.ended()) {
            drop(moved.after());
        }
    }

    private void drop(PromiseClock measured) {
        rows.draftOf(measured.id()).ifPresent(draft -> {
            if (draft.instance() != null) {
                journey.draftWithdrawn(draft);
            }
            rows.let(draft.id(), DisputeState.DROPPED);
            story.happened(
                    draft,
                    Happening.KEPT_AFTER_ALL,
                    null,
                    clock.instant(),
                    Actor.system().account());
        });
    }
}
