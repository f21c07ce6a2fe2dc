package org.towpath.dispute;

import org.jspecify.annotations.Nullable;

/**
 * What somebody opens a dispute with.
 *
 * @param level where it begins; null for the usual
 * @param position what we say
 * @param evidence what we point to
 * @param childAtRisk whether a child is at immediate risk
 */
public record NewDispute(
        DisputeKind kind,
        @Nullable DisputeLevel level,
        String position,
        @Nullable String evidence,
        boolean childAtRisk) {

    @Override
    public String toString() {
        return "NewDispute[" + kind + "]";
    }
}
