package org.towpath.referral;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.towpath.promise.ClockView;

/**
 * A referral as it is shown.
 *
 * @param state DISPUTED while the two sides disagree about it
 * @param undisputed what it is apart from that; null where nobody disagrees
 * @param reason why it was declined or withdrawn
 * @param shared what its partner was told of the person, and by what right; null before it is sent
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
        @Nullable Shared shared,
        List<String> missing,
        List<Event> events,
        List<ClockView> clocks,
        List<ReferralTask> tasks) {

    /**
     * What the partner was told.
     *
     * @param reason why it may be shared
     * @param agreement the agreement whose clause C9 lists it; null where none was in force
     * @param values what was shared, by the names agreements list it under
     * @param withheld names of what was kept back
     */
    public record Shared(
            String reason,
            @Nullable UUID agreement,
            @Nullable Integer version,
            Map<String, Object> values,
            List<String> withheld) {

        Shared with(Map<String, Object> known) {
            return new Shared(reason, agreement, version, known, withheld);
        }

        @Override
        public String toString() {
            return "Shared[" + reason + "]";
        }
    }

    /** Something that happened. */
    public record Event(
            ReferralEventType type,
            Instant occurredAt,
            Instant recordedAt,
            String eventId,
            @Nullable String reason,
            @Nullable Instant appointmentAt) {}
}
