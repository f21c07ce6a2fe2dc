package org.towpath.calendar;

import java.time.Duration;
import java.util.StringJoiner;

/** Amounts of time in plain English. */
public final class AllowanceWords {

    private AllowanceWords() {}

    static String of(Allowance allowance) {
        return switch (allowance.kind()) {
            case ELAPSED -> of(allowance.duration());
            case WORKING_TIME -> of(allowance.duration()) + " of opening time";
            case WORKING_DAYS -> count(allowance.days(), "working day");
            case CALENDAR_DAYS -> count(allowance.days(), "day");
            case BEFORE -> allowance.amount() == 0 ? "by then" : of(allowance.duration()) + " before";
        };
    }

    /** "2 hours 30 minutes"; nothing at all is "0 minutes". */
    public static String of(Duration duration) {
        var words = new StringJoiner(" ");
        if (duration.toHours() > 0) {
            words.add(count(duration.toHours(), "hour"));
        }
        if (duration.toMinutesPart() > 0) {
            words.add(count(duration.toMinutesPart(), "minute"));
        }
        if (duration.toSecondsPart() > 0) {
            words.add(count(duration.toSecondsPart(), "second"));
        }
        return words.length() == 0 ? "0 minutes" : words.toString();
    }

    private static String count(long n, String noun) {
        return n + " " + noun + (n == 1 ? "" : "s");
    }
}
