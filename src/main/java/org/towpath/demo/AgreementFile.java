package org.towpath.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What {@code demo/agreements.json} holds: clauses with places for what the directory says of a partner, our own
 * contacts, and what each of the twenty partners promises.
 */
record AgreementFile(Map<String, Object> clauses, List<Map<String, Object>> contacts, List<AgreedRow> agreements) {

    record AgreedRow(String partner, List<Map<String, Object>> serviceLevels) {}

    /** The same with every place filled, however deep it stands. */
    static Object filled(Object value, Map<String, String> places) {
        if (value instanceof Map<?, ?> parts) {
            var filled = new LinkedHashMap<String, Object>();
            parts.forEach((name, part) -> filled.put(String.valueOf(name), filled(part, places)));
            return filled;
        }
        if (value instanceof List<?> items) {
            return items.stream().map(item -> filled(item, places)).collect(Collectors.toList());
        }
        if (value instanceof String text) {
            var filled = text;
            for (var place : places.entrySet()) {
                filled = filled.replace(place.getKey(), place.getValue());
            }
            return filled;
        }
        return value;
    }
}
