package org.towpath.promise;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a clock.
 *
 * @param reason why, as a word of the product; never free text
 * @param side which side a pause waits for: {@code person partner police-or-custody healthcare court us}
 * @param key its name: a fact told again has the same and counts once
 */
public record ClockFact(
        Type type,
        Instant occurredAt,
        String key,
        @Nullable String reason,
        @Nullable String side) {

    /** In the order in which facts of one instant are taken. */
    public enum Type {
        STARTED,
        STOPPED,
        CANCELLED,
        RESUMED,
        PAUSED
    }

    /** A fact that needs no more saying. */
    public static ClockFact of(Type type, Instant occurredAt, String key) {
        return new ClockFact(type, occurredAt, key, null, null);
    }
}
