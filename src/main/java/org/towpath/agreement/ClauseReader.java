package org.towpath.agreement;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.towpath.shared.JsonFields;
import org.towpath.shared.KeepableText;

/** Looks through the clauses of a draft: text, or named parts that hold text, numbers, yes or no, or lists of them. */
final class ClauseReader {

    private static final int LONGEST = 20_000;
    private static final int DEEPEST = 4;
    private static final int MOST_ITEMS = 200;

    private ClauseReader() {}

    static void check(JsonFields sent) {
        var clauses = sent.object("clauses");
        if (clauses == null) {
            return;
        }
        for (var code : clauses.names()) {
            if (Clause.isCode(code)) {
                check(clauses, clauses.value(code), code, 0);
            } else {
                clauses.refuse(code, "The clauses are C1 to C11");
            }
        }
    }

    private static void check(JsonFields clauses, @Nullable Object value, String path, int depth) {
        if (value instanceof String text) {
            if (text.length() > LONGEST || !KeepableText.is(text)) {
                clauses.refuse(path, "Give at most " + LONGEST + " characters that can be printed");
            }
        } else if (value instanceof Map<?, ?> parts && depth < DEEPEST && parts.size() <= MOST_ITEMS) {
            parts.forEach((name, part) -> check(clauses, part, path + "." + name, depth + 1));
        } else if (value instanceof List<?> items && depth > 0 && depth < DEEPEST && items.size() <= MOST_ITEMS) {
            for (var i = 0; i < items.size(); i++) {
                check(clauses, items.get(i), path + "[" + i + "]", depth + 1);
            }
        } else if (value != null && !(depth > 0 && (value instanceof Number || value instanceof Boolean))) {
            clauses.refuse(path, "Give a text, or an object with the parts of the clause");
        }
    }
}
