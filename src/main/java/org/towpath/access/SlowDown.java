package org.towpath.access;

import java.time.Duration;

import org.springframework.security.authentication.AccountStatusException;

/** Too many failed tries; the password was not looked at. */
class SlowDown extends AccountStatusException {

    private static final long serialVersionUID = 1L;

    private final Duration pause;

    SlowDown(Duration pause) {
        super("Wait before the next try");
        this.pause = pause;
    }

    /** Whole seconds to wait, at least one. */
    long seconds() {
        return Math.max(1, pause.plusMillis(999).toSeconds());
    }
}
