package org.towpath.engine.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The part of FEEL a decision or a form may use (V32): comparisons, ranges, and/or/not, arithmetic, literals and a few
 * functions. No loop, no function of one's own, no pattern, no path into an object: nothing that can run long or reach
 * out.
 */
final class FeelSubset {

    private static final Pattern TOKEN = Pattern.compile(
            "\\s+|\"[^\"\\\\]*\"|\\d+(?:\\.\\d+)?|[A-Za-z_][A-Za-z0-9_]*|\\.\\.|<=|>=|!=|[<>=()\\[\\],+*/-]");
    private static final Set<String> WORDS = Set.of("and", "or", "not", "in", "true", "false", "null", "between");
    private static final Set<String> FUNCTIONS =
            Set.of("date", "duration", "contains", "min", "max", "count", "floor", "ceiling", "not");
    private static final List<String> FUNCTIONS_OF_TWO_WORDS =
            List.of("string length(", "list contains(", "starts with(");
    private static final int LONGEST_LIST = 100;
    /** Each bracket multiplies what the reader of FEEL tries. */
    private static final int DEEPEST = 5;

    private FeelSubset() {}

    /** What a text says that the subset does not have; empty where it is within it. */
    static Optional<String> problem(String text, Set<String> names) {
        if (Expressions.mayRun(text)) return Optional.of("an expression of another language");
        if (text.length() > Limits.TEXT) return Optional.of("more than " + Limits.TEXT + " characters");
        if (text.contains("**")) return Optional.of("'**'");
        if (depth(text) > DEEPEST) return Optional.of("more than " + DEEPEST + " brackets in each other");
        if (text.chars().filter(character -> character == ',').count() >= LONGEST_LIST) {
            return Optional.of("a list of more than " + LONGEST_LIST);
        }
        var plain = text;
        for (var function : FUNCTIONS_OF_TWO_WORDS) plain = plain.replace(function, "count(");
        return firstForeign(plain, names);
    }

    private static Optional<String> firstForeign(String text, Set<String> names) {
        var token = TOKEN.matcher(text);
        var at = 0;
        while (at < text.length()) {
            if (!token.find(at) || token.start() != at) return Optional.of("'" + text.charAt(at) + "'");
            at = token.end();
            var word = token.group();
            var called = text.startsWith("(", at);
            if (Character.isLetter(word.charAt(0)) && !isKnown(word, called, names))
                return Optional.of("'" + word + "'");
        }
        return Optional.empty();
    }

    private static boolean isKnown(String word, boolean called, Set<String> names) {
        return called ? FUNCTIONS.contains(word) || WORDS.contains(word) : WORDS.contains(word) || names.contains(word);
    }

    private static int depth(String text) {
        var depth = 0;
        var deepest = 0;
        for (var sign : text.toCharArray()) {
            if (sign == '(' || sign == '[') deepest = Math.max(deepest, ++depth);
            if (sign == ')' || sign == ']') depth--;
        }
        return deepest;
    }
}
