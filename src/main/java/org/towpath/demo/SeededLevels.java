package org.towpath.demo;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Makes whole service levels of the few words a seed gives: counted in the hours of the partner's service, a warning
 * when three quarters of the time have gone, and the usual three steps.
 */
final class SeededLevels {

    private static final Map<String, Object> A_DAYS_WORK = Map.of("kind", "WORKING_TIME", "value", "PT8H");
    private static final Map<String, Object> PARTNERS_HOURS = Map.of("of", "SERVICE");

    private final boolean hasOutOfHours;

    /** @param hasOutOfHours whether somebody at the partner can be reached at any hour */
    SeededLevels(boolean hasOutOfHours) {
        this.hasOutOfHours = hasOutOfHours;
    }

    List<Map<String, Object>> of(List<Map<String, Object>> rows) {
        return rows.stream().map(this::level).toList();
    }

    private Map<String, Object> level(Map<String, Object> row) {
        var level = new LinkedHashMap<String, Object>(row);
        var allowance = Objects.requireNonNull((Map<?, ?>) row.get("allowance"));
        var kind = String.valueOf(allowance.get("kind"));
        level.put("owedBy", "PARTNER");
        level.put("calendar", PARTNERS_HOURS);
        var lead = lead(kind, String.valueOf(allowance.get("value")));
        if (lead != null) {
            level.put("warnLead", lead);
        }
        level.put("rungs", rungs(kind.equals("ELAPSED")));
        return level;
    }

    private static @Nullable Map<String, Object> lead(String kind, String value) {
        return switch (kind) {
            case "ELAPSED" ->
                Map.of("kind", kind, "value", Duration.parse(value).dividedBy(4).toString());
            case "WORKING_DAYS", "CALENDAR_DAYS" -> A_DAYS_WORK;
            default -> null;
        };
    }

    /** Where hours are promised the first step comes after two hours, otherwise after a working day. */
    private List<Map<String, Object>> rungs(boolean inHours) {
        var first = inHours && hasOutOfHours ? "OUT_OF_HOURS" : "MANAGER";
        return inHours
                ? List.of(
                        rung("ELAPSED", "PT2H", "PARTNER", first, "TASK"),
                        rung("WORKING_DAYS", 1, "PARTNER", "HEAD_OF_SERVICE", "NOTIFY"),
                        rung("WORKING_DAYS", 3, "LD", "operational-manager", "DISPUTE"))
                : List.of(
                        rung("WORKING_DAYS", 1, "PARTNER", first, "TASK"),
                        rung("WORKING_DAYS", 3, "PARTNER", "HEAD_OF_SERVICE", "NOTIFY"),
                        rung("WORKING_DAYS", 10, "LD", "operational-manager", "DISPUTE"));
    }

    private static Map<String, Object> rung(String kind, Object value, String side, String role, String action) {
        return Map.of("kind", kind, "value", value, "side", side, "role", role, "action", action);
    }
}
