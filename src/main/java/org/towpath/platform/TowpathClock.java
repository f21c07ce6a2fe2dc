package org.towpath.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * The one clock all domain code asks. It is the system clock, moved by the training clock's offset where that is in
 * use; sessions, tokens and skew guards use the system clock itself.
 */
public final class TowpathClock extends Clock {

    private volatile Duration offset = Duration.ZERO;
    private volatile @Nullable Instant held;
    private final ThreadLocal<@Nullable Instant> lived = new ThreadLocal<>();

    @Override
    public Instant instant() {
        var own = lived.get();
        if (own != null) {
            return own;
        }
        var standing = held;
        return standing != null ? standing : Instant.now().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Objects.equals(zone, ZoneOffset.UTC) ? this : Clock.offset(Clock.system(zone), offset);
    }

    /** How far the clock is ahead of the system's. */
    public Duration offset() {
        return offset;
    }

    /** Runs on from now plus the offset. */
    public void run(Duration ahead) {
        offset = ahead;
        held = null;
    }

    /**
     * Shows this thread another time: the making of invented people lives through their past while everybody else stays
     * in the present. Null puts the thread back into the present.
     */
    public void live(@Nullable Instant at) {
        if (at == null) {
            lived.remove();
        } else {
            lived.set(at);
        }
    }

    /** Stands still at an instant, while the training clock steps from one due instant to the next. */
    public void hold(Instant at) {
        held = at;
    }
}
