package org.towpath.dispute;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.towpath.shared.EpisodeReference;
import org.towpath.shared.ReferralReference;

/**
 * A dispute as it stands.
 *
 * @param agreement the agreement in force when it began, with its version; null where there was none
 * @param clock the clock whose last step drafted it; null where a person opened it
 * @param level who has it now; null for a draft
 * @param endsAt until when that level has it
 * @param instance the process that follows it
 * @param sentText what the commissioners get, once a person decided that
 */
public record Dispute(
        UUID id,
        ReferralReference referral,
        EpisodeReference episode,
        @Nullable UUID agreement,
        @Nullable Integer version,
        @Nullable UUID clock,
        DisputeKind kind,
        boolean childAtRisk,
        DisputeState state,
        @Nullable DisputeLevel level,
        @Nullable Instant begunAt,
        @Nullable Instant endsAt,
        @Nullable String instance,
        Instant openedAt,
        String openedBy,
        @Nullable String sentTo,
        @Nullable String sentToEmail,
        @Nullable String sentText,
        @Nullable Instant sentAt,
        @Nullable Outcome outcome,
        @Nullable String rulingWords,
        @Nullable String ruledBy,
        @Nullable Instant ruledAt,
        @Nullable Boolean amendmentNeeded,
        @Nullable String amendment,
        @Nullable Integer amendmentVersion,
        @Nullable String lessons,
        @Nullable Instant settledAt) {

    /** Whether both sides are still at it. */
    public boolean isOpen() {
        return state == DisputeState.OPEN;
    }

    /** Whether somebody has ruled, though there is more to write down. */
    public boolean isRuled() {
        return outcome != null;
    }

    @Override
    public String toString() {
        return "Dispute[" + id + ", " + state + "]";
    }
}
