package org.towpath.engine.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Recursive descent over the few FEEL constructs that forms use for showing and hiding. */
final class SimpleConditionParser {

    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:(list\\s+contains(?=\\s*\\())|([A-Za-z][A-Za-z0-9]*)|(\"[^\"\\\\]*\")|(!=|[=(),]))");
    private static final int LONGEST = 500;

    private final List<String> tokens = new ArrayList<>();
    private int at;

    SimpleConditionParser(String feel) {
        if (feel.length() > LONGEST) return;
        var matcher = TOKEN.matcher(feel);
        var end = 0;
        while (end < feel.length() && matcher.find(end) && matcher.start() == end) {
            tokens.add(matcher.group().strip().replaceAll("^list\\s+contains$", "list contains"));
            end = matcher.end();
        }
        if (!feel.substring(end).isBlank()) tokens.clear();
    }

    Optional<SimpleCondition> parse() {
        if (tokens.isEmpty()) return Optional.empty();
        try {
            var condition = either();
            return at == tokens.size() && !condition.isTooLong() ? Optional.of(condition) : Optional.empty();
        } catch (NotSimple notSimple) {
            return Optional.empty();
        }
    }

    private SimpleCondition either() {
        var condition = both();
        while (takes("or")) condition = condition.or(both());
        return bounded(condition);
    }

    private SimpleCondition both() {
        var condition = one();
        while (takes("and")) condition = bounded(condition.and(one()));
        return condition;
    }

    private SimpleCondition one() {
        if (takes("not")) {
            expect("(");
            var inside = either();
            expect(")");
            return bounded(inside.opposite());
        }
        if (takes("(")) {
            var inside = either();
            expect(")");
            return inside;
        }
        return of(takes("list contains") ? contains() : comparison());
    }

    private Comparison contains() {
        expect("(");
        var key = key();
        expect(",");
        if (!(literal() instanceof String value)) throw new NotSimple();
        expect(")");
        return new Comparison(key, Comparison.Operator.HAS, value);
    }

    private Comparison comparison() {
        var key = key();
        if (takes("=")) return new Comparison(key, Comparison.Operator.EQUAL, literal());
        expect("!=");
        return new Comparison(key, Comparison.Operator.NOT_EQUAL, literal());
    }

    private String key() {
        var token = next();
        if (!token.matches("[a-z][A-Za-z0-9]*") || token.matches("true|false|null|not|and|or")) throw new NotSimple();
        return token;
    }

    private @Nullable Object literal() {
        var token = next();
        if (token.startsWith("\"")) return token.substring(1, token.length() - 1);
        return switch (token) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            case "null" -> null;
            default -> throw new NotSimple();
        };
    }

    private boolean takes(String token) {
        if (at >= tokens.size() || !tokens.get(at).equals(token)) return false;
        at++;
        return true;
    }

    private void expect(String token) {
        if (!takes(token)) throw new NotSimple();
    }

    private String next() {
        if (at >= tokens.size()) throw new NotSimple();
        return tokens.get(at++);
    }

    private static SimpleCondition of(Comparison comparison) {
        return new SimpleCondition(List.of(List.of(comparison)));
    }

    private static SimpleCondition bounded(SimpleCondition condition) {
        if (condition.isTooLong()) throw new NotSimple();
        return condition;
    }

    /** Not a fault: the condition is left to the server. */
    private static final class NotSimple extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotSimple() {
            super("not simple", null, false, false);
        }
    }
}
