package org.towpath.engine.form;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** The answers of one row. */
final class RowAnswers {

    private RowAnswers() {}

    static Map<String, Object> of(Map<?, ?> row) {
        var values = new LinkedHashMap<String, Object>();
        row.forEach((key, value) -> {
            if (value != null) values.put(String.valueOf(key), value);
        });
        return values;
    }

    /** Whether nothing was answered: no text, no tick, no choice. */
    static boolean areBlank(Map<String, Object> row) {
        return row.values().stream().allMatch(RowAnswers::isBlank);
    }

    static boolean isBlank(@Nullable Object value) {
        if (value == null || Boolean.FALSE.equals(value)) return true;
        if (value instanceof String text) return text.isBlank();
        if (value instanceof PostedDate date) return date.isBlank();
        return value instanceof Collection<?> list && list.stream().allMatch(RowAnswers::isBlank);
    }
}
