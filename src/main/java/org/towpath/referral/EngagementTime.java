package org.towpath.referral;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** When to ask whether a person works with the service they were referred to. */
final class EngagementTime {

    /** Four weeks after they were first seen. */
    private static final Duration AFTER = Duration.ofDays(28);

    private EngagementTime() {}

    static @Nullable Instant after(@Nullable Instant seenAt) {
        return seenAt == null ? null : seenAt.plus(AFTER);
    }
}
