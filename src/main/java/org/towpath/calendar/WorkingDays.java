package org.towpath.calendar;

/** Counting in working days: dates are epoch days, instants epoch seconds. */
final class WorkingDays {

    private final CalendarDays days;

    WorkingDays(CalendarDays days) {
        this.days = days;
    }

    /**
     * The local date of an instant if that is a working day and its last close is still to come, otherwise the next
     * working day.
     */
    long deemed(long instant) {
        var day = days.zone().dayOf(instant);
        return days.isWorking(day) && instant < days.lastClose(day) ? day : after(day, 1);
    }

    /** The n-th working day after a date; for n = 0 the date itself. */
    long after(long day, int n) {
        var found = day;
        var left = n;
        for (var date = day + 1; left > 0; date++) {
            if (date - day >= WorkingCalendar.SEARCH_LIMIT) {
                throw new NotOpenLongEnough();
            }
            if (days.isWorking(date)) {
                found = date;
                left--;
            }
        }
        return found;
    }

    /** How many working days lie after the first date, up to and including the second. */
    int between(long after, long upTo) {
        var count = 0;
        for (var date = after + 1; date <= upTo; date++) {
            if (days.isWorking(date)) {
                count++;
            }
        }
        return count;
    }
}
