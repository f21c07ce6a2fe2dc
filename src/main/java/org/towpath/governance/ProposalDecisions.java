package org.towpath.governance;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.access.Actor;
import org.towpath.access.Roles;
import org.towpath.audit.Audit;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.MovedOn;
import org.towpath.shared.NotAllowed;

/**
 * What others say to a submitted change: yes, with conditions and a first day, or no. Whoever proposed it cannot
 * approve it; the database holds that, too. An approval is for the content that was read and for no other. Every change
 * needs the clinical safety officer's; one that touches what is protected needs a second person's as well.
 */
@Component
public class ProposalDecisions {

    private final ProposalRows rows;
    private final MinuteRows minutes;
    private final Audit audit;

    ProposalDecisions(ProposalRows rows, MinuteRows minutes, Audit audit) {
        this.rows = rows;
        this.minutes = minutes;
        this.audit = audit;
    }

    /**
     * @param seen SHA-256 of the content that was read, or null for the one that stands
     * @param conditions what has to be done before it is released, or null
     * @param effectiveFrom first day it may be released on, or null for any
     * @throws NotAllowed for whoever proposed it
     * @throws MovedOn if it is not waiting for approval, this person has approved it, or it is another content by now
     */
    @Transactional
    public void approve(
            UUID id,
            @Nullable String seen,
            @Nullable String comment,
            @Nullable String conditions,
            @Nullable LocalDate effectiveFrom,
            Actor actor) {
        var proposal = rows.locked(id);
        if (proposal.proposedBy().equals(actor.account())) {
            throw new NotAllowed("Whoever proposed a change cannot approve it: ask somebody else");
        }
        if (proposal.state() != ProposalState.SUBMITTED) {
            throw Proposals.movedOn(proposal, minutes.of(id), "approved");
        }
        if (seen != null && !seen.equals(proposal.hash())) {
            throw new MovedOn("The file is not the one you have read", proposal.proposedByName(), null);
        }
        minutes.approvals(proposal).stream()
                .filter(it -> it.account().equals(actor.account()))
                .findFirst()
                .ifPresent(it -> {
                    throw new MovedOn("You have approved this already", it.name(), it.at());
                });
        minutes.approve(
                proposal,
                actor.holds(Roles.SAFETY_OFFICER),
                Proposals.words("conditions", conditions),
                effectiveFrom,
                actor);
        wrote(proposal, Minute.Deed.APPROVED, Proposals.words("comment", comment), actor);
        if (missing(proposal, minutes.approvals(proposal)).isEmpty()) {
            rows.state(id, ProposalState.APPROVED);
        }
    }

    /** Whose yes is still needed, in words; nobody's once it can be released. */
    public static List<String> missing(Proposal proposal, List<Approval> approvals) {
        var safety = approvals.stream().anyMatch(Approval::asSafety);
        var wanted = proposal.needsTwo() ? 2 : 1;
        if (!safety && approvals.size() + 1 < wanted)
            return List.of("the clinical safety officer", "one other approver");
        if (!safety) return List.of("the clinical safety officer");
        return approvals.size() < wanted ? List.of("one other approver") : List.of();
    }

    /**
     * It ends here; a better one is proposed anew.
     *
     * @throws InvalidInput naming {@code comment} if nobody learns why
     * @throws MovedOn if it is not waiting for approval or release
     */
    @Transactional
    public void reject(UUID id, @Nullable String comment, Actor actor) {
        var proposal = rows.locked(id);
        if (proposal.state() != ProposalState.SUBMITTED && proposal.state() != ProposalState.APPROVED) {
            throw Proposals.movedOn(proposal, minutes.of(id), "rejected");
        }
        rows.state(id, ProposalState.REJECTED);
        wrote(proposal, Minute.Deed.REJECTED, Proposals.words("comment", comment), actor);
    }

    /** Something said about it, whatever state it is in. */
    @Transactional
    public void comment(UUID id, @Nullable String comment, Actor actor) {
        var said = Proposals.words("comment", comment);
        if (said == null) throw new InvalidInput("comment", "Write what you have to say");
        wrote(rows.locked(id), Minute.Deed.COMMENTED, said, actor);
    }

    private void wrote(Proposal proposal, Minute.Deed deed, @Nullable String words, Actor actor) {
        minutes.write(proposal, deed, words, actor);
        audit.record(Proposals.entry(proposal, deed));
    }
}
