package org.towpath.promise;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Makes up requests from a seed, crowding the places where counting time goes wrong: changes of the clock, Christmas,
 * Easter, leap days, closes and midnights, pauses that touch, overlap or never end.
 */
final class ClockRequests {

    private static final List<String> ZONES = List.of(
            "Europe/London",
            "Europe/London",
            "Europe/London",
            "Europe/London",
            "UTC",
            "America/New_York",
            "Asia/Kolkata",
            "Australia/Lord_Howe",
            "Pacific/Auckland",
            "America/Nuuk",
            "Africa/Cairo",
            "Asia/Beirut",
            "Atlantic/Azores",
            "America/Havana",
            "Antarctica/Troll",
            "Africa/Casablanca",
            "America/Sao_Paulo",
            "Pacific/Apia");

    private static final List<List<List<String>>> HOURS = List.of(
            List.of(List.of("09:00", "17:00")),
            List.of(List.of("09:00", "12:00"), List.of("12:00", "17:00")),
            List.of(List.of("13:30", "17:30"), List.of("08:30", "12:30")),
            List.of(List.of("00:00", "24:00")),
            List.of(List.of("00:00", "01:30"), List.of("02:00", "06:00")),
            List.of(List.of("01:00", "02:00")),
            List.of(List.of("01:30", "02:15"), List.of("02:15", "02:45"), List.of("20:00", "24:00")),
            List.of(List.of("22:00", "24:00"), List.of("00:00", "06:00")),
            List.of(List.of("22:15", "23:30"), List.of("23:40", "23:50"), List.of("00:05", "00:45")),
            List.of(List.of("01:30", "03:15"), List.of("00:30", "01:10")));

    private static final List<String> DURATIONS = List.of(
            "PT0S",
            "PT1S",
            "PT30M",
            "PT1H",
            "PT2H",
            "PT4H",
            "PT7H59M59S",
            "PT8H",
            "PT16H",
            "PT24H",
            "PT37H30M",
            "PT72H");

    private final Random random;

    ClockRequests(long seed) {
        random = new Random(seed);
    }

    Map<String, Object> next() {
        var zone = one(ZONES);
        var start = start(ZoneId.of(zone));
        var request = new LinkedHashMap<String, Object>();
        request.put("calendar", calendar(zone, start.atZone(ZoneId.of(zone)).toLocalDate()));
        // Samoa skipped 30 December 2011: the rule does not say what a pause does to a working day that never was
        var skipsDate = start.toString().startsWith("2011");
        request.put("allowance", skipsDate ? Map.of("kind", "WORKING_TIME", "value", one(DURATIONS)) : allowance(true));
        request.put("startedAt", start.toString());
        if (random.nextInt(10) > 0 && request.get("allowance").toString().contains("BEFORE")) {
            request.put("anchorAt", near(start, 8).toString());
        }
        if (random.nextInt(5) > 1) {
            request.put("pauses", pauses(start));
        }
        if (random.nextBoolean()) {
            var kind = random.nextBoolean() ? "ELAPSED" : "WORKING_TIME";
            request.put("warnLead", Map.of("kind", kind, "value", one(DURATIONS)));
        }
        if (random.nextBoolean()) {
            var rungs = new ArrayList<Map<String, Object>>();
            for (var i = random.nextInt(4); i > 0; i--) {
                rungs.add(allowance(false));
            }
            request.put("rungs", rungs);
        }
        return request;
    }

    private Instant start(ZoneId zone) {
        var years = 2020 + random.nextInt(15);
        var somewhere = Instant.parse(years + "-01-01T00:00:00Z").plusSeconds(random.nextInt(366) * 86_400L);
        var change = zone.getRules().nextTransition(somewhere);
        var around = switch (random.nextInt(6)) {
            case 0, 1, 2 -> change == null ? somewhere : change.getInstant();
            case 3 -> Instant.parse(years + "-12-27T00:00:00Z");
            case 4 -> Instant.parse(years + "-04-10T00:00:00Z").plusSeconds((random.nextInt(40) - 20) * 86_400L);
            default -> somewhere;
        };
        if (zone.getId().equals("Pacific/Apia") && random.nextBoolean()) {
            around = Instant.parse("2011-12-30T10:00:00Z");
        }
        return near(around.minusSeconds(4 * 86_400L), 5);
    }

    /** Some instant in the days after, often a whole half hour and sometimes one second beside it. */
    private Instant near(Instant from, int days) {
        var second = from.getEpochSecond() + random.nextInt(days * 86_400);
        if (random.nextInt(3) > 0) {
            second = Math.floorDiv(second, 1_800L) * 1_800 + random.nextInt(3) - 1;
        }
        return Instant.ofEpochSecond(second);
    }

    private Map<String, Object> calendar(String zone, LocalDate around) {
        var calendar = new LinkedHashMap<String, Object>();
        calendar.put("zone", zone);
        var usual = one(HOURS);
        var opening = new LinkedHashMap<String, Object>();
        for (var day : DayOfWeek.values()) {
            if (random.nextInt(8) > (day.getValue() < 6 ? 0 : 4)) {
                opening.put(day.name(), random.nextInt(6) == 0 ? one(HOURS) : usual);
            }
        }
        opening.put("WEDNESDAY", usual);
        calendar.put("opening", random.nextInt(40) == 0 ? Map.of() : opening);
        if (random.nextBoolean()) {
            calendar.put("holidays", "england-and-wales");
        }
        if (random.nextInt(3) == 0) {
            calendar.put("closures", List.of(date(around), date(around)));
        }
        if (random.nextInt(3) == 0 || ((Map<?, ?>) calendar.get("opening")).isEmpty()) {
            var extra = new LinkedHashMap<String, Object>();
            extra.put(date(around), one(HOURS));
            extra.put(date(around), random.nextBoolean() ? List.of() : one(HOURS));
            extra.put(around.minusDays(300).toString(), one(HOURS));
            calendar.put("extraOpenings", extra);
        }
        return calendar;
    }

    private String date(LocalDate around) {
        return around.plusDays(random.nextInt(12) - 2).toString();
    }

    private Map<String, Object> allowance(boolean anyKind) {
        var kinds = List.of("ELAPSED", "WORKING_TIME", "WORKING_TIME", "WORKING_DAYS", "CALENDAR_DAYS", "BEFORE");
        var kind = kinds.get(random.nextInt(anyKind ? 6 : 5));
        Object value = kind.endsWith("DAYS") ? (Object) random.nextInt(12) : one(DURATIONS);
        return Map.of("kind", kind, "value", value);
    }

    private List<Map<String, Object>> pauses(Instant start) {
        var pauses = new ArrayList<Map<String, Object>>();
        var at = start.minusSeconds(86_400);
        for (var i = 1 + random.nextInt(4); i > 0; i--) {
            var from = random.nextInt(6) == 0 ? at : near(at, 3);
            var to = random.nextInt(8) == 0 ? from : near(from, 1 + random.nextInt(4));
            to = to.isBefore(from) ? from : to;
            var open = i == 1 && random.nextInt(6) == 0;
            pauses.add(open ? Map.of("from", from.toString()) : Map.of("from", from.toString(), "to", to.toString()));
            at = random.nextInt(4) == 0 ? from : to;
        }
        return pauses;
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
