package org.towpath.engine.model;

import java.util.Optional;
import java.util.regex.Pattern;

/** The two expressions a model may hold (V21): a bare name, and the question whether an outcome is a literal. */
final class Expressions {

    private static final String NAME = "[a-z][A-Za-z0-9]{0,62}";
    private static final Pattern BARE = Pattern.compile("\\$\\{(" + NAME + ")}");
    private static final Pattern OUTCOME = Pattern.compile("\\$\\{(" + NAME + ") == '([a-z0-9]+(?:-[a-z0-9]+)*)'}");

    /** {@code ${decisionOutcome == 'accepted'}}. */
    record Condition(String variable, String literal) {}

    private Expressions() {}

    /** The name in {@code ${name}}, if the text is that and nothing else. */
    static Optional<String> name(String text) {
        var found = BARE.matcher(text);
        return text.length() <= Limits.EXPRESSION && found.matches() ? Optional.of(found.group(1)) : Optional.empty();
    }

    static Optional<Condition> condition(String text) {
        var found = OUTCOME.matcher(text);
        return text.length() <= Limits.EXPRESSION && found.matches()
                ? Optional.of(new Condition(found.group(1), found.group(2)))
                : Optional.empty();
    }

    /** Whether the engine would see an expression in a text. */
    static boolean mayRun(String text) {
        return text.contains("${") || text.contains("#{");
    }
}
