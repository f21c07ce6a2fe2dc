package org.towpath.engine;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** When the timers of what is promised ring. */
public final class Rings {

    private Rings() {}

    /** Just after a due instant, because what is kept at that instant is kept; never where nobody can say. */
    public static Instant justAfter(@Nullable Instant due) {
        return due == null ? Never.INSTANT : due.plusMillis(1);
    }

    /** At an instant; never where there is none. */
    public static Instant at(@Nullable Instant instant) {
        return instant == null ? Never.INSTANT : instant;
    }
}
