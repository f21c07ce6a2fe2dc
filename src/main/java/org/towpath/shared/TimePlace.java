package org.towpath.shared;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** Where a list ordered by time goes on: after the row of that second with that id. */
public record TimePlace(Instant at, UUID id) {

    /** As lists give it out: opaque. */
    public String write() {
        var text = at.getEpochSecond() + "." + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws InvalidInput naming {@code after} if it is not what a list gave out */
    public static TimePlace read(String after) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8);
            var dot = text.indexOf('.');
            return new TimePlace(
                    Instant.ofEpochSecond(Long.parseLong(text.substring(0, dot))),
                    UUID.fromString(text.substring(dot + 1)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | java.time.DateTimeException strange) {
            throw new InvalidInput("after", "Use the value that the list before gave as next");
        }
    }
}
