package org.towpath.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.towpath.shared.JsonFields;

/**
 * Reads a calendar as requests write it: {@code zone}, {@code opening}, {@code holidays}, {@code closures},
 * {@code extraOpenings}. Faults are recorded in the fields given, by their dotted path.
 */
public final class CalendarReader {

    private static final Set<String> REGIONS = Set.copyOf(ZoneId.getAvailableZoneIds());

    private final JsonFields sent;

    CalendarReader(JsonFields sent) {
        this.sent = sent;
    }

    /** The calendar, or null if anything in it was refused. */
    public static @Nullable WorkingCalendar read(JsonFields sent) {
        return new CalendarReader(sent).calendar();
    }

    private @Nullable WorkingCalendar calendar() {
        var zone = zone();
        var opening = opening();
        var holidays = holidays();
        var closures = closures();
        var extra = extraOpenings();
        sent.refuseUnknown();
        return zone == null || sent.isFaulty() ? null : new WorkingCalendar(zone, opening, holidays, closures, extra);
    }

    @Nullable
    ZoneId zone() {
        var name = sent.requiredText("zone");
        if (name == null) {
            return null;
        }
        // region names only: an offset knows no daylight saving and is wrong for half the year
        if (!REGIONS.contains(name)) {
            sent.refuse("zone", "Give the name of a time zone region, such as Europe/London");
            return null;
        }
        return ZoneId.of(name);
    }

    Map<DayOfWeek, List<OpenInterval>> opening() {
        var week = new EnumMap<DayOfWeek, List<OpenInterval>>(DayOfWeek.class);
        var opening = sent.object("opening");
        if (opening != null) {
            for (var name : opening.names()) {
                try {
                    week.put(DayOfWeek.valueOf(name), intervals(opening, name));
                } catch (IllegalArgumentException unknown) {
                    opening.refuse(name, "Give a day of the week from MONDAY to SUNDAY");
                }
            }
        }
        return week;
    }

    @Nullable
    BankHolidays holidays() {
        var name = sent.text("holidays");
        if (name == null) {
            return null;
        }
        var list = BankHolidays.named(name);
        if (list.isEmpty()) {
            sent.refuse("holidays", "The only list of bank holidays is " + BankHolidays.ENGLAND_AND_WALES);
        }
        return list.orElse(null);
    }

    private List<LocalDate> closures() {
        var closures = new ArrayList<LocalDate>();
        var items = sent.list("closures");
        for (var i = 0; i < items.size(); i++) {
            var date = sent.date(items.get(i), "closures[" + i + "]");
            if (date != null) {
                closures.add(date);
            }
        }
        return closures;
    }

    Map<LocalDate, List<OpenInterval>> extraOpenings() {
        var extra = new TreeMap<LocalDate, List<OpenInterval>>();
        var dates = sent.object("extraOpenings");
        if (dates != null) {
            for (var name : dates.names()) {
                var date = dates.date(name, name);
                if (date != null) {
                    extra.put(date, intervals(dates, name));
                }
            }
        }
        return extra;
    }

    private static List<OpenInterval> intervals(JsonFields days, String day) {
        var intervals = new ArrayList<OpenInterval>();
        var items = days.list(day);
        for (var i = 0; i < items.size(); i++) {
            var path = day + "[" + i + "]";
            var interval = interval(days, items.get(i), path);
            if (interval != null) {
                if (intervals.stream().anyMatch(interval::overlaps)) {
                    days.refuse(path, "This overlaps other hours of the same day");
                } else {
                    intervals.add(interval);
                }
            }
        }
        return intervals;
    }

    private static @Nullable OpenInterval interval(JsonFields days, @Nullable Object item, String path) {
        if (!(item instanceof List<?> pair)
                || pair.size() != 2
                || !(pair.get(0) instanceof String open)
                || !(pair.get(1) instanceof String close)) {
            days.refuse(path, "Give an opening and a closing time, such as [\"09:00\", \"17:00\"]");
            return null;
        }
        try {
            return OpenInterval.parse(open, close);
        } catch (IllegalArgumentException refused) {
            days.refuse(path, String.valueOf(refused.getMessage()));
            return null;
        }
    }
}
