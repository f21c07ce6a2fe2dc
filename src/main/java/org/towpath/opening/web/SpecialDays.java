package org.towpath.opening.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.towpath.opening.CalendarView;

/** The dates of a calendar that differ from the week, from today on, in words. */
final class SpecialDays {

    private static final int MOST = 50;

    private SpecialDays() {}

    /** @param words "closed: staff training", "open 10:00 to 14:00" */
    record Special(LocalDate date, String words) {}

    static List<Special> of(CalendarView calendar) {
        var today = calendar.days().get(0).date();
        var hours = calendar.inForce().calendar();
        var days = new TreeMap<LocalDate, String>();
        if (hours != null) {
            for (var closure : (List<?>) hours.getOrDefault("closures", List.of())) {
                var parts = (Map<?, ?>) closure;
                var reason = String.valueOf(parts.get("reason"));
                days.put(
                        LocalDate.parse(String.valueOf(parts.get("date"))),
                        reason.isEmpty() ? "closed" : "closed: " + reason);
            }
            ((Map<?, ?>) hours.getOrDefault("extraOpenings", Map.of()))
                    .forEach((date, spans) -> days.put(LocalDate.parse(String.valueOf(date)), open((List<?>) spans)));
        }
        return days.tailMap(today).entrySet().stream()
                .limit(MOST)
                .map(it -> new Special(it.getKey(), it.getValue()))
                .toList();
    }

    private static String open(List<?> spans) {
        return spans.isEmpty()
                ? "closed"
                : "open "
                        + String.join(
                                " and ",
                                spans.stream()
                                        .map(span -> ((List<?>) span).get(0) + " to " + ((List<?>) span).get(1))
                                        .toList());
    }
}
