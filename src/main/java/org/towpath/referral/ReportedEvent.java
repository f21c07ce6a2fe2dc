package org.towpath.referral;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Something that somebody says happened to a referral.
 *
 * @param key its name; told again it is answered as the first time
 * @param details whatever else was said
 */
public record ReportedEvent(
        ReferralEventType type,
        Instant occurredAt,
        String key,
        @Nullable String reason,
        @Nullable Instant appointmentAt,
        Map<String, Object> details) {}
