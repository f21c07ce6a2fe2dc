package org.towpath.insight.web;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/** Lengths of time as people say them: two figures at most, the second only where it tells something. */
public final class Lengths {

    private static final int HOURS_OF_A_WORKING_DAY = 8;

    /** "3 days 4 h", "2 h 5 min", "under a minute"; a dash where there is none. */
    public String of(@Nullable Long seconds) {
        return seconds == null ? "–" : words(seconds, 24);
    }

    /** The same in working days of eight hours. */
    public String inOffice(@Nullable Long seconds) {
        return seconds == null ? "–" : words(seconds, HOURS_OF_A_WORKING_DAY).replace("day", "working day");
    }

    private static String words(long seconds, int hoursOfADay) {
        var length = Duration.ofSeconds(seconds);
        if (length.toMinutes() == 0) {
            return "under a minute";
        }
        var days = length.toHours() / hoursOfADay;
        var hours = length.toHours() % hoursOfADay;
        if (days > 0) {
            return days + (days == 1 ? " day" : " days") + (days < 10 && hours > 0 ? " " + hours + " h" : "");
        }
        return hours > 0 ? hours + " h" + minutes(length) : length.toMinutes() + " min";
    }

    private static String minutes(Duration length) {
        return length.toMinutesPart() > 0 ? " " + length.toMinutesPart() + " min" : "";
    }
}
