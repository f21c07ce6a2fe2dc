package org.towpath.engine;

import java.time.Instant;

/** The instant that stands for "no such time", "paused" and "already warned" in a timer's variable. */
public final class Never {

    public static final Instant INSTANT = Instant.parse("9999-12-31T00:00:00Z");

    private Never() {}
}
