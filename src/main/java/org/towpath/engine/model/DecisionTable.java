package org.towpath.engine.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A decision as a table to read.
 *
 * @param purpose what it is for, in its own words
 * @param policy how the rules are applied, in words
 * @param questions what it asks, in order
 * @param answer what its answer is called
 * @param rows its rules, in order
 */
public record DecisionTable(String purpose, String policy, List<String> questions, String answer, List<Row> rows) {

    /**
     * One rule.
     *
     * @param conditions what must hold for each question; "anything" where it does not matter
     * @param answer what the rule answers
     * @param why what the model says about it; empty where it says nothing
     */
    public record Row(String element, List<String> conditions, String answer, String why) {}

    /** The table of a DMN file; nothing where it cannot be read. */
    public static Optional<DecisionTable> of(byte[] content) {
        return DecisionRules.read(content)
                .flatMap(decision -> decision.children("dmn:decisionTable")
                        .findFirst()
                        .map(table -> new DecisionTable(
                                text(decision, "dmn:description"),
                                policy(table.get("hitPolicy")),
                                table.children("dmn:input")
                                        .map(input -> input.get("label").isEmpty() ? input.id() : input.get("label"))
                                        .toList(),
                                table.children("dmn:output")
                                        .map(output -> output.get("label").isEmpty()
                                                ? output.get("name")
                                                : output.get("label"))
                                        .findFirst()
                                        .orElse("Answer"),
                                table.children("dmn:rule")
                                        .map(DecisionTable::row)
                                        .toList())));
    }

    private static Row row(Part rule) {
        return new Row(
                rule.id(),
                rule.children("dmn:inputEntry").map(DecisionTable::condition).toList(),
                rule.children("dmn:outputEntry")
                        .map(entry -> plain(text(entry, "dmn:text")))
                        .findFirst()
                        .orElse(""),
                text(rule, "dmn:description"));
    }

    private static String condition(Part entry) {
        var text = text(entry, "dmn:text");
        return switch (text) {
            case "", "-" -> "anything";
            case "true" -> "yes";
            case "false" -> "no";
            default -> plain(text.replaceAll("\"\\s*,\\s*\"", "\" or \""));
        };
    }

    private static String plain(String literals) {
        return literals.replace("\"", "");
    }

    private static String policy(String policy) {
        return switch (policy.toUpperCase(Locale.ROOT)) {
            case "FIRST" -> "The first rule that holds answers.";
            case "COLLECT" -> "Every rule that holds answers.";
            case "ANY" -> "Any rule that holds answers; all that hold answer the same.";
            default -> "Only one rule can hold, and it answers.";
        };
    }

    private static String text(Part part, String child) {
        var found = part.child(child);
        return found == null ? "" : found.text().replaceAll("\\s+", " ");
    }
}
