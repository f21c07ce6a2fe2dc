package org.towpath.review;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/** Numbers and lengths of time as a pack says them. */
final class PackWords {

    /** A number that is too small to be shown, or would give one away. */
    private static final String NOT_SHOWN = "too few to show";

    private static final int SECONDS_A_MINUTE = 60;

    private PackWords() {}

    static String number(@Nullable Long number) {
        return number == null ? NOT_SHOWN : number.toString();
    }

    static String number(@Nullable Long number, String what) {
        return number == null ? NOT_SHOWN : number + " " + what + (number == 1 ? "" : "s");
    }

    static String together(@Nullable Long seconds) {
        return seconds == null ? "" : ", " + length(seconds) + " together";
    }

    /** "3 days 4 h", "2 h 10 min", "40 min". */
    static String length(long seconds) {
        var time = Duration.ofSeconds(seconds);
        if (time.toDays() > 0) {
            return time.toDays()
                    + (time.toDays() == 1 ? " day" : " days")
                    + (time.toHoursPart() == 0 ? "" : " " + time.toHoursPart() + " h");
        }
        if (time.toHours() > 0) {
            return time.toHours() + " h" + (time.toMinutesPart() == 0 ? "" : " " + time.toMinutesPart() + " min");
        }
        return Math.max(seconds == 0 ? 0 : 1, seconds / SECONDS_A_MINUTE) + " min";
    }
}
