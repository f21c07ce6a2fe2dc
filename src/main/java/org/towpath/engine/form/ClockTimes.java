package org.towpath.engine.form;

import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Times as people type them at a desk: 14:30, 14.30, 1430, 2:30pm, 2pm, midday, midnight. */
final class ClockTimes {

    private static final Pattern SHAPE = Pattern.compile("(\\d{1,2})(?:[:.]?(\\d{2}))?(am|pm)?");
    private static final int NOON = 12;

    private ClockTimes() {}

    static @Nullable LocalTime parse(String typed) {
        var text = typed.toLowerCase(Locale.UK).replace(" ", "");
        if (text.equals("midday") || text.equals("noon")) return LocalTime.NOON;
        if (text.equals("midnight")) return LocalTime.MIDNIGHT;
        var match = SHAPE.matcher(text);
        if (!match.matches() || (match.group(2) == null && match.group(3) == null)) return null;
        var hour = Integer.parseInt(match.group(1));
        var minute = match.group(2) == null ? 0 : Integer.parseInt(match.group(2));
        var half = match.group(3);
        if (half != null && (hour < 1 || hour > NOON)) return null;
        if (half != null) hour = hour % NOON + (half.equals("pm") ? NOON : 0);
        return hour > 23 || minute > 59 ? null : LocalTime.of(hour, minute);
    }
}
