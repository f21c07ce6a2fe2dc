package org.towpath.worklist;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;

import org.jspecify.annotations.Nullable;

import org.towpath.shared.InvalidInput;

/**
 * The place of a task in the order of the worklist: in a cell or at court first, then what is due, then by id. A page
 * goes on after the place of its predecessor's last task, so it costs the same however deep it lies.
 */
record Place(boolean urgent, @Nullable Instant dueAt, String id) {

    private static final String NEVER = "infinity";
    private static final String BAR = "|";

    static Place of(WorklistRow row) {
        return new Place(row.urgent(), row.dueAt(), row.id());
    }

    /** As clients carry it: opaque. */
    String written() {
        var text = (urgent ? "1" : "0") + BAR + due() + BAR + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The due instant as the database reads it. */
    String due() {
        return dueAt == null ? NEVER : dueAt.toString();
    }

    /** @throws InvalidInput naming {@code after} if no list ever gave this out */
    static Place read(String written) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8);
            var parts = text.split("\\|", 3);
            if (parts.length == 3) {
                return new Place(
                        parts[0].equals("1"), parts[1].equals(NEVER) ? null : Instant.parse(parts[1]), parts[2]);
            }
        } catch (IllegalArgumentException | DateTimeParseException unreadable) {
            throw unknown();
        }
        throw unknown();
    }

    private static InvalidInput unknown() {
        return new InvalidInput("after", "Go on from the \"next\" of the page before");
    }
}
