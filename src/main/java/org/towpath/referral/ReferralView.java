package org.towpath.referral;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.towpath.promise.ClockView;

/**
 * A referral as it is shown.
 *
 * @param state DISPUTED while the two sides disagree about it
 * @param undisputed what it is apart from that; null where nobody disagrees
 * @param reason why it was declined or withdrawn
 * @param missing what keeps a draft from being sent, a sentence each
 * @param events what happened, in order
 * @param tasks open tasks of our staff about it; a partner sees none
 */
public record ReferralView(
        String reference,
        String episode,
        String need,
        @Nullable UUID service,
        @Nullable String serviceName,
        @Nullable String organisation,
        String priority,
        ReferralState state,
        @Nullable ReferralState undisputed,
        @Nullable String reason,
        @Nullable Instant appointmentAt,
        Instant createdAt,
        @Nullable Instant sentAt,
        @Nullable Instant endedAt,
        @Nullable String replaces,
        List<String> missing,
        List<Event> events,
        List<ClockView> clocks,
        List<ReferralTask> tasks) {

    /** Something that happened. */
    public record Event(
            ReferralEventType type,
            Instant occurredAt,
            Instant recordedAt,
            String eventId,
            @Nullable String reason,
            @Nullable Instant appointmentAt) {}
}
