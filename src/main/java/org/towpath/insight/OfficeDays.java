package org.towpath.insight;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

import org.towpath.calendar.HolidayLists;
import org.towpath.calendar.OpeningHours;
import org.towpath.calendar.WorkingCalendar;
import org.towpath.platform.SqlInstants;

/**
 * Office hours by date, as waits are measured in them: Monday to Friday 09:00 to 17:00 in England, bank holidays
 * closed, the same for every site and partner, so that waits can be compared. A holiday proclaimed later changes days
 * to come only, never what was counted.
 */
@Component
class OfficeDays implements SmartInitializingSingleton {

    private static final LocalDate FIRST = LocalDate.of(2015, 1, 1);
    private static final int YEARS_AHEAD = 3;
    private static final int ROWS = 1_000;

    private final JdbcClient jdbc;
    private final HolidayLists holidays;
    private final TransactionOperations transaction;
    private final Clock clock;

    OfficeDays(JdbcClient jdbc, HolidayLists holidays, TransactionOperations transaction, Clock clock) {
        this.jdbc = jdbc;
        this.holidays = holidays;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Before anything is counted. */
    @Override
    public void afterSingletonsInstantiated() {
        write();
    }

    /**
     * Days to come are written long before they are counted in; a year passes and holidays are proclaimed meanwhile.
     */
    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void write() {
        var calendar = OpeningHours.OFFICE.with(holidays.newest().holidays());
        var last = LocalDate.ofInstant(clock.instant(), calendar.zone()).plusYears(YEARS_AHEAD);
        transaction.executeWithoutResult(status -> write(days(calendar, last)));
    }

    private static List<Day> days(WorkingCalendar calendar, LocalDate last) {
        var days = new ArrayList<Day>();
        var before = 0L;
        for (var date = FIRST; !date.isAfter(last); date = date.plusDays(1)) {
            var starts = date.atStartOfDay(calendar.zone()).toInstant();
            var length = calendar.openTimeBetween(starts, calendar.endOf(date));
            var closes = length.isZero() ? starts : calendar.lastClose(date);
            days.add(new Day(
                    date.toString(),
                    String.valueOf(SqlInstants.at(closes.minus(length))),
                    String.valueOf(SqlInstants.at(closes)),
                    String.valueOf(before)));
            before += length.toSeconds();
        }
        return days;
    }

    private void write(List<Day> days) {
        for (var from = 0; from < days.size(); from += ROWS) {
            var some = days.subList(from, Math.min(days.size(), from + ROWS));
            jdbc.sql("""
                            insert into office_day (day, opens, closes, before)
                            select * from unnest(cast(:days as date[]), cast(:opens as timestamptz[]),
                                cast(:closes as timestamptz[]), cast(:before as bigint[])) as d (day, opens, closes, before)
                            on conflict (day) do update set opens = excluded.opens, closes = excluded.closes,
                                before = excluded.before
                            where (office_day.opens, office_day.closes, office_day.before) is distinct from
                                (excluded.opens, excluded.closes, excluded.before)
                            """)
                    .param("days", some.stream().map(Day::date).toArray(String[]::new))
                    .param("opens", some.stream().map(Day::opens).toArray(String[]::new))
                    .param("closes", some.stream().map(Day::closes).toArray(String[]::new))
                    .param("before", some.stream().map(Day::before).toArray(String[]::new))
                    .update();
        }
    }

    private record Day(String date, String opens, String closes, String before) {}
}
