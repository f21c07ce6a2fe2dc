package org.towpath.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.towpath.directory.Service;

/**
 * The two-page agreement a charity of two people can sign (practice.md 20): the seeds' minimum, filled with what the
 * directory says, and promises it can keep.
 */
final class StarterAgreement {

    private static final Map<String, Object> PARTNERS_HOURS = Map.of("of", "SERVICE");

    private StarterAgreement() {}

    /** Clauses and service levels of the starter as shipped, with the places filled for a service. */
    static Map<String, Object> of(Map<String, Object> shipped, Service service) {
        var places = Map.of(
                "{partner}", service.organisation(),
                "{description}", service.description(),
                "{eligibility}", service.eligibility(),
                "{referralProcess}", service.referralProcess());
        var levels = new ArrayList<Map<String, Object>>();
        for (var level : (List<?>) shipped.getOrDefault("serviceLevels", List.of())) {
            var whole = new LinkedHashMap<String, Object>();
            ((Map<?, ?>) level).forEach((name, value) -> whole.put(String.valueOf(name), value));
            whole.put("calendar", PARTNERS_HOURS);
            whole.put("rungs", steps());
            levels.add(whole);
        }
        var starter = new LinkedHashMap<String, Object>();
        starter.put("clauses", filled(shipped.getOrDefault("clauses", Map.of()), places));
        starter.put("serviceLevels", levels);
        return starter;
    }

    /** Our own managers act: a small organisation has nobody to climb to. */
    private static List<Map<String, Object>> steps() {
        return List.of(step(3, "TASK"), step(10, "DISPUTE"));
    }

    private static Map<String, Object> step(int days, String action) {
        return Map.of(
                "kind", "WORKING_DAYS", "value", days, "side", "LD", "role", "operational-manager", "action", action);
    }

    private static Object filled(@Nullable Object value, Map<String, String> places) {
        if (value instanceof Map<?, ?> parts) {
            var filled = new LinkedHashMap<String, Object>();
            parts.forEach((name, part) -> filled.put(String.valueOf(name), filled(part, places)));
            return filled;
        }
        if (value instanceof List<?> items) {
            return items.stream().map(item -> filled(item, places)).toList();
        }
        if (value instanceof String text) {
            var filled = text;
            for (var place : places.entrySet()) {
                filled = filled.replace(place.getKey(), place.getValue());
            }
            return filled;
        }
        return value == null ? "" : value;
    }
}
