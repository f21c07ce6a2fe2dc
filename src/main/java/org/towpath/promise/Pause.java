package org.towpath.promise;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of time in which a clock stands still, because someone else has to act first.
 *
 * @param from whole seconds, included
 * @param to whole seconds, not included; null while the pause is open
 */
public record Pause(Instant from, @Nullable Instant to) {

    /** @throws IllegalArgumentException if it ends before it begins */
    public Pause {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("A pause cannot end before it begins");
        }
    }

    public boolean isOpen() {
        return to == null;
    }
}
