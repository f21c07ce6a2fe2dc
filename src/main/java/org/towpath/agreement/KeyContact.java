package org.towpath.agreement;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Somebody to turn to about an agreement (S-46).
 *
 * @param role what they are there for: {@code NAMED_LEAD}, {@code DEPUTY}, {@code MANAGER}, {@code HEAD_OF_SERVICE},
 *     {@code OUT_OF_HOURS}, {@code MAILBOX}
 * @param validFrom first day they can be turned to; null for from the start
 * @param validTo last day they can be turned to; null for no end
 * @param lastConfirmed day on which their side last confirmed them; null if never
 */
public record KeyContact(
        Side side,
        String role,
        String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable LocalDate lastConfirmed) {

    /** Role of the shared mailbox that serves when nobody else can be found. */
    public static final String MAILBOX = "MAILBOX";

    /** Whether there is any way to reach them. */
    public boolean canBeReached() {
        return email != null || phone != null;
    }

    /** Whether they are there on a day. */
    public boolean isValidOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }
}
