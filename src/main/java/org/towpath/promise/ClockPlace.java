package org.towpath.promise;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

import org.towpath.shared.InvalidInput;

/** Where a list of clocks goes on: after the clock that started then. */
record ClockPlace(Instant startedAt, UUID id) {

    String write() {
        var text = startedAt.getEpochSecond() + "." + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws InvalidInput naming {@code after} if it is not what a list gave */
    static ClockPlace read(String after) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8);
            var dot = text.indexOf('.');
            return new ClockPlace(
                    Instant.ofEpochSecond(Long.parseLong(text.substring(0, dot))),
                    UUID.fromString(text.substring(dot + 1)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException strange) {
            throw new InvalidInput("after", "Use the value that the list before gave as next");
        }
    }
}
