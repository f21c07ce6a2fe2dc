package org.towpath.promise.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Clocks that were looked at and wait for what is due and rings by itself. They are left alone for a while: after an
 * outage there are thousands of them, and whoever runs timers needs the room.
 */
final class PassedBy {

    private static final Duration WHILE = Duration.ofMinutes(5);

    private final Map<UUID, Instant> until = new ConcurrentHashMap<>();

    /** Forgets those whose while is over. */
    void forget(Instant now) {
        until.values().removeIf(it -> !it.isAfter(now));
    }

    /** False if it is left alone already. */
    boolean add(UUID clock, Instant now) {
        return until.putIfAbsent(clock, now.plus(WHILE)) == null;
    }

    void remove(UUID clock) {
        until.remove(clock);
    }
}
