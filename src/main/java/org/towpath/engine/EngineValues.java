package org.towpath.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.Variables.SerializationDataFormats;

import org.towpath.engine.ProcessVariable.Kind;

/**
 * Our values as the engine keeps them: references and outcomes as short text, instants as dates, lists of references as
 * JSON. Anything longer or looser is refused whatever the model declares, so that nothing about a person gets in.
 */
final class EngineValues {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private EngineValues() {}

    /** @throws IllegalArgumentException naming the first variable whose value a process may not be told */
    static Map<String, Object> of(Map<String, ?> values) {
        return values.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, value -> of(value.getKey(), value.getValue())));
    }

    static Object of(String name, Object value) {
        if (value instanceof String text && isToken(text)) {
            return text;
        }
        if (value instanceof Instant instant) {
            return Date.from(instant);
        }
        if (value instanceof Date) {
            return value;
        }
        if (value instanceof List<?> list && list.stream().allMatch(EngineValues::isToken)) {
            return Variables.objectValue(new ArrayList<>(list))
                    .serializationDataFormat(SerializationDataFormats.JSON)
                    .create();
        }
        throw new IllegalArgumentException("A process is told references, instants and outcomes only, not: " + name);
    }

    /** The kinds a value may be declared as. */
    static Set<Kind> kindsOf(Object value) {
        if (value instanceof String) {
            return Set.of(Kind.REFERENCE, Kind.OUTCOME);
        }
        return value instanceof List<?> ? Set.of(Kind.COLLECTION) : Set.of(Kind.INSTANT);
    }

    private static boolean isToken(Object value) {
        return value instanceof String text && TOKEN.matcher(text).matches();
    }
}
