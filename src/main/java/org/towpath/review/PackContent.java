package org.towpath.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.towpath.agreement.AgreementPerformance;

/**
 * What a pack holds. A number is null only where it is too small to be shown to whoever asks.
 *
 * @param knownLater what was written down too late for earlier figures; null in packs from before it was counted
 * @param promises how each was kept in the period
 * @param waited for whom clocks stood still
 * @param disputeCount how many disputes were opened, settled or going on in the period
 * @param late the promises missed, the latest first
 * @param lateMore how many more were missed
 * @param actions what earlier reviews asked for, as far as it is open or was done since
 * @param calledBy what called for the review, in words; empty for a planned one
 */
public record PackContent(
        Volumes volumes,
        @Nullable KnownLater knownLater,
        List<Kept> promises,
        List<Waited> waited,
        @Nullable Long disputeCount,
        List<Disputed> disputes,
        List<Refused> refusals,
        List<Steps> steps,
        List<ContactGaps.Gap> contactGaps,
        Uncovered uncovered,
        List<Late> late,
        @Nullable Long lateMore,
        List<Asked> actions,
        List<String> calledBy) {

    /** Referrals under the agreement; each answer counts on its day. */
    public record Volumes(
            @Nullable Long sent,
            @Nullable Long accepted,
            @Nullable Long declined,
            @Nullable Long withdrawn,
            @Nullable Long waiting) {}

    /** What happened before the time and was written down in it: no earlier figures could hold it. */
    public record KnownLater(
            @Nullable Long referrals, @Nullable Long promises) {}

    /**
     * One promise.
     *
     * @param figures as everywhere
     * @param medianSeconds time used by the middle one of those that came to an end, pauses left out
     * @param ninetiethSeconds time within which nine in ten came to an end
     */
    public record Kept(
            AgreementPerformance.Line figures,
            @Nullable Long medianSeconds,
            @Nullable Long ninetiethSeconds) {}

    /**
     * Time for which the clocks of referrals stood still; what several clocks of one referral waited for counts once.
     *
     * @param side as kept with the pause: {@code partner}; empty where nobody said
     */
    public record Waited(
            String side, @Nullable Long pauses, @Nullable Long seconds) {}

    /** A dispute. */
    public record Disputed(
            UUID id,
            String referral,
            String kind,
            @Nullable String level,
            String state,
            @Nullable String outcome,
            Instant openedAt) {}

    /**
     * Refusals for one reason.
     *
     * @param allCriteriaMet how many of them met every criterion of the service when they were sent
     */
    public record Refused(
            String reason, @Nullable Long count, @Nullable Long allCriteriaMet) {}

    /** Escalation steps taken. */
    public record Steps(
            int n,
            String side,
            String role,
            @Nullable Long taken,
            @Nullable Long acknowledged) {}

    /**
     * When referrals were sent without an agreement.
     *
     * @param spans when no agreement was in force for one of its services
     * @param referrals sent then
     * @param shared referrals that shared information without an agreement on it
     */
    public record Uncovered(
            List<Span> spans,
            @Nullable Long referrals,
            @Nullable Long shared) {}

    /**
     * From one instant up to another.
     *
     * @param service the service that had none in force; null in packs from before it was named
     */
    public record Span(
            Instant from,
            Instant to,
            @Nullable UUID service,
            @Nullable String name) {}

    /** A promise that was missed. */
    public record Late(
            UUID clock,
            @Nullable String referral,
            String promise,
            Instant dueAt,
            @Nullable Instant endedAt) {}

    /** What an earlier review asked for. */
    public record Asked(
            String what,
            String owner,
            LocalDate byDate,
            @Nullable Instant doneAt) {}

    /** With those of {@code late} and {@code disputes} that are not in reach left out. */
    PackContent naming(List<Late> seen, List<Disputed> seenDisputes) {
        return new PackContent(
                volumes,
                knownLater,
                promises,
                waited,
                disputeCount,
                seenDisputes,
                refusals,
                steps,
                contactGaps,
                uncovered,
                seen,
                lateMore == null ? null : lateMore + late.size() - seen.size(),
                actions,
                calledBy);
    }
}
