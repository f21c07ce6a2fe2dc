package org.towpath.engine;

import java.time.Instant;
import java.util.Date;

import org.jspecify.annotations.Nullable;

/** The instant that stands for "no such time", "paused" and "already warned" in a timer's variable. */
public final class Never {

    public static final Instant INSTANT = Instant.parse("9999-12-31T00:00:00Z");

    private Never() {}

    /** The engine's date as an instant; null where there is none or it is never. */
    static @Nullable Instant orNull(@Nullable Date date) {
        return date == null || date.toInstant().equals(INSTANT) ? null : date.toInstant();
    }
}
