package org.towpath.web.frame;

import java.time.Duration;
import java.time.Instant;

/**
 * How long until something is due, in words. The countdown island keeps the words up to date and is held to the same
 * cases.
 *
 * @param due the instant itself, ISO 8601
 * @param text "due in 3 h", "overdue by 2 h"
 * @param urgency {@code later}, {@code soon} (within the hour) or {@code overdue}
 */
public record Countdown(String due, String text, String urgency) {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration HOURS_AND_MINUTES = Duration.ofHours(4);
    private static final Duration HOURS = Duration.ofDays(2);

    public static Countdown of(Instant due, Instant now) {
        return new Countdown(due.toString(), text(due, now), urgency(due, now));
    }

    private static String urgency(Instant due, Instant now) {
        if (due.isBefore(now)) return "overdue";
        return Duration.between(now, due).compareTo(HOUR) <= 0 ? "soon" : "later";
    }

    private static String text(Instant due, Instant now) {
        var distance = Duration.between(now, due).abs();
        if (distance.compareTo(MINUTE) < 0) return "due now";
        return (due.isBefore(now) ? "overdue by " : "due in ") + words(distance);
    }

    private static String words(Duration distance) {
        if (distance.compareTo(HOUR) < 0) return distance.toMinutes() + " min";
        if (distance.compareTo(HOURS_AND_MINUTES) < 0) {
            var minutes = distance.toMinutesPart();
            return distance.toHours() + " h" + (minutes > 0 ? " " + minutes + " min" : "");
        }
        return distance.compareTo(HOURS) < 0 ? distance.toHours() + " h" : distance.toDays() + " days";
    }
}
