package org.towpath.promise;

import org.towpath.calendar.BankHolidays;
import org.towpath.calendar.CalendarPin;
import org.towpath.calendar.CalendarSubject;
import org.towpath.calendar.CalendarVersion;
import org.towpath.calendar.Calendars;
import org.towpath.calendar.CountedCalendar;
import org.towpath.calendar.HolidayList;
import org.towpath.calendar.HolidayLists;

/**
 * A change of hours or of holidays, and what it makes of the terms of a clock that counts in them.
 *
 * @param n the version that it makes
 */
public record CountedAnew(CalendarSubject subject, int n, Change change) {

    /** The terms of a clock as they would be counted under the change. */
    @FunctionalInterface
    public interface Change {
        Promised of(Promised before);
    }

    /** Under another version of an owner's calendar; the bank holidays stay those the clock counts with. */
    public static CountedAnew under(CalendarVersion version, HolidayLists lists) {
        return new CountedAnew(CalendarSubject.of(version.owner()), version.n(), before -> {
            var pin = before.countedIn();
            var list = pin == null || pin.holidays() == null ? lists.newest() : lists.of(pin.holidays());
            return before.countedIn(Calendars.counted(version, list));
        });
    }

    /** With another list of bank holidays; the hours stay those the clock counts in. */
    public static CountedAnew with(HolidayList list) {
        return new CountedAnew(
                CalendarSubject.BANK_HOLIDAYS,
                list.n(),
                before -> before.countedIn(with(before, list.holidays(), list.n())));
    }

    private static CountedCalendar with(Promised before, BankHolidays holidays, int n) {
        var pin = before.countedIn();
        return new CountedCalendar(
                before.terms().calendar().observing(holidays),
                new CalendarPin(pin == null ? null : pin.owner(), pin == null ? 0 : pin.version(), n));
    }
}
