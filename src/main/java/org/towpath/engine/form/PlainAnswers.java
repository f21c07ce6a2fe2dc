package org.towpath.engine.form;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Answers as conditions see them: what form-js would hold for the same input, so that one condition means the same in
 * the engine's Tasklist, here, and in the browser. Unanswered is "" for text, false for a tick, [] for lists, null
 * otherwise.
 */
final class PlainAnswers {

    private PlainAnswers() {}

    static @Nullable Object of(FormField field, @Nullable Object given) {
        return field instanceof Question question ? answer(question, given) : rows((Rows) field, given);
    }

    private static @Nullable Object answer(Question question, @Nullable Object given) {
        return switch (question.type()) {
            case TEXT, LONG_TEXT -> given instanceof String text ? text.strip() : "";
            case NUMBER -> given instanceof String text ? numberOrNull(text) : given instanceof Number ? given : null;
            case DATE, MOMENT -> given instanceof PostedDate date ? DateAnswers.isoOrNull(date) : textOrNull(given);
            case TICK -> Boolean.TRUE.equals(given);
            case TICKS ->
                given instanceof List<?> list
                        ? list.stream().map(String::valueOf).toList()
                        : List.of();
            case ONE_OF_FEW, ONE_OF_MANY -> textOrNull(given);
        };
    }

    private static List<Map<String, Object>> rows(Rows rows, @Nullable Object given) {
        if (!(given instanceof List<?> list)) return List.of();
        return list.stream()
                .filter(Map.class::isInstance)
                .limit(Rows.MOST)
                .map(row -> row(rows, RowAnswers.of((Map<?, ?>) row)))
                .toList();
    }

    private static Map<String, Object> row(Rows rows, Map<String, Object> given) {
        return FormDefinition.flatten(rows.fields())
                .map(GivenAnswers::keyOf)
                .filter(given::containsKey)
                .collect(Collectors.toMap(key -> key, given::get));
    }

    private static @Nullable String textOrNull(@Nullable Object given) {
        return given instanceof String text && !text.isBlank() ? text.strip() : null;
    }

    private static @Nullable Integer numberOrNull(String text) {
        try {
            return Integer.valueOf(text.strip());
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }
}
