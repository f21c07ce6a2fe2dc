package org.towpath.governance;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.access.Actor;
import org.towpath.audit.Audit;
import org.towpath.engine.ModelReleases;
import org.towpath.engine.SetHash;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.MovedOn;
import org.towpath.shared.NotAllowed;

/**
 * Brings an approved change into force and takes it back. A release is the whole set with that one file replaced; new
 * cases start on it, cases that run stay where they are. Taking back moves one row: nothing is ever deleted.
 */
@Component
public class ProposalReleases {

    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    private final ProposalRows rows;
    private final MinuteRows minutes;
    private final ProposalCheck check;
    private final ModelReleases releases;
    private final Audit audit;
    private final Clock clock;

    ProposalReleases(
            ProposalRows rows,
            MinuteRows minutes,
            ProposalCheck check,
            ModelReleases releases,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.minutes = minutes;
        this.check = check;
        this.releases = releases;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param conditionsMet whether whoever releases it says that all conditions are met
     * @throws NotAllowed for whoever proposed it
     * @throws InvalidInput naming {@code conditionsMet} if there are conditions and nobody says so
     * @throws MovedOn if it is not approved, its day has not come, or another release came into force meanwhile
     * @throws RefusedContent if the set would not keep the rules of this version of the product
     */
    @Transactional
    public void release(UUID id, boolean conditionsMet, Actor actor) {
        releases.lock();
        var proposal = rows.locked(id);
        if (proposal.proposedBy().equals(actor.account())) {
            throw new NotAllowed("Whoever proposed a change cannot release it: ask somebody else");
        }
        var approvals = minutes.approvals(proposal);
        if (proposal.state() != ProposalState.APPROVED
                || !ProposalDecisions.missing(proposal, approvals).isEmpty()) {
            throw Proposals.movedOn(proposal, minutes.of(id), "released");
        }
        var current = releases.inForce();
        if (!current.deployment().equals(proposal.base())) {
            throw new MovedOn(
                    "Another release came into force since this change was read: propose it anew",
                    current.movedBy(),
                    current.since());
        }
        var today = LocalDate.ofInstant(clock.instant(), ENGLAND);
        approvals.forEach(approval -> {
            var from = approval.effectiveFrom();
            if (from != null && from.isAfter(today)) {
                throw new MovedOn("It may be released from " + from + " on", approval.name(), approval.at());
            }
            if (approval.conditions() != null && !conditionsMet) {
                throw new InvalidInput("conditionsMet", "Say that the conditions of the approvals are met");
            }
        });
        var content = approved(proposal);
        var findings = check.findings(proposal.file(), content, proposal.base());
        if (findings.stream().anyMatch(ProposalCheck::isError)) {
            throw new RefusedContent("The set would not keep the rules with this file in it", findings);
        }
        var files = new TreeMap<>(releases.files(proposal.base()));
        files.put(proposal.file(), content);
        var release = releases.release(files, actor.account(), proposal.why());
        releases.putInForce(release, actor.name());
        rows.released(id, release, proposal.base());
        wrote(proposal, Minute.Deed.RELEASED, null, actor);
    }

    /** What is deployed is what was approved, to the byte. */
    private byte[] approved(Proposal proposal) {
        var content = rows.content(proposal.id());
        if (!SetHash.of(content).equals(proposal.hash())) {
            throw new IllegalStateException("The content of proposal " + proposal.id() + " is not the one approved");
        }
        return content;
    }

    /**
     * New cases start again on what was in force before.
     *
     * @throws MovedOn if it is not released, or another release came into force after it
     */
    @Transactional
    public void rollBack(UUID id, @Nullable String comment, Actor actor) {
        releases.lock();
        var proposal = rows.locked(id);
        if (proposal.state() != ProposalState.RELEASED) {
            throw Proposals.movedOn(proposal, minutes.of(id), "taken back");
        }
        var current = releases.inForce();
        if (!current.deployment().equals(proposal.release())) {
            throw new MovedOn(
                    "Another release came into force after this one: take that one back first",
                    current.movedBy(),
                    current.since());
        }
        releases.putInForce(Objects.requireNonNull(proposal.replaced()), actor.name());
        rows.state(id, ProposalState.ROLLED_BACK);
        wrote(proposal, Minute.Deed.ROLLED_BACK, Proposals.words("comment", comment), actor);
    }

    private void wrote(Proposal proposal, Minute.Deed deed, @Nullable String words, Actor actor) {
        minutes.write(proposal, deed, words, actor);
        audit.record(Proposals.entry(proposal, deed));
    }
}
