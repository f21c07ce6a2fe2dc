package org.towpath.episode;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Times custody or court told us; null where they told us nothing new.
 *
 * @param calledOff there is no hearing any more, and no new time
 * @param by who told us
 */
record TimesTold(
        @Nullable Instant hearingAt,
        boolean calledOff,
        @Nullable Instant reviewDueAt,
        @Nullable Instant expiresAt,
        @Nullable String by) {}
