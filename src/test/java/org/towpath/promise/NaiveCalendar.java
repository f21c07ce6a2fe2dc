package org.towpath.promise;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * The calendar rules written a second time, straight from their definitions and without a thought for speed, so that
 * the product's arithmetic has something independent to agree with. Reads the request itself.
 */
final class NaiveCalendar {

    final ZoneId zone;
    private final Map<?, ?> sent;

    NaiveCalendar(Map<?, ?> sent) {
        this.sent = sent;
        this.zone = ZoneId.of((String) need(sent, "zone"));
    }

    static Object need(Map<?, ?> map, String key) {
        var value = map.get(key);
        if (value == null) {
            throw new IllegalStateException("No " + key);
        }
        return value;
    }

    /** The hours of a date as open and close instants, each interval apart from the others. */
    List<long[]> hours(LocalDate date) {
        var written = written(date);
        var joined = new TreeMap<LocalTime, Integer>();
        // touching intervals are one before daylight saving is looked at: mark minutes, then read the runs
        var open = new boolean[24 * 60 + 1];
        for (var pair : written) {
            for (var minute = minute(pair.get(0)); minute < minute(pair.get(1)); minute++) {
                open[minute] = true;
            }
        }
        var intervals = new ArrayList<long[]>();
        for (int minute = 0, from = -1; minute <= 24 * 60; minute++) {
            if (open[minute] && from < 0) {
                from = minute;
            }
            if (!open[minute] && from >= 0) {
                intervals.add(new long[] {at(date, from), at(date, minute)});
                from = -1;
            }
        }
        return union(intervals);
    }

    private long at(LocalDate date, int minute) {
        return date.plusDays(minute / (24 * 60))
                .atTime(LocalTime.MIDNIGHT.plusMinutes(minute % (24 * 60)))
                .atZone(zone)
                .toEpochSecond();
    }

    private static int minute(Object time) {
        var text = (String) time;
        return Integer.parseInt(text.substring(0, 2)) * 60 + Integer.parseInt(text.substring(3));
    }

    @SuppressWarnings("unchecked")
    private List<List<?>> written(LocalDate date) {
        if (sent.get("extraOpenings") instanceof Map<?, ?> extra && extra.containsKey(date.toString())) {
            return (List<List<?>>) need(extra, date.toString());
        }
        var closed = sent.get("closures") instanceof List<?> closures && closures.contains(date.toString())
                || sent.get("holidays") != null && NaiveHolidays.closes(date);
        var week = (Map<?, ?>) need(sent, "opening");
        var day = week.get(DayOfWeek.from(date).name());
        return closed || day == null ? List.of() : (List<List<?>>) day;
    }

    /** Counts how many intervals are open as it sweeps over their ends; what is open at least once is open. */
    static List<long[]> union(List<long[]> intervals) {
        var ends = new TreeMap<Long, Integer>();
        for (var interval : intervals) {
            if (interval[0] < interval[1]) {
                ends.merge(interval[0], 1, Integer::sum);
                ends.merge(interval[1], -1, Integer::sum);
            }
        }
        var union = new ArrayList<long[]>();
        var depth = 0;
        var from = 0L;
        for (var end : ends.entrySet()) {
            if (depth == 0 && end.getValue() > 0) {
                from = end.getKey();
            }
            var before = depth;
            depth += end.getValue();
            if (before > 0 && depth == 0) {
                union.add(new long[] {from, end.getKey()});
            }
        }
        return union;
    }

    boolean isWorking(LocalDate date) {
        return !hours(date).isEmpty();
    }

    long lastClose(LocalDate date) {
        return hours(date).stream().mapToLong(it -> it[1]).max().orElseThrow();
    }

    LocalDate dateOf(long instant) {
        return Instant.ofEpochSecond(instant).atZone(zone).toLocalDate();
    }

    long endOf(LocalDate date) {
        return at(date, 24 * 60);
    }

    /** Null where a thousand weeks hold none. */
    @Nullable
    LocalDate nextWorking(LocalDate after) {
        for (var date = after.plusDays(1); date.isBefore(after.plusDays(3_000)); date = date.plusDays(1)) {
            if (isWorking(date)) {
                return date;
            }
        }
        return null;
    }

    @Nullable
    LocalDate deemed(long instant) {
        var date = dateOf(instant);
        return isWorking(date) && instant < lastClose(date) ? date : nextWorking(date);
    }

    /** Everything open from one date to another, as one list. */
    List<long[]> openBetween(LocalDate from, LocalDate to) {
        var all = new ArrayList<long[]>();
        for (var date = from; !date.isAfter(to); date = date.plusDays(1)) {
            all.addAll(hours(date));
        }
        return union(all);
    }
}
