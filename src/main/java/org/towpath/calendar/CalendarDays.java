package org.towpath.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * The opening intervals of each date of one calendar, as numbers: dates are epoch days, local times seconds of the day,
 * instants epoch seconds. An array of intervals holds open, close, open, close … in order.
 */
final class CalendarDays {

    private static final int[] CLOSED = {};
    private static final long[] NEVER = {};
    private static final LocalDate MONDAY = LocalDate.of(1970, 1, 5);

    private final ZoneDays zone;
    private final @Nullable BankHolidays holidays;
    private final int[][] week = new int[7][];
    private final long[] closures;
    private final long[] extraDates;
    private final int[][] extraHours;

    CalendarDays(WorkingCalendar calendar) {
        zone = ZoneDays.of(calendar.zone());
        holidays = calendar.holidays().orElse(null);
        for (var day : DayOfWeek.values()) {
            week[day.ordinal()] = seconds(calendar.opening().getOrDefault(day, List.of()));
        }
        closures = calendar.closures().stream()
                .mapToLong(LocalDate::toEpochDay)
                .sorted()
                .toArray();
        // a sorted map: the dates come in order
        extraDates = calendar.extraOpenings().keySet().stream()
                .mapToLong(LocalDate::toEpochDay)
                .toArray();
        extraHours = calendar.extraOpenings().values().stream()
                .map(CalendarDays::seconds)
                .toArray(int[][]::new);
    }

    private static int[] seconds(List<OpenInterval> intervals) {
        return intervals.stream()
                .flatMapToInt(it -> IntStream.of(it.from() * 60, it.to() * 60))
                .toArray();
    }

    ZoneDays zone() {
        return zone;
    }

    /** The local opening times of a date as written, before daylight saving is considered. */
    int[] written(long day) {
        if (extraDates.length > 0) {
            var extra = Arrays.binarySearch(extraDates, day);
            if (extra >= 0) {
                return extraHours[extra];
            }
        }
        var hours = week[(int) Math.floorMod(day - MONDAY.toEpochDay(), 7L)];
        if (hours.length == 0 || closures.length > 0 && Arrays.binarySearch(closures, day) >= 0) {
            return CLOSED;
        }
        return holidays != null && holidays.closes(day) ? CLOSED : hours;
    }

    /** Whether the date has any opening interval once daylight saving is resolved. */
    boolean isWorking(long day) {
        var written = written(day);
        return written.length > 0 && (zone.steadyOffset(day) != ZoneDays.UNSTEADY || resolved(day, written).length > 0);
    }

    /** The last close of a working day. */
    long lastClose(long day) {
        var written = written(day);
        var offset = zone.steadyOffset(day);
        if (offset != ZoneDays.UNSTEADY) {
            return day * 86_400 + written[written.length - 1] - offset;
        }
        var resolved = resolved(day, written);
        return resolved[resolved.length - 1];
    }

    /** The opening intervals of a date as instants: empty and reversed ones dropped, overlapping ones merged. */
    long[] resolved(long day) {
        return resolved(day, written(day));
    }

    private long[] resolved(long day, int[] written) {
        if (written.length == 0) {
            return NEVER;
        }
        var instants = new long[written.length];
        for (var i = 0; i < written.length; i++) {
            instants[i] = zone.instantOf(day, written[i]);
        }
        return merged(instants);
    }

    /** The open time between the midnights that begin and end a date, as instants. */
    long[] hours(long day) {
        var offset = zone.steadyOffset(day);
        if (offset == ZoneDays.UNSTEADY) {
            return share(day);
        }
        var written = written(day);
        var hours = new long[written.length];
        for (var i = 0; i < written.length; i++) {
            hours[i] = day * 86_400 + written[i] - offset;
        }
        return hours;
    }

    /**
     * The date whose {@link #hours} an instant belongs to: its local date, unless the clock was put back across
     * midnight.
     */
    long shareOf(long instant) {
        var day = zone.dayOf(instant);
        return zone.instantOf(day, 86_400) <= instant ? day + 1 : day;
    }

    /**
     * The open time that lies between the midnights of a date that is beside a change of offset. Hours of a
     * neighbouring date that daylight saving moved across midnight are in, so that every open instant belongs to
     * exactly one date's share and the shares follow each other in time.
     */
    private long[] share(long day) {
        var all = new long[0];
        // a zone that skipped a whole date (Samoa, 2011) moved its hours by 24: two dates either side hold them all
        for (var near = day - 2; near <= day + 2; near++) {
            var hours = resolved(near);
            var start = all.length;
            all = Arrays.copyOf(all, start + hours.length);
            System.arraycopy(hours, 0, all, start, hours.length);
        }
        var from = zone.instantOf(day, 0);
        var to = zone.instantOf(day, 86_400);
        for (var i = 0; i < all.length; i++) {
            all[i] = Math.max(from, Math.min(to, all[i]));
        }
        return merged(all);
    }

    /** Sorts the intervals, drops those empty or reversed, and makes one of those that overlap or touch. */
    private static long[] merged(long[] intervals) {
        var count = intervals.length / 2;
        var sorted = new long[count][];
        var kept = 0;
        for (var i = 0; i < count; i++) {
            if (intervals[2 * i] < intervals[2 * i + 1]) {
                sorted[kept++] = new long[] {intervals[2 * i], intervals[2 * i + 1]};
            }
        }
        Arrays.sort(sorted, 0, kept, Comparator.comparingLong((long[] it) -> it[0]));
        var merged = new long[2 * kept];
        var length = 0;
        for (var i = 0; i < kept; i++) {
            if (length > 0 && sorted[i][0] <= merged[length - 1]) {
                merged[length - 1] = Math.max(merged[length - 1], sorted[i][1]);
            } else {
                merged[length++] = sorted[i][0];
                merged[length++] = sorted[i][1];
            }
        }
        return Arrays.copyOf(merged, length);
    }
}
