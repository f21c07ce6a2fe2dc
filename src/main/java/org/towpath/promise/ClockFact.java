package org.towpath.promise;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a clock. Facts are only ever added; what was told wrongly is put right by another fact.
 *
 * @param no order of recording; 0 before it is kept
 * @param occurredAt when it happened; of a correction, when the fact it names happened really
 * @param key its name: a fact told again has the same and counts once
 * @param reason why, as a word of the product; never free text about a person
 * @param side which side a pause waits for: {@code person partner police-or-custody healthcare court us}
 * @param corrects key of the fact that a correction puts right
 * @param anchorAt the instant a {@code BEFORE} promise counts back from, as told with the start or a correction of it
 * @param amended the terms that hold from an amendment on
 */
public record ClockFact(
        long no,
        Type type,
        Instant occurredAt,
        String key,
        @Nullable String reason,
        @Nullable String side,
        @Nullable String corrects,
        @Nullable Instant anchorAt,
        @Nullable Promised amended) {

    /** The reason of a correction that strikes out a fact: it never happened. */
    public static final String ENTERED_IN_ERROR = "ENTERED_IN_ERROR";

    /** The reason of a correction that takes away what a promise counts back from: nobody can say when it is due. */
    public static final String HEARING_CALLED_OFF = "HEARING_CALLED_OFF";

    /** In the order in which facts of one instant are taken. */
    public enum Type {
        STARTED,
        STOPPED,
        CANCELLED,
        RESUMED,
        PAUSED,
        /** Puts right the fact it names: another time, another side, or never. */
        CORRECTED,
        /** A new version of the agreement holds for a clock that runs already. */
        AMENDED
    }

    public ClockFact(Type type, Instant occurredAt, String key, @Nullable String reason, @Nullable String side) {
        this(0, type, occurredAt, key, reason, side, null, null, null);
    }

    /** A fact that needs no more saying. */
    public static ClockFact of(Type type, Instant occurredAt, String key) {
        return new ClockFact(type, occurredAt, key, null, null);
    }

    /** A start that also says what a {@code BEFORE} promise counts back from. */
    static ClockFact started(Instant occurredAt, String key, @Nullable Instant anchorAt) {
        return new ClockFact(0, Type.STARTED, occurredAt, key, null, null, null, anchorAt, null);
    }

    /** Another fact happened at another time than was told, or never. */
    static ClockFact correcting(
            String fact, Instant occurredAt, String key, @Nullable String reason, @Nullable String side) {
        return new ClockFact(0, Type.CORRECTED, occurredAt, key, reason, side, fact, null, null);
    }

    /** Other terms hold from then on. */
    static ClockFact amending(Promised terms, Instant takesEffectAt, String key) {
        return amending(terms, takesEffectAt, key, "NEW_VERSION");
    }

    /** Other terms, or another calendar, hold from then on. */
    static ClockFact amending(Promised terms, Instant takesEffectAt, String key, String reason) {
        return new ClockFact(0, Type.AMENDED, takesEffectAt, key, reason, null, null, null, terms);
    }

    /** The same as it was recorded. */
    ClockFact recordedAs(long number) {
        return new ClockFact(number, type, occurredAt, key, reason, side, corrects, anchorAt, amended);
    }

    boolean strikes() {
        return type == Type.CORRECTED && ENTERED_IN_ERROR.equals(reason);
    }

    /** This fact as a correction says it was; why it is corrected is no part of it. */
    ClockFact correctedBy(ClockFact correction) {
        return new ClockFact(
                no,
                type,
                correction.occurredAt,
                key,
                reason,
                correction.side == null ? side : correction.side,
                corrects,
                correction.anchor(anchorAt),
                amended);
    }

    private @Nullable Instant anchor(@Nullable Instant before) {
        if (HEARING_CALLED_OFF.equals(reason)) {
            return null;
        }
        return anchorAt == null ? before : anchorAt;
    }
}
