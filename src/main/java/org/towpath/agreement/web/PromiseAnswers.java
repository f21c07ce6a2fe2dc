package org.towpath.agreement.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** A service level between its words and the questions of its page. */
final class PromiseAnswers {

    private static final List<String> DAYS_OF_THE_WEEK =
            List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY");
    private static final int WORKING_WEEK = 5;

    private PromiseAnswers() {}

    static Map<String, Object> known(Map<String, Object> level) {
        var known = new HashMap<String, Object>();
        List.of("id", "clause", "owedBy", "starts", "stops").forEach(name -> put(known, name, level.get(name)));
        put(known, "targetPercent", level.get("targetPercent"));
        known.put("calendar", whose(map(level.get("calendar"))));
        known.put("pausable", Boolean.TRUE.equals(level.get("pausable")) ? "YES" : "NO");
        var allowance = map(level.get("allowance"));
        put(known, "kind", allowance.get("kind"));
        if (inDays(allowance.get("kind"))) {
            put(known, "days", allowance.get("value"));
        } else {
            var time = Duration.parse(String.valueOf(allowance.get("value")));
            known.put("hours", time.toHours());
            known.put("minutes", time.toMinutesPart());
        }
        var lead = map(level.get("warnLead"));
        if (!lead.isEmpty()) {
            known.put(
                    "warnHours",
                    Duration.parse(String.valueOf(lead.get("value"))).toHours());
        }
        put(known, "priority", map(level.get("appliesIf")).get("priority"));
        known.put("steps", steps(level));
        return known;
    }

    private static List<Map<String, Object>> steps(Map<String, Object> level) {
        var steps = new ArrayList<Map<String, Object>>();
        for (var rung : (List<?>) level.getOrDefault("rungs", List.of())) {
            var step = new HashMap<String, Object>();
            map(rung).forEach((name, value) -> put(step, name, value));
            var value = step.remove("value");
            put(step, "amount", inDays(step.get("kind")) ? value : hours(value));
            steps.add(step);
        }
        return steps;
    }

    private static long hours(@Nullable Object duration) {
        return Duration.parse(String.valueOf(duration)).toHours();
    }

    private static String whose(Map<String, Object> calendar) {
        return switch (String.valueOf(calendar.get("of"))) {
            case "SERVICE" -> "PARTNER";
            case "LD" -> "OURS";
            default -> "AS_IT_IS";
        };
    }

    /** The service level as answered. What the page does not ask of it stays as it was. */
    static Map<String, Object> level(Map<String, Object> before, Map<String, Object> answers) {
        var level = new LinkedHashMap<String, Object>(before);
        List.of("id", "clause", "owedBy", "starts", "stops").forEach(name -> level.put(name, answers.get(name)));
        var kind = String.valueOf(answers.get("kind"));
        level.put("allowance", amount(kind, answers.get("days"), time(answers)));
        level.put("calendar", calendar(before, answers));
        level.put("pausable", "YES".equals(answers.get("pausable")));
        replace(level, "targetPercent", answers.get("targetPercent"));
        replace(level, "warnLead", lead(kind, answers.get("warnHours")));
        var applies = new LinkedHashMap<String, Object>(map(before.get("appliesIf")));
        replace(applies, "priority", ticked(answers.get("priority")));
        replace(level, "appliesIf", applies.isEmpty() ? null : applies);
        level.put("rungs", rungs(answers.get("steps")));
        return level;
    }

    private static Map<String, Object> calendar(Map<String, Object> before, Map<String, Object> answers) {
        var chosen = String.valueOf(answers.get("calendar"));
        var now = map(before.get("calendar"));
        return switch (chosen) {
            case "AS_IT_IS" -> now.isEmpty() ? of("SERVICE") : now;
            case "PARTNER" -> of("SERVICE");
            case "OURS" -> of("LD");
            case "ALWAYS" -> week(DAYS_OF_THE_WEEK, "00:00", "24:00", false);
            default -> week(DAYS_OF_THE_WEEK.subList(0, WORKING_WEEK), "09:00", "17:00", true);
        };
    }

    private static Map<String, Object> of(String whose) {
        return Map.of("of", whose);
    }

    private static Map<String, Object> week(List<String> days, String open, String close, boolean holidays) {
        var opening = new LinkedHashMap<String, Object>();
        days.forEach(day -> opening.put(day, List.of(List.of(open, close))));
        var calendar = new LinkedHashMap<String, Object>();
        calendar.put("zone", "Europe/London");
        calendar.put("opening", opening);
        if (holidays) {
            calendar.put("holidays", "england-and-wales");
        }
        return calendar;
    }

    private static Duration time(Map<String, Object> answers) {
        return Duration.ofHours(number(answers.get("hours"))).plusMinutes(number(answers.get("minutes")));
    }

    private static long number(@Nullable Object answer) {
        return answer instanceof Number number ? number.longValue() : 0;
    }

    private static @Nullable Map<String, Object> lead(String kind, @Nullable Object hours) {
        return hours instanceof Number number
                ? amount(kind.equals("ELAPSED") ? kind : "WORKING_TIME", null, Duration.ofHours(number.longValue()))
                : null;
    }

    private static @Nullable List<?> ticked(@Nullable Object answer) {
        return answer instanceof List<?> list && !list.isEmpty() ? list : null;
    }

    private static List<Map<String, Object>> rungs(@Nullable Object rows) {
        var rungs = new ArrayList<Map<String, Object>>();
        for (var row : rows instanceof List<?> list ? list : List.of()) {
            var step = map(row);
            var kind = String.valueOf(step.get("kind"));
            var rung =
                    new LinkedHashMap<>(amount(kind, step.get("amount"), Duration.ofHours(number(step.get("amount")))));
            List.of("side", "role", "action").forEach(name -> rung.put(name, step.get(name)));
            rungs.add(rung);
        }
        return rungs;
    }

    private static Map<String, Object> amount(String kind, @Nullable Object days, Duration time) {
        var amount = new LinkedHashMap<String, Object>();
        amount.put("kind", kind);
        amount.put("value", inDays(kind) ? number(days) : time.toString());
        return amount;
    }

    private static boolean inDays(@Nullable Object kind) {
        return "WORKING_DAYS".equals(kind) || "CALENDAR_DAYS".equals(kind);
    }

    /** The question beside which a refusal is shown; a whole refusal of something else stands at the top. */
    static String question(String field, int at) {
        var own = "serviceLevels[" + at + "].";
        if (!field.startsWith(own)) {
            return "";
        }
        var part = field.substring(own.length()).replace("rungs[", "steps[");
        if (part.startsWith("allowance")) {
            return "kind";
        }
        if (part.startsWith("warnLead")) {
            return "warnHours";
        }
        if (part.startsWith("calendar")) {
            return "calendar";
        }
        return part.startsWith("appliesIf") ? "priority" : part.replace("].value", "].amount");
    }

    private static void replace(Map<String, Object> into, String name, @Nullable Object value) {
        if (value == null) {
            into.remove(name);
        } else {
            into.put(name, value);
        }
    }

    private static void put(Map<String, Object> into, String name, @Nullable Object value) {
        if (value != null) {
            into.put(name, value);
        }
    }

    private static Map<String, Object> map(@Nullable Object value) {
        var copy = new LinkedHashMap<String, Object>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, part) -> copy.put(String.valueOf(name), part));
        }
        return copy;
    }
}
