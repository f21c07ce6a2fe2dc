package org.towpath.promise;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/** Bank holidays of England and Wales from 2012 on, decided date by date rather than listed year by year. */
final class NaiveHolidays {

    private static final Set<String> PROCLAIMED =
            Set.of("2012-06-04", "2012-06-05", "2020-05-08", "2022-06-02", "2022-06-03", "2022-09-19", "2023-05-08");
    private static final Set<String> MOVED_AWAY = Set.of("2012-05-28", "2020-05-04", "2022-05-30");

    private NaiveHolidays() {}

    static boolean closes(LocalDate date) {
        if (PROCLAIMED.contains(date.toString())) {
            return true;
        }
        return !MOVED_AWAY.contains(date.toString())
                && (isFixed(date) || isSubstitute(date) || isMonday(date) || isEaster(date));
    }

    private static boolean isFixed(LocalDate date) {
        var day = MonthDay.from(date).toString();
        return day.equals("--12-25") || day.equals("--12-26") || day.equals("--01-01");
    }

    private static boolean isSubstitute(LocalDate date) {
        var day = date.getDayOfWeek();
        return switch (MonthDay.from(date).toString()) {
            case "--12-27" -> day == DayOfWeek.MONDAY || day == DayOfWeek.TUESDAY;
            case "--12-28" -> day == DayOfWeek.MONDAY || day == DayOfWeek.TUESDAY;
            case "--01-02", "--01-03" -> day == DayOfWeek.MONDAY;
            default -> false;
        };
    }

    private static boolean isMonday(LocalDate date) {
        if (date.getDayOfWeek() != DayOfWeek.MONDAY) {
            return false;
        }
        var first = date.getDayOfMonth() <= 7;
        var last = date.plusDays(7).getMonth() != date.getMonth();
        return switch (date.getMonth()) {
            case MAY -> first || last;
            case AUGUST -> last;
            default -> false;
        };
    }

    private static boolean isEaster(LocalDate date) {
        var easter = easter(date.getYear());
        return date.equals(easter.minusDays(2)) || date.equals(easter.plusDays(1));
    }

    /** Gauss's rule as it holds from 1900 to 2099. */
    private static LocalDate easter(int year) {
        var moon = (19 * (year % 19) + 24) % 30;
        var week = (2 * (year % 4) + 4 * (year % 7) + 6 * moon + 5) % 7;
        var days = 22 + moon + week;
        if (moon == 29 && week == 6 || moon == 28 && week == 6 && year % 19 > 10) {
            days -= 7;
        }
        return LocalDate.of(year, 3, 1).plusDays(days - 1);
    }
}
