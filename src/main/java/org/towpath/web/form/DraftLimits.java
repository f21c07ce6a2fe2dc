package org.towpath.web.form;

import java.util.Collection;
import java.util.Map;

import org.towpath.shared.InvalidInput;
import org.towpath.shared.KeepableText;

/** What a draft may hold: text that can be kept, of a length somebody can have typed. */
public final class DraftLimits {

    private static final int MOST_CHARACTERS = 200_000;

    private DraftLimits() {}

    /** @throws InvalidInput naming the question whose text cannot be kept, or {@code values} if there is too much */
    public static void check(Map<String, ?> answers) {
        var characters = 0;
        for (var answer : answers.entrySet()) {
            characters += length(answer.getKey(), answer.getValue());
        }
        if (characters > MOST_CHARACTERS) {
            throw new InvalidInput("values", "This is too long to be kept");
        }
    }

    private static int length(String question, Object value) {
        if (value instanceof Map<?, ?> row) {
            return length(question, row.values());
        }
        if (value instanceof Collection<?> many) {
            return many.stream()
                    .filter(java.util.Objects::nonNull)
                    .mapToInt(one -> length(question, one))
                    .sum();
        }
        var text = String.valueOf(value);
        if (!KeepableText.is(text)) {
            throw new InvalidInput(question, "This holds characters that cannot be kept");
        }
        return text.length();
    }
}
