package org.towpath.notice;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long to wait after a failed attempt: soon at first, then ever longer, and in all about three days. */
final class BackOff {

    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(10),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofHours(24),
            Duration.ofHours(24));

    private BackOff() {}

    /**
     * @param attempts how often it was tried
     * @return how long to wait before the next attempt; nothing where it is given up
     */
    static Optional<Duration> after(int attempts) {
        return attempts > WAITS.size() ? Optional.empty() : Optional.of(WAITS.get(attempts - 1));
    }
}
