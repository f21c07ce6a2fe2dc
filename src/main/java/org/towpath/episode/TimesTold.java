package org.towpath.episode;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Times custody or court told us; null where they told us nothing new.
 *
 * @param by who told us
 */
record TimesTold(
        @Nullable Instant hearingAt,
        @Nullable Instant reviewDueAt,
        @Nullable Instant expiresAt,
        @Nullable String by) {}
