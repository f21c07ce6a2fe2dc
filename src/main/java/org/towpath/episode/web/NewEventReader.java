package org.towpath.episode.web;

import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.towpath.episode.EventType;
import org.towpath.episode.NewEvent;
import org.towpath.shared.JsonFields;

/** Reads an event of a case from JSON, strictly: each type has properties of its own beside {@code note}. */
final class NewEventReader {

    private static final int LONG = 4000;
    private static final int LINE = 200;
    private static final Set<String> PURPOSES = Set.of(
            "SCREENING", "POLICE", "COURT", "DEFENCE", "RECORDS", "FAMILY", "TEXTS", "PEER", "RESEARCH", "REFERRAL");
    private static final Set<String> PLACES = Set.of(
            "OTHER_CUSTODY", "PRISON", "HOSPITAL", "OTHER_LIAISON_AND_DIVERSION", "SECURE_HOME", "OTHER", "NOT_KNOWN");

    /** Texts of a line that a type may carry. */
    private static final Map<EventType, List<String>> LINES = new EnumMap<>(Map.of(
            EventType.SAFEGUARDING_CONCERN, List.of("about"),
            EventType.TRANSFERRED, List.of("to"),
            EventType.DIED, List.of("source"),
            EventType.HEARING_CHANGED, List.of("toldBy"),
            EventType.INFORMATION_REQUESTED, List.of("askedBy"),
            EventType.INFORMATION_NO_LONGER_NEEDED, List.of("requestId")));

    /** Times that a type may carry; they may be ahead. */
    private static final Map<EventType, List<String>> TIMES = new EnumMap<>(Map.of(
            EventType.HEARING_CHANGED, List.of("hearingAt", "reviewDueAt", "expiresAt"),
            EventType.INFORMATION_REQUESTED, List.of("neededBy")));

    private final JsonFields fields;
    private final Map<String, Object> details = new LinkedHashMap<>();

    private NewEventReader(JsonFields fields) {
        this.fields = fields;
    }

    /** @throws org.towpath.shared.InvalidInput naming every fault */
    static NewEvent read(Map<String, Object> body) {
        var fields = JsonFields.of(body);
        return new NewEventReader(fields).read();
    }

    private NewEvent read() {
        var type = type();
        var occurredAt = fields.requiredInstant("occurredAt");
        var key = line("eventId");
        keep("note", text("note", LONG));
        keep("reason", text("reason", LONG));
        if (type != null) {
            LINES.getOrDefault(type, List.of()).forEach(name -> keep(name, line(name)));
            TIMES.getOrDefault(type, List.of()).forEach(name -> keep(name, fields.instant(name)));
            special(type);
            fields.refuseUnknown();
        }
        fields.refuseIfFaulty();
        return new NewEvent(Objects.requireNonNull(type), Objects.requireNonNull(occurredAt), key, Map.copyOf(details));
    }

    private @Nullable EventType type() {
        var code = fields.requiredText("type");
        var type = Stream.of(EventType.values())
                .filter(it -> it.name().equals(code))
                .findFirst()
                .orElse(null);
        if (code != null && type == null) {
            fields.refuse("type", "There is no such event of a case");
        }
        return type;
    }

    private void special(EventType type) {
        switch (type) {
            case CONSENT_WITHDRAWN -> purposes();
            case INFORMATION_REQUESTED -> keep("question", text("question", LONG));
            case TRANSFERRED -> oneOf("to", PLACES);
            case SAFEGUARDING_CONCERN -> oneOf("about", Set.of("ADULT", "CHILD"));
            case INFORMATION_NO_LONGER_NEEDED -> requestId();
            case HEARING_CHANGED -> calledOff();
            default -> {
                // nothing more to say about it
            }
        }
    }

    private void purposes() {
        var purposes = fields.texts("purposes");
        for (var place = 0; place < purposes.size(); place++) {
            if (!PURPOSES.contains(purposes.get(place))) {
                fields.refuse("purposes[" + place + "]", "There is no such purpose");
            }
        }
        if (!purposes.isEmpty()) {
            details.put("purposes", purposes);
        }
    }

    private void calledOff() {
        if (Boolean.TRUE.equals(fields.trueOrFalse("calledOff"))) {
            details.put("calledOff", true);
        }
    }

    private void oneOf(String name, Set<String> codes) {
        var given = details.get(name);
        if (given != null && !codes.contains(given)) {
            fields.refuse(name, "Choose one of " + codes.stream().sorted().toList());
        }
    }

    private void requestId() {
        var id = details.get("requestId");
        try {
            UUID.fromString(String.valueOf(id));
        } catch (IllegalArgumentException notAnId) {
            fields.refuse("requestId", "Give the id of the request");
        }
    }

    private @Nullable String line(String name) {
        return text(name, LINE);
    }

    private @Nullable String text(String name, int length) {
        var text = fields.text(name);
        if (text != null && text.length() > length) {
            fields.refuse(name, "Use at most " + length + " characters");
        }
        return text;
    }

    private void keep(String name, @Nullable Object value) {
        if (value instanceof Instant || value instanceof String) {
            details.put(name, value);
        }
    }
}
