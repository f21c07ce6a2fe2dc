package org.towpath.episode;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** When something happened, as people's watches tell it. */
public final class OccurredAt {

    private static final Duration WATCHES_DIFFER = Duration.ofSeconds(60);

    private OccurredAt() {}

    /** Whether a time is ahead of ours by more than watches differ. */
    public static boolean isInFuture(Instant at, Instant now) {
        return at.isAfter(now.plus(WATCHES_DIFFER));
    }

    /** Whether a time is before another, allowing for one typed to the minute. */
    public static boolean isBefore(Instant at, Instant start) {
        return at.isBefore(start.truncatedTo(ChronoUnit.MINUTES));
    }

    /** The time to keep: not ahead of ours, to the second. */
    public static Instant asKept(Instant at, Instant now) {
        return (at.isAfter(now) ? now : at).truncatedTo(ChronoUnit.SECONDS);
    }
}
