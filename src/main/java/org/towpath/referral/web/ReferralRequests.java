package org.towpath.referral.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.towpath.directory.NeedCategory;
import org.towpath.referral.NewReferral;
import org.towpath.referral.ReferralEventType;
import org.towpath.referral.ReportedEvent;
import org.towpath.referral.ServiceChoices;
import org.towpath.shared.JsonFields;

/** Reads requests about referrals strictly, naming every fault. */
@Component
class ReferralRequests {

    private static final List<String> PRIORITIES = List.of("ROUTINE", "URGENT", "EMERGENCY");
    private static final List<String> CONSENTS =
            List.of("GIVEN", "REFUSED", "NOT_ASKED", "LACKS_CAPACITY_BEST_INTERESTS");
    private static final List<String> REASONS = List.of(
            "person-agrees", "same-organisation", "emergency-care", "safeguarding", "court-order", "mental-health-act");
    private static final List<String> DETAILS = List.of("note", "place", "mode", "by", "partnerReference");
    private static final int LONGEST_KEY = 200;
    private static final int LONGEST_TEXT = 4000;

    private final ServiceChoices services;

    ReferralRequests(ServiceChoices services) {
        this.services = services;
    }

    /** @throws org.towpath.shared.InvalidInput naming each property at fault */
    NewReferral wanted(Map<String, Object> body) {
        var sent = JsonFields.of(body);
        var need = oneOf(
                sent,
                "need",
                Arrays.stream(NeedCategory.values()).map(Enum::name).toList(),
                true);
        var service = service(sent);
        var priority = oneOf(sent, "priority", PRIORITIES, true);
        var consent = oneOf(sent, "consent", CONSENTS, false);
        var reason = oneOf(sent, "sharingReason", REASONS, false);
        var evidence = text(sent, "criteriaEvidence");
        sent.refuseUnknown();
        sent.refuseIfFaulty();
        return new NewReferral(
                null,
                Objects.requireNonNull(need),
                service,
                Objects.requireNonNull(priority),
                consent,
                reason,
                evidence,
                false,
                null);
    }

    /** @throws org.towpath.shared.InvalidInput naming each property at fault */
    ReportedEvent reported(Map<String, Object> body, String keyOtherwise) {
        var sent = JsonFields.of(body);
        var types = Arrays.stream(ReferralEventType.values()).map(Enum::name).toList();
        var name = oneOf(sent, "type", types, true);
        var type = name == null ? null : ReferralEventType.valueOf(name);
        var occurredAt = sent.requiredInstant("occurredAt");
        var key = key(sent, keyOtherwise);
        var reason = text(sent, "reason");
        if (type == ReferralEventType.DECLINED && reason == null) {
            sent.refuse("reason", "Say why it was not accepted");
        }
        var appointmentAt = appointment(sent, type);
        var details = new LinkedHashMap<String, Object>();
        for (var detail : DETAILS) {
            var value = text(sent, detail);
            if (value != null) {
                details.put(detail, value);
            }
        }
        sent.refuseUnknown();
        sent.refuseIfFaulty();
        return new ReportedEvent(
                Objects.requireNonNull(type), Objects.requireNonNull(occurredAt), key, reason, appointmentAt, details);
    }

    private static @Nullable Instant appointment(JsonFields sent, @Nullable ReferralEventType type) {
        return type == ReferralEventType.APPOINTMENT_OFFERED
                ? sent.requiredInstant("appointmentAt")
                : sent.instant("appointmentAt");
    }

    private static String key(JsonFields sent, String otherwise) {
        var key = sent.text("eventId");
        if (key == null) {
            return otherwise;
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            sent.refuse("eventId", "Give 1 to " + LONGEST_KEY + " characters");
        }
        return key;
    }

    private @Nullable UUID service(JsonFields sent) {
        var given = sent.requiredText("service");
        if (given == null) {
            return null;
        }
        var found = services.find(given);
        if (found.isEmpty()) {
            sent.refuse("service", "There is no such service in the directory");
        }
        return found.orElse(null);
    }

    private static @Nullable String oneOf(JsonFields sent, String name, List<String> allowed, boolean required) {
        var value = required ? sent.requiredText(name) : sent.text(name);
        if (value != null && !allowed.contains(value)) {
            sent.refuse(name, "Give one of " + String.join(", ", allowed));
            return null;
        }
        return value;
    }

    private static @Nullable String text(JsonFields sent, String name) {
        var value = sent.text(name);
        if (value != null && value.length() > LONGEST_TEXT) {
            sent.refuse(name, "Give at most " + LONGEST_TEXT + " characters");
        }
        return value == null || value.isBlank() ? null : value;
    }
}
