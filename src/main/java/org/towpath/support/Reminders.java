package org.towpath.support;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;

/**
 * When to remind a person of an appointment (S-32): two days before; where that is past, on the morning of the day;
 * where that is past too, there is no need.
 */
final class Reminders {

    static final ZoneId ENGLAND = ZoneId.of("Europe/London");
    private static final Duration BEFORE = Duration.ofDays(2);
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private Reminders() {}

    /** The instant, or null for no reminder. */
    static @Nullable Instant at(Instant appointment, Instant now) {
        var early = appointment.minus(BEFORE);
        if (early.isAfter(now)) {
            return early;
        }
        var morning = appointment
                .atZone(ENGLAND)
                .toLocalDate()
                .atTime(MORNING)
                .atZone(ENGLAND)
                .toInstant();
        return morning.isAfter(now) && morning.isBefore(appointment) ? morning : null;
    }
}
