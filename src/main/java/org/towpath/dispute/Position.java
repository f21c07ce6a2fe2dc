package org.towpath.dispute;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.towpath.agreement.Side;

/**
 * What one side says.
 *
 * @param by who said it, where it was not whoever wrote it down
 */
public record Position(
        Side side,
        String words,
        @Nullable String evidence,
        @Nullable String by,
        Instant at) {

    @Override
    public String toString() {
        return "Position[" + side + "]";
    }
}
