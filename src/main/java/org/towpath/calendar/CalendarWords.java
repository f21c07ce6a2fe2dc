package org.towpath.calendar;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A calendar in plain English: "Monday to Friday 09:00 to 17:00, closed on bank holidays". */
public final class CalendarWords {

    private static final String ALL_DAY = "00:00 to 24:00";

    private CalendarWords() {}

    public static String of(WorkingCalendar calendar) {
        var days = new LinkedHashMap<String, Run>();
        var key = 0;
        var before = "";
        for (var day : DayOfWeek.values()) {
            var hours = hours(calendar.opening().getOrDefault(day, List.of()));
            if (!hours.equals(before)) {
                key++;
            }
            if (!hours.isEmpty()) {
                days.computeIfAbsent(key + hours, first -> new Run(day, hours)).last = day;
            }
            before = hours;
        }
        var words = days.values().stream().map(Run::words).collect(Collectors.joining("; "));
        var week = days.size() == 1 && words.equals("Monday to Sunday " + ALL_DAY) ? "every day, all day" : words;
        return week + (calendar.holidays().isPresent() ? ", closed on bank holidays" : "");
    }

    private static String hours(List<OpenInterval> intervals) {
        return intervals.stream().map(it -> it.open() + " to " + it.close()).collect(Collectors.joining(" and "));
    }

    /** Days in a row with the same hours. */
    private static final class Run {

        private final DayOfWeek first;
        private final String hours;
        private DayOfWeek last;

        Run(DayOfWeek first, String hours) {
            this.first = first;
            this.last = first;
            this.hours = hours;
        }

        String words() {
            return (first == last ? name(first) : name(first) + " to " + name(last)) + " " + hours;
        }

        private static String name(DayOfWeek day) {
            return day.getDisplayName(TextStyle.FULL, Locale.UK);
        }
    }
}
