package org.towpath.referral;

import java.time.Instant;
import java.util.Comparator;

import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a referral.
 *
 * @param key its name, given by whoever reported it: told again it counts once
 * @param reason why, with a refusal or a withdrawal
 * @param appointmentAt with an offer of an appointment
 * @param by account of whoever told us
 * @param recordedAt when we heard
 */
public record ReferralFact(
        ReferralEventType type,
        Instant occurredAt,
        String key,
        @Nullable String reason,
        @Nullable Instant appointmentAt,
        String by,
        Instant recordedAt) {

    /** By when it happened, then as the types are listed. */
    static final Comparator<ReferralFact> IN_ORDER =
            Comparator.comparing(ReferralFact::occurredAt).thenComparing(ReferralFact::type);
}
