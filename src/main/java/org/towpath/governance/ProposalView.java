package org.towpath.governance;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.towpath.engine.ModelKind;
import org.towpath.engine.ModelReleases;
import org.towpath.engine.model.Finding;

/**
 * A proposal with everything somebody needs who has to say yes or no.
 *
 * @param hash SHA-256 of the content: what an approval is for
 * @param needsTwo whether it touches what is protected, and so needs two approvals
 * @param missing whose yes is still needed, in words
 * @param outdated whether another release came into force since it was read: it can then not be released any more
 */
public record ProposalView(
        UUID id,
        String key,
        ModelKind kind,
        ProposalState state,
        String why,
        String hash,
        boolean needsTwo,
        String proposedBy,
        Instant proposedAt,
        List<String> missing,
        boolean outdated,
        List<Problem> findings,
        List<Approval> approvals,
        List<Minute> minutes) {

    /** A finding as it goes over the wire. */
    public record Problem(
            String rule, String element, int line, Finding.Severity severity, String message, String mend) {

        public static List<Problem> of(List<Finding> findings) {
            return findings.stream()
                    .map(it -> new Problem(it.rule(), it.element(), it.line(), it.severity(), it.message(), it.mend()))
                    .toList();
        }
    }

    /** Reads proposals whole. */
    @Component
    public static class Reader {

        private final Proposals proposals;
        private final ModelReleases releases;

        Reader(Proposals proposals, ModelReleases releases) {
            this.proposals = proposals;
            this.releases = releases;
        }

        public ProposalView of(UUID id) {
            var it = proposals.one(id);
            var approvals = proposals.approvals(it);
            @Nullable String release = it.release();
            return new ProposalView(
                    id,
                    it.key(),
                    it.kind(),
                    it.state(),
                    it.why(),
                    it.hash(),
                    it.needsTwo(),
                    it.proposedByName(),
                    it.proposedAt(),
                    ProposalDecisions.missing(it, approvals),
                    release == null && !releases.inForce().deployment().equals(it.base()),
                    Problem.of(proposals.findings(it)),
                    approvals,
                    proposals.minutes(id));
        }
    }
}
