package org.towpath.promise;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One promise as it applies to one referral or case.
 *
 * @param promise what is promised, as in {@link PromiseNames}
 * @param stops the event that keeps it: {@code ACKNOWLEDGED}
 * @param pausable whether waiting for someone else stops the count
 * @param agreed the written agreement it stands in; null for an expected time, which nobody is held to
 */
public record Promised(
        String promise,
        Party owedBy,
        String stops,
        boolean pausable,
        PromiseTerms terms,
        @Nullable Agreed agreed) {

    /** Where in writing a promise stands. */
    public record Agreed(UUID agreement, int version, String clause) {}

    /** Whether it is an expected time only: for chasing on our side, never a missed promise. */
    public boolean isExpected() {
        return agreed == null;
    }
}
