package org.towpath.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Which messages to one recipient belong together: those written in one go. A bunch is closed once nothing was added
 * for a while, or once its first message has waited long enough. A pure function of the times of writing, so that it
 * does not matter when or by which node it is asked.
 */
final class Bunches {

    static final Duration QUIET = Duration.ofSeconds(20);
    static final Duration LONGEST = Duration.ofMinutes(4);

    private Bunches() {}

    /** When a message was written. */
    interface Written {
        Instant at();
    }

    /**
     * @param written in the order of writing
     * @return the closed bunches, each in the order of writing; what may still grow is left out
     */
    static <T extends Written> List<List<T>> closed(List<T> written, Instant now) {
        var closed = new ArrayList<List<T>>();
        var bunch = new ArrayList<T>();
        for (var one : written) {
            if (!bunch.isEmpty() && !belongs(bunch, one)) {
                closed.add(List.copyOf(bunch));
                bunch.clear();
            }
            bunch.add(one);
        }
        if (!bunch.isEmpty() && isClosed(bunch, now)) {
            closed.add(List.copyOf(bunch));
        }
        return closed;
    }

    private static <T extends Written> boolean belongs(List<T> bunch, T one) {
        return !one.at().isAfter(last(bunch).plus(QUIET))
                && one.at().isBefore(first(bunch).plus(LONGEST));
    }

    private static <T extends Written> boolean isClosed(List<T> bunch, Instant now) {
        return !now.isBefore(last(bunch).plus(QUIET))
                || !now.isBefore(first(bunch).plus(LONGEST));
    }

    private static <T extends Written> Instant first(List<T> bunch) {
        return bunch.get(0).at();
    }

    private static <T extends Written> Instant last(List<T> bunch) {
        return bunch.get(bunch.size() - 1).at();
    }
}
