package org.towpath.shared;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** Where a list ordered by time goes on: after the row of that instant with that id. */
public record TimePlace(Instant at, UUID id) {

    private static final String FRACTION = ":";

    /** As lists give it out: opaque. */
    public String write() {
        var text = at.getEpochSecond() + (at.getNano() == 0 ? "" : FRACTION + at.getNano()) + "." + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws InvalidInput naming {@code after} if it is not what a list gave out */
    public static TimePlace read(String after) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8);
            var dot = text.indexOf('.');
            var at = text.substring(0, dot).split(FRACTION, 2);
            return new TimePlace(
                    Instant.ofEpochSecond(Long.parseLong(at[0]), at.length == 1 ? 0 : Integer.parseInt(at[1])),
                    UUID.fromString(text.substring(dot + 1)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | java.time.DateTimeException strange) {
            throw new InvalidInput("after", "Use the value that the list before gave as next");
        }
    }
}
