package org.towpath.promise;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.towpath.promise.ClockFact.Type;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.JsonFields;

/**
 * A fact about a clock as somebody reports it.
 *
 * @param occurredAt when it happened; of a correction, when the fact it names really happened
 * @param reason why, in a word
 * @param side whom a pause waits for
 * @param corrects the fact a correction puts right: its number, or its type for the latest of that type
 */
public record ReportedFact(
        Type type,
        Instant occurredAt,
        @Nullable String reason,
        @Nullable PauseSide side,
        @Nullable String corrects) {

    private static final Set<Type> REPORTABLE =
            Set.of(Type.PAUSED, Type.RESUMED, Type.STOPPED, Type.CANCELLED, Type.CORRECTED);

    private static final Set<Type> NEED_A_REASON = Set.of(Type.PAUSED, Type.CANCELLED, Type.CORRECTED);
    private static final int LONGEST_REASON = 200;

    /** @throws InvalidInput naming every property at fault */
    public static ReportedFact read(Map<?, ?> body) {
        var sent = JsonFields.of(body);
        var type = type(sent);
        var occurredAt = sent.requiredInstant("occurredAt");
        var reason = reason(sent, type);
        var side = side(sent, type);
        var corrects = corrects(sent, type);
        sent.refuseUnknown();
        sent.refuseIfFaulty();
        if (type == null || occurredAt == null) {
            throw new IllegalStateException("What is required was asked for");
        }
        return new ReportedFact(type, occurredAt, reason, side, corrects);
    }

    private static @Nullable Type type(JsonFields sent) {
        var text = sent.requiredText("type");
        if (text == null) {
            return null;
        }
        for (var type : REPORTABLE) {
            if (type.name().equals(text)) {
                return type;
            }
        }
        sent.refuse("type", "Give PAUSED, RESUMED, STOPPED, CANCELLED or CORRECTED");
        return null;
    }

    private static @Nullable String reason(JsonFields sent, @Nullable Type type) {
        var text = sent.text("reason");
        var reason = text == null || text.isBlank() ? null : text.strip();
        if (reason == null && type != null && NEED_A_REASON.contains(type) && !sent.isRefused("reason")) {
            sent.refuse("reason", "Say why, in a word");
        } else if (reason != null && reason.length() > LONGEST_REASON) {
            sent.refuse("reason", "Say it in 200 characters or fewer");
        }
        return reason;
    }

    private static @Nullable PauseSide side(JsonFields sent, @Nullable Type type) {
        var text = sent.text("side");
        if (text == null) {
            if (type == Type.PAUSED && !sent.isRefused("side")) {
                sent.refuse("side", "Say whom it waits for: " + sides());
            }
            return null;
        }
        var side = PauseSide.of(text);
        if (side.isEmpty()) {
            sent.refuse("side", "Give one of " + sides());
        }
        return side.orElse(null);
    }

    private static String sides() {
        return "person, partner, police-or-custody, healthcare, court, us";
    }

    private static @Nullable String corrects(JsonFields sent, @Nullable Type type) {
        var value = sent.value("corrects");
        if (value == null) {
            if (type == Type.CORRECTED) {
                sent.refuse("corrects", "Say which fact this puts right, by its id");
            }
            return null;
        }
        if (type != null && type != Type.CORRECTED) {
            sent.refuse("corrects", "Only a correction puts another fact right");
        }
        if (value instanceof String || value instanceof Integer || value instanceof Long) {
            return String.valueOf(value).strip();
        }
        sent.refuse("corrects", "Give the id of a fact of this clock");
        return null;
    }
}
