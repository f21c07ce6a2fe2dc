package org.towpath.calendar;

import java.time.DayOfWeek;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.towpath.shared.JsonFields;

/** Opening hours as JSON: as requests write them and as they are kept. */
public final class OpeningHoursJson {

    private OpeningHoursJson() {}

    public static Map<String, Object> write(OpeningHours hours) {
        var json = new LinkedHashMap<String, Object>();
        json.put("zone", hours.zone().getId());
        json.put("opening", week(hours));
        if (hours.bankHolidays()) {
            json.put("holidays", BankHolidays.ENGLAND_AND_WALES);
        }
        json.put(
                "closures",
                hours.closures().entrySet().stream()
                        .map(it -> Map.of("date", it.getKey().toString(), "reason", it.getValue()))
                        .toList());
        var extra = new LinkedHashMap<String, Object>();
        hours.extraOpenings().forEach((date, intervals) -> extra.put(date.toString(), pairs(intervals)));
        json.put("extraOpenings", extra);
        return json;
    }

    /** The hours of each weekday that has any, as the directory writes them. */
    public static Map<String, Object> week(OpeningHours hours) {
        var week = new LinkedHashMap<String, Object>();
        for (var day : DayOfWeek.values()) {
            var intervals = hours.opening().getOrDefault(day, List.of());
            if (!intervals.isEmpty()) {
                week.put(day.name(), pairs(intervals));
            }
        }
        return week;
    }

    private static List<List<String>> pairs(List<OpenInterval> intervals) {
        return intervals.stream().map(it -> List.of(it.open(), it.close())).toList();
    }

    /**
     * The hours of a week as the directory writes them. Whoever never shuts keeps no bank holidays either.
     *
     * @return empty if they cannot be read
     */
    public static Optional<OpeningHours> ofWeek(Map<String, Object> week) {
        var fields = JsonFields.of(Map.of("opening", week));
        var hours = OpeningHoursReader.read(fields);
        return hours == null
                ? Optional.empty()
                : Optional.of(
                        OpeningHours.weekly(hours.opening(), hours.opening().size() < DayOfWeek.values().length));
    }

    /** As they were kept. */
    static OpeningHours read(Map<String, Object> kept) {
        var fields = JsonFields.of(kept);
        var hours = OpeningHoursReader.read(fields);
        fields.refuseIfFaulty();
        return Objects.requireNonNull(hours);
    }
}
