package org.towpath.calendar;

/** Counting in open time: instants are epoch seconds, lengths seconds. Walks by date, never by minute. */
final class OpenTime {

    private final CalendarDays days;

    OpenTime(CalendarDays days) {
        this.days = days;
    }

    /** The earliest instant by which that much open time has passed since the start. */
    long after(long start, long length) {
        if (length == 0) {
            return start;
        }
        var left = length;
        var first = days.zone().dayOf(start);
        for (var day = first; day - first < WorkingCalendar.SEARCH_LIMIT; day++) {
            var hours = days.hours(day);
            for (var i = 0; i < hours.length; i += 2) {
                var from = Math.max(start, hours[i]);
                var open = hours[i + 1] - from;
                if (open >= left) {
                    return from + left;
                }
                left -= Math.max(0, open);
            }
        }
        throw new NotOpenLongEnough();
    }

    /**
     * The latest instant with exactly that much open time left before the end; the earliest allowed if there is too
     * little.
     */
    long before(long end, long length, long earliest) {
        if (length == 0 || end <= earliest) {
            return Math.max(end, earliest);
        }
        var left = length;
        var last = days.shareOf(end);
        for (var day = last; last - day < WorkingCalendar.SEARCH_LIMIT; day--) {
            var hours = days.hours(day);
            for (var i = hours.length - 2; i >= 0; i -= 2) {
                var to = Math.min(end, hours[i + 1]);
                var open = to - Math.max(earliest, hours[i]);
                if (open >= left) {
                    return to - left;
                }
                left -= Math.max(0, open);
            }
            if (days.zone().instantOf(day, 0) <= earliest) {
                return earliest;
            }
        }
        throw new NotOpenLongEnough();
    }

    /** How much open time lies between two instants. */
    long between(long from, long to) {
        var total = 0L;
        var last = days.shareOf(to);
        for (var day = days.zone().dayOf(from); day <= last; day++) {
            var hours = days.hours(day);
            for (var i = 0; i < hours.length; i += 2) {
                total += Math.max(0, Math.min(to, hours[i + 1]) - Math.max(from, hours[i]));
            }
        }
        return total;
    }
}
