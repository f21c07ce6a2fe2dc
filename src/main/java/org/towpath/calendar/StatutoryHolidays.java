package org.towpath.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The bank holidays of England and Wales as the law has them when nobody proclaims anything else: the Banking and
 * Financial Dealings Act 1971, Schedule 1, with the two days customarily proclaimed each year (1 January, first Monday
 * in May) and the substitute days for those that fall on a weekend.
 */
final class StatutoryHolidays {

    private static final String SUBSTITUTE = " (substitute day)";

    private StatutoryHolidays() {}

    static SortedMap<LocalDate, String> of(int year) {
        var days = new TreeMap<LocalDate, String>();
        var newYear = LocalDate.of(year, Month.JANUARY, 1);
        if (isWeekend(newYear)) {
            days.put(newYear.with(TemporalAdjusters.next(DayOfWeek.MONDAY)), "New Year's Day" + SUBSTITUTE);
        } else {
            days.put(newYear, "New Year's Day");
        }
        var easter = easterSunday(year);
        days.put(easter.minusDays(2), "Good Friday");
        days.put(easter.plusDays(1), "Easter Monday");
        days.put(monday(year, Month.MAY, true), "Early May bank holiday");
        days.put(monday(year, Month.MAY, false), "Spring bank holiday");
        days.put(monday(year, Month.AUGUST, false), "Summer bank holiday");
        putChristmas(days, year);
        return days;
    }

    /**
     * Christmas on a Saturday or Sunday is kept on the 27th; Boxing Day on a Saturday or Sunday is kept on the 28th.
     */
    private static void putChristmas(TreeMap<LocalDate, String> days, int year) {
        var christmas = LocalDate.of(year, Month.DECEMBER, 25);
        var boxing = christmas.plusDays(1);
        if (isWeekend(christmas)) {
            days.put(christmas.plusDays(2), "Christmas Day" + SUBSTITUTE);
        } else {
            days.put(christmas, "Christmas Day");
        }
        if (isWeekend(boxing)) {
            days.put(boxing.plusDays(2), "Boxing Day" + SUBSTITUTE);
        } else {
            days.put(boxing, "Boxing Day");
        }
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
    }

    private static LocalDate monday(int year, Month month, boolean first) {
        var adjuster = first
                ? TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY)
                : TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY);
        return LocalDate.of(year, month, 1).with(adjuster);
    }

    /** Easter Sunday of the Gregorian calendar, by the anonymous ("Meeus/Jones/Butcher") computation. */
    static LocalDate easterSunday(int year) {
        var golden = year % 19;
        var century = year / 100;
        var inCentury = year % 100;
        var skippedLeaps = century / 4;
        var correction = (century - (century + 8) / 25 + 1) / 3;
        var fullMoon = (19 * golden + century - skippedLeaps - correction + 15) % 30;
        var weekday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - fullMoon - inCentury % 4) % 7;
        var late = (golden + 11 * fullMoon + 22 * weekday) / 451;
        var days = fullMoon + weekday - 7 * late + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }
}
