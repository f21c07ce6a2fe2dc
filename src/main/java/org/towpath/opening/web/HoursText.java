package org.towpath.opening.web;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.towpath.calendar.OpenInterval;
import org.towpath.shared.FieldError;
import org.towpath.shared.InvalidInput;

/** Opening hours as people type them: "09:00 to 12:30 and 13:30 to 17:00", "all day"; blank where closed. */
final class HoursText {

    private static final String ALL_DAY = "all day";
    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:,|;|\\band\\b)\\s*");
    private static final Pattern SPAN = Pattern.compile("(\\S+?)\\s*(?:\\bto\\b|-|–)\\s*(\\S+)");
    private static final Pattern SHORT = Pattern.compile("([0-9]):([0-5][0-9])");

    private HoursText() {}

    /** The hours of a week by the names of its days in lower case, as a page asks for them. */
    static Map<String, Object> known(Map<DayOfWeek, List<OpenInterval>> week) {
        var known = new HashMap<String, Object>();
        week.forEach((day, hours) -> {
            if (!hours.isEmpty()) {
                known.put(key(day), of(hours));
            }
        });
        return known;
    }

    static String of(List<OpenInterval> hours) {
        var words = hours.stream().map(it -> it.open() + " to " + it.close()).collect(Collectors.joining(" and "));
        return words.equals("00:00 to 24:00") ? ALL_DAY : words;
    }

    /** @throws InvalidInput naming each day that cannot be read */
    static Map<DayOfWeek, List<OpenInterval>> week(Map<String, Object> answers) {
        var week = new EnumMap<DayOfWeek, List<OpenInterval>>(DayOfWeek.class);
        var errors = new ArrayList<FieldError>();
        for (var day : DayOfWeek.values()) {
            if (answers.get(key(day)) instanceof String text) {
                try {
                    week.put(day, read(key(day), text));
                } catch (InvalidInput refused) {
                    errors.addAll(refused.errors());
                }
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        if (week.isEmpty()) {
            throw new InvalidInput(key(DayOfWeek.MONDAY), "Give the hours of at least one day");
        }
        return week;
    }

    /** @throws InvalidInput naming the key */
    static List<OpenInterval> read(String key, String text) {
        var plain = text.strip().toLowerCase(Locale.ROOT);
        if (plain.equals(ALL_DAY)) {
            return List.of(OpenInterval.parse("00:00", "24:00"));
        }
        var hours = new ArrayList<OpenInterval>();
        for (var part : BETWEEN.split(plain)) {
            var span = SPAN.matcher(part);
            if (!span.matches()) {
                throw new InvalidInput(key, "Write times such as 09:00 to 17:00");
            }
            try {
                var interval = OpenInterval.parse(padded(span.group(1)), padded(span.group(2)));
                if (hours.stream().anyMatch(interval::overlaps)) {
                    throw new InvalidInput(key, "These hours overlap");
                }
                hours.add(interval);
            } catch (IllegalArgumentException refused) {
                throw new InvalidInput(key, String.valueOf(refused.getMessage()));
            }
        }
        return hours;
    }

    private static String padded(String time) {
        return SHORT.matcher(time).matches() ? "0" + time : time;
    }

    private static String key(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }
}
