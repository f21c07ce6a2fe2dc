package org.towpath.episode.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.towpath.engine.TaskContext;

/** Answers of a form by key, in the types the form's check gave them. */
record Answers(Map<String, Object> values) {

    static Answers of(Map<String, Object> values) {
        return new Answers(values);
    }

    @Nullable
    String text(String key) {
        return values.get(key) instanceof String text && !text.isBlank() ? text : null;
    }

    /** An answer the form requires while it is shown. */
    String needed(String key) {
        return Objects.requireNonNull(text(key), key);
    }

    boolean is(String key, String value) {
        return value.equals(values.get(key));
    }

    @Nullable
    Instant instant(String key) {
        return values.get(key) instanceof Instant instant ? instant : null;
    }

    @Nullable
    LocalDate date(String key) {
        return values.get(key) instanceof LocalDate date ? date : null;
    }

    List<String> list(String key) {
        return values.get(key) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** Rows of a repeated group, each as answers of its own. */
    List<Answers> rows(String key) {
        return values.get(key) instanceof List<?> list
                ? list.stream()
                        .filter(Map.class::isInstance)
                        .map(row -> new Answers(typed((Map<?, ?>) row)))
                        .toList()
                : List.of();
    }

    /** When what they tell of happened; now where nobody said. */
    Instant occurredAt(TaskContext task) {
        return Objects.requireNonNullElse(instant("occurredAt"), task.now());
    }

    private static Map<String, Object> typed(Map<?, ?> row) {
        var typed = new HashMap<String, Object>();
        row.forEach((key, value) -> {
            if (value != null) {
                typed.put(String.valueOf(key), value);
            }
        });
        return typed;
    }
}
