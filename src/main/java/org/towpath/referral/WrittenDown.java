package org.towpath.referral;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a member of staff wrote down in a task.
 *
 * @param occurredAt as they said, or null for now
 */
public record WrittenDown(
        ReferralEventType type,
        String task,
        @Nullable Instant occurredAt,
        @Nullable String reason,
        @Nullable Instant appointmentAt,
        Map<String, Object> details) {

    public static WrittenDown of(
            ReferralEventType type, String task, @Nullable Instant occurredAt, Map<String, Object> details) {
        return new WrittenDown(type, task, occurredAt, null, null, details);
    }

    public WrittenDown because(String why) {
        return new WrittenDown(type, task, occurredAt, why, appointmentAt, details);
    }

    public WrittenDown at(Instant appointment) {
        return new WrittenDown(type, task, occurredAt, reason, appointment, details);
    }
}
