package org.towpath.platform;

import java.time.Instant;

import org.springframework.stereotype.Component;

/**
 * The machine's own time, which training never moves: for sessions, sign-in, keys that run out and the audit's second
 * date. Everything about people and promises asks {@link TowpathClock}.
 */
@Component
public class SystemTime {

    public Instant now() {
        return Instant.now();
    }
}
