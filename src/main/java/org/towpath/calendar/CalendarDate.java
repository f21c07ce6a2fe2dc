package org.towpath.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One local date as a calendar sees it, for explaining a figure to someone.
 *
 * @param hours its opening intervals as instants, in order; empty on a day that is not worked
 * @param closedBecause why it has no hours, in plain English ("Good Friday", "closed on Saturdays"); null if it has
 *     some
 * @param provisional closed by a bank holiday of a year that is not published yet
 */
public record CalendarDate(
        LocalDate date, List<Hours> hours, @Nullable String closedBecause, boolean provisional) {

    /** A stretch of open time, from its first second up to its close. */
    public record Hours(Instant from, Instant to) {}

    public CalendarDate {
        hours = List.copyOf(hours);
    }

    public boolean isWorkingDay() {
        return closedBecause == null;
    }

    static CalendarDate of(LocalDate date, WorkingCalendar calendar, CalendarDays days) {
        var resolved = days.resolved(date.toEpochDay());
        var hours = new ArrayList<Hours>(resolved.length / 2);
        for (var i = 0; i < resolved.length; i += 2) {
            hours.add(new Hours(Instant.ofEpochSecond(resolved[i]), Instant.ofEpochSecond(resolved[i + 1])));
        }
        if (!hours.isEmpty()) {
            return new CalendarDate(date, hours, null, false);
        }
        return closed(date, calendar, days.written(date.toEpochDay()).length > 0);
    }

    private static CalendarDate closed(LocalDate date, WorkingCalendar calendar, boolean hoursSkipped) {
        if (hoursSkipped) {
            return new CalendarDate(date, List.of(), "its hours were skipped when the clocks changed", false);
        }
        if (calendar.extraOpenings().containsKey(date)) {
            return new CalendarDate(date, List.of(), "closed for the day", false);
        }
        var weekly = calendar.opening().getOrDefault(date.getDayOfWeek(), List.of());
        var holiday = calendar.holidays().flatMap(it -> it.on(date));
        if (weekly.isEmpty()) {
            var day = date.getDayOfWeek().toString();
            var name = day.charAt(0) + day.substring(1).toLowerCase(java.util.Locale.ROOT);
            return new CalendarDate(date, List.of(), "closed on " + name + "s", false);
        }
        if (holiday.isPresent()) {
            var provisional = holiday.get().provisional();
            var name = holiday.get().name();
            return new CalendarDate(date, List.of(), provisional ? name + ", not yet confirmed" : name, provisional);
        }
        return new CalendarDate(date, List.of(), "closed for the day", false);
    }
}
