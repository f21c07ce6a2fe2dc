package org.towpath.calendar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One stretch of a local day in which an organisation is open: from its opening minute up to, and not including, its
 * closing minute. It never crosses midnight; a close at midnight is 24:00.
 *
 * @param from minutes since local midnight, 0 to 1439
 * @param to minutes since local midnight, 1 to 1440, after {@code from}
 */
public record OpenInterval(int from, int to) {

    private static final int DAY = 24 * 60;
    private static final Pattern TIME = Pattern.compile("(?:[01][0-9]|2[0-3]):[0-5][0-9]");

    /** @throws IllegalArgumentException if empty, crossing midnight or outside the day; the message is fit to show */
    public OpenInterval {
        if (from < 0 || from >= DAY) {
            throw new IllegalArgumentException("The opening time must be from 00:00 to 23:59");
        }
        if (to > DAY) {
            throw new IllegalArgumentException("The closing time must be no later than 24:00");
        }
        if (to <= from) {
            throw new IllegalArgumentException(
                    "The closing time must be after the opening time; split hours that cross midnight over two days");
        }
    }

    /**
     * Reads {@code HH:MM} times; {@code 24:00} is allowed as a close.
     *
     * @throws IllegalArgumentException with a message fit to show
     */
    public static OpenInterval parse(String open, String close) {
        return new OpenInterval(minutes(open), "24:00".equals(close) ? DAY : minutes(close));
    }

    private static int minutes(String time) {
        if (!TIME.matcher(time).matches()) {
            throw new IllegalArgumentException("Times must be written HH:MM, such as 09:00");
        }
        return Integer.parseInt(time, 0, 2, 10) * 60 + Integer.parseInt(time, 3, 5, 10);
    }

    /** Whether the two share any minute; touching is not overlapping. */
    public boolean overlaps(OpenInterval other) {
        return from < other.to && other.from < to;
    }

    /** The same hours in order, touching stretches made one. The intervals given must not overlap. */
    static List<OpenInterval> inOrder(List<OpenInterval> intervals) {
        var sorted = new ArrayList<>(intervals);
        sorted.sort(Comparator.comparingInt(OpenInterval::from));
        var joined = new ArrayList<OpenInterval>(sorted.size());
        for (var next : sorted) {
            var last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && next.from < last.to) {
                throw new IllegalArgumentException("Opening hours must not overlap: " + last + " and " + next);
            }
            if (last != null && next.from == last.to) {
                joined.set(joined.size() - 1, new OpenInterval(last.from, next.to));
            } else {
                joined.add(next);
            }
        }
        return List.copyOf(joined);
    }

    public String open() {
        return text(from);
    }

    public String close() {
        return text(to);
    }

    private static String text(int minutes) {
        var hour = minutes / 60;
        var minute = minutes % 60;
        return (hour < 10 ? "0" : "") + hour + (minute < 10 ? ":0" : ":") + minute;
    }

    @Override
    public String toString() {
        return open() + "–" + close();
    }
}
