package org.towpath.engine.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a model says it may be told: its {@code variable.<name>} properties, as written. */
final class Dictionary {

    static final String PREFIX = "variable.";
    private static final String OUTCOME = "outcome:";

    private final Map<String, String> declared = new LinkedHashMap<>();

    private Dictionary() {}

    static Dictionary of(Part process) {
        var dictionary = new Dictionary();
        process.properties()
                .filter(property -> property.get("name").startsWith(PREFIX))
                .forEach(property -> dictionary.declared.put(
                        property.get("name").substring(PREFIX.length()), property.get("value")));
        return dictionary;
    }

    Map<String, String> declared() {
        return declared;
    }

    boolean has(String variable) {
        return declared.containsKey(variable);
    }

    boolean isInstant(String variable) {
        return declared.getOrDefault(variable, "").equals("instant");
    }

    boolean isCollection(String variable) {
        return declared.getOrDefault(variable, "").equals("collection");
    }

    /** The literals of an outcome variable, in the order declared: the way onward comes first. */
    Optional<List<String>> literals(String variable) {
        return Optional.ofNullable(declared.get(variable))
                .filter(kind -> kind.startsWith(OUTCOME))
                .map(kind -> Arrays.stream(kind.substring(OUTCOME.length()).split("\\|", -1))
                        .map(String::strip)
                        .toList());
    }
}
