package org.towpath.engine;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One line of a process's data dictionary.
 *
 * @param literals the outcomes a gateway may find in it; empty for the other kinds
 */
public record ProcessVariable(String name, Kind kind, Set<String> literals) {

    /** What a process may be told. */
    public enum Kind {
        /** The id of a record in our tables. */
        REFERENCE,
        /** When something is due or is to be done. */
        INSTANT,
        /** Ids of several records. */
        COLLECTION,
        /** One of the named results a gateway routes by. */
        OUTCOME
    }

    private static final String OUTCOME = "outcome:";

    public ProcessVariable {
        literals = Set.copyOf(literals);
    }

    /**
     * Reads the value of a {@code variable.<name>} property: {@code reference}, {@code instant}, {@code collection} or
     * {@code outcome: one | other}.
     *
     * @throws IllegalArgumentException if it says anything else
     */
    static ProcessVariable parse(String name, String declaration) {
        return switch (declaration) {
            case "reference" -> new ProcessVariable(name, Kind.REFERENCE, Set.of());
            case "instant" -> new ProcessVariable(name, Kind.INSTANT, Set.of());
            case "collection" -> new ProcessVariable(name, Kind.COLLECTION, Set.of());
            default -> outcome(name, declaration);
        };
    }

    private static ProcessVariable outcome(String name, String declaration) {
        if (!declaration.startsWith(OUTCOME)) {
            throw new IllegalArgumentException("'" + declaration + "' is no kind of variable: " + name);
        }
        var literals = Arrays.stream(declaration.substring(OUTCOME.length()).split("\\|"))
                .map(String::strip)
                .collect(Collectors.toUnmodifiableSet());
        return new ProcessVariable(name, Kind.OUTCOME, literals);
    }

    /** @throws IllegalArgumentException if the value is not of this kind */
    Object forEngine(Object value) {
        var kept = EngineValues.of(name, value);
        if (kind == Kind.OUTCOME && !literals.contains(value)) {
            throw new IllegalArgumentException("'" + name + "' has no such outcome");
        }
        if (EngineValues.kindsOf(value).contains(kind)) {
            return kept;
        }
        throw new IllegalArgumentException("'" + name + "' is declared as " + kind);
    }
}
