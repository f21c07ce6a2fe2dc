package org.towpath.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * When somebody is open, as it is written down: without the bank holidays themselves, which have versions of their own.
 *
 * @param opening hours of each weekday
 * @param bankHolidays whether bank holidays close it
 * @param closures further dates on which it is closed, each with the reason; empty where nobody gave one
 * @param extraOpenings hours that replace whatever else a date would have been; no hours close it
 */
public record OpeningHours(
        ZoneId zone,
        Map<DayOfWeek, List<OpenInterval>> opening,
        boolean bankHolidays,
        SortedMap<LocalDate, String> closures,
        SortedMap<LocalDate, List<OpenInterval>> extraOpenings) {

    /** Where everybody we know is. */
    public static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    /** @throws IllegalArgumentException if intervals of one day overlap */
    public OpeningHours {
        var week = new EnumMap<DayOfWeek, List<OpenInterval>>(DayOfWeek.class);
        opening.forEach((day, hours) -> week.put(day, OpenInterval.inOrder(hours)));
        opening = Collections.unmodifiableMap(week);
        closures = Collections.unmodifiableSortedMap(new TreeMap<>(closures));
        var extra = new TreeMap<LocalDate, List<OpenInterval>>();
        extraOpenings.forEach((date, hours) -> extra.put(date, OpenInterval.inOrder(hours)));
        extraOpenings = Collections.unmodifiableSortedMap(extra);
    }

    /** Monday to Friday 09:00 to 17:00, bank holidays closed: what holds where nobody has said anything. */
    public static final OpeningHours OFFICE = office();

    /** The same hours every week, nothing special on any date. */
    public static OpeningHours weekly(Map<DayOfWeek, List<OpenInterval>> opening, boolean bankHolidays) {
        return new OpeningHours(ENGLAND, opening, bankHolidays, new TreeMap<>(), new TreeMap<>());
    }

    /** The calendar they come to with a list of bank holidays. */
    public WorkingCalendar with(BankHolidays holidays) {
        return new WorkingCalendar(zone, opening, bankHolidays ? holidays : null, closures.keySet(), extraOpenings);
    }

    /** Closed on a date, whatever was said of it before. */
    public OpeningHours closedOn(LocalDate date, String reason) {
        var more = new TreeMap<>(closures);
        more.put(date, reason);
        var extra = new TreeMap<>(extraOpenings);
        extra.remove(date);
        return new OpeningHours(zone, opening, bankHolidays, more, extra);
    }

    /** Open on a date in just these hours, whatever was said of it before. */
    public OpeningHours openOn(LocalDate date, List<OpenInterval> hours) {
        var extra = new TreeMap<>(extraOpenings);
        extra.put(date, hours);
        return new OpeningHours(zone, opening, bankHolidays, closures, extra);
    }

    /** The same with other hours of the week. */
    public OpeningHours withWeek(Map<DayOfWeek, List<OpenInterval>> week, boolean observesHolidays) {
        return new OpeningHours(zone, week, observesHolidays, closures, extraOpenings);
    }

    private static OpeningHours office() {
        var hours = List.of(OpenInterval.parse("09:00", "17:00"));
        var week = new EnumMap<DayOfWeek, List<OpenInterval>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            if (day.compareTo(DayOfWeek.SATURDAY) < 0) {
                week.put(day, hours);
            }
        }
        return weekly(week, true);
    }
}
