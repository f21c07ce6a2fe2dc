package org.towpath.calendar;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.towpath.shared.JsonFields;

/**
 * Reads opening hours with the words of a calendar: {@code opening}, {@code holidays}, {@code closures} (dates, or
 * dates with a reason), {@code extraOpenings}. The zone may be left out: everybody we know is in England.
 */
public final class OpeningHoursReader {

    private static final int LONGEST_REASON = 200;
    private static final int MOST_DATES = 400;

    private OpeningHoursReader() {}

    /** The hours, or null if anything in them was refused. What else was sent is not looked at. */
    public static @Nullable OpeningHours read(JsonFields sent) {
        var calendar = new CalendarReader(sent);
        var zone = sent.value("zone") == null ? OpeningHours.ENGLAND : calendar.zone();
        var opening = calendar.opening();
        var holidays = calendar.holidays();
        var closures = closures(sent);
        var extra = new TreeMap<>(calendar.extraOpenings());
        if (extra.size() > MOST_DATES) {
            sent.refuse("extraOpenings", "Give at most " + MOST_DATES + " dates");
        }
        return zone == null || sent.isFaulty()
                ? null
                : new OpeningHours(zone, opening, holidays != null, closures, extra);
    }

    private static SortedMap<LocalDate, String> closures(JsonFields sent) {
        var closures = new TreeMap<LocalDate, String>();
        var items = sent.list("closures");
        if (items.size() > MOST_DATES) {
            sent.refuse("closures", "Give at most " + MOST_DATES + " dates");
            return closures;
        }
        for (var i = 0; i < items.size(); i++) {
            closure(sent, items.get(i), "closures[" + i + "]", closures);
        }
        return closures;
    }

    private static void closure(
            JsonFields sent, @Nullable Object item, String path, SortedMap<LocalDate, String> closures) {
        if (!(item instanceof java.util.Map<?, ?>)) {
            put(sent, path, sent.date(item, path), "", closures);
            return;
        }
        var closure = sent.nested(item, path);
        if (closure != null) {
            var given = closure.required("date");
            var date = given == null ? null : closure.date(given, "date");
            var reason = closure.text("reason");
            if (reason != null && reason.length() > LONGEST_REASON) {
                closure.refuse("reason", "Give at most " + LONGEST_REASON + " characters");
            }
            closure.refuseUnknown();
            put(sent, path, date, reason == null ? "" : reason.strip(), closures);
        }
    }

    private static void put(
            JsonFields sent,
            String path,
            @Nullable LocalDate date,
            String reason,
            SortedMap<LocalDate, String> closures) {
        if (date != null && closures.putIfAbsent(date, reason) != null) {
            sent.refuse(path, "This date is named already");
        }
    }
}
