package org.towpath.referral;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.towpath.shared.EpisodeReference;
import org.towpath.shared.ReferralReference;

/**
 * One need referred to one service. What happened to it are its facts; the state here is what they come to.
 *
 * @param needId row of {@code need}, where there is one
 * @param need category of the need: {@code HOUSING}
 * @param service row of {@code service}; null until one is chosen
 * @param consent what the person said to this referral; null where nobody has asked
 * @param sharingReason why we may share, where somebody named a reason
 * @param missesTold how many missed appointments the process has been told of
 * @param offersTold how many offers of an appointment the process has been told of
 * @param instance the engine's process instance that follows it
 * @param endedHow the end event of the model it reached
 * @param replaces the referral of the same need that this one was made after
 */
public record Referral(
        ReferralReference reference,
        EpisodeReference episode,
        @Nullable UUID needId,
        String need,
        @Nullable UUID service,
        String priority,
        @Nullable String consent,
        @Nullable String sharingReason,
        @Nullable String criteriaEvidence,
        ReferralState state,
        int missesTold,
        int offersTold,
        @Nullable String instance,
        Instant createdAt,
        String createdBy,
        @Nullable Instant sentAt,
        @Nullable Instant endedAt,
        @Nullable String endedHow,
        @Nullable ReferralReference replaces) {

    /** What it is before anything happened to it. */
    ReferralState base() {
        if (sentAt != null) {
            return ReferralState.SENT;
        }
        return state == ReferralState.NO_SERVICE ? ReferralState.NO_SERVICE : ReferralState.DRAFT;
    }

    public boolean isSent() {
        return sentAt != null;
    }

    @Override
    public String toString() {
        return "Referral[" + reference + ", " + state + "]";
    }
}
