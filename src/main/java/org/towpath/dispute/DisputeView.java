package org.towpath.dispute;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.towpath.agreement.Side;

/**
 * A dispute as it is shown. Both sides see the same positions, times and ruling; what we considered among ourselves,
 * the lessons and the case itself are for our side.
 *
 * @param type what it is about
 * @param levelEndsAt until when the level has it; null once it is settled
 * @param instance the process that follows it, for our side
 */
public record DisputeView(
        UUID id,
        String referral,
        @Nullable String episode,
        @Nullable String service,
        DisputeKind type,
        boolean childAtRisk,
        DisputeState state,
        @Nullable DisputeLevel level,
        @Nullable Instant levelEndsAt,
        Instant openedAt,
        @Nullable String openedBy,
        @Nullable UUID agreement,
        @Nullable Integer version,
        @Nullable UUID clock,
        @Nullable Outcome outcome,
        @Nullable String ruling,
        @Nullable String ruledBy,
        @Nullable Instant ruledAt,
        @Nullable Boolean amendmentNeeded,
        @Nullable String amendment,
        @Nullable Integer amendmentVersion,
        @Nullable String lessons,
        @Nullable Instant settledAt,
        List<Said> positions,
        List<Step> history,
        List<Task> tasks) {

    /** What one side said. */
    public record Said(
            Side side,
            String level,
            String words,
            @Nullable String evidence,
            @Nullable String by,
            Instant at) {}

    /** What happened. */
    public record Step(
            String type,
            @Nullable DisputeLevel level,
            @Nullable String words,
            Instant at,
            String by) {}

    /** An open task about it. */
    public record Task(
            String id,
            String key,
            String name,
            List<String> roles,
            @Nullable Instant dueAt,
            @Nullable String assignee) {}

    @Override
    public String toString() {
        return "DisputeView[" + id + ", " + state + "]";
    }
}
