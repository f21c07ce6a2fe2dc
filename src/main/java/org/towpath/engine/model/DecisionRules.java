package org.towpath.engine.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules for a DMN file: one table over plain facts, in a small part of FEEL, that answers a named outcome. */
public final class DecisionRules {

    private static final Set<String> HIT_POLICIES = Set.of("UNIQUE", "FIRST", "ANY", "COLLECT");
    private static final Set<String> FACTS = Set.of("string", "boolean", "integer", "long", "double", "number", "date");
    private static final int MOST_RULES = 500;
    private static final int MOST_INPUTS = 15;

    private DecisionRules() {}

    /** What is wrong with one DMN file of a set. */
    public static List<Finding> check(String file, ModelSet set) {
        var report = new Report(file);
        var content = set.content(file);
        FileRules.text(content, report)
                .flatMap(text -> XmlReading.root(text, report))
                .ifPresent(root -> check(root, content, report));
        return report.findings();
    }

    private static void check(Part root, byte[] content, Report report) {
        new AllowedParts(AllowList.DMN, report).check(root);
        if (!report.hasErrors()) Schema.checkDmn(content, report);
        if (!report.hasErrors()) Canonical.check(content, report);
        NamingRules.idsAreUnique(root, report);
        ExpressionRules.textsAreTexts(root, report);
        isOneTable(root, report);
        root.children("dmn:decision").forEach(decision -> {
            ProcessRules.historyIsKept(decision, report);
            ProcessRules.hasAVersion(decision, report);
            if (text(decision, "dmn:description").isEmpty()) {
                report.error("M03", decision, "The decision does not say what it is for.", "Add a description.");
            }
            decision.children("dmn:decisionTable").forEach(table -> checkTable(table, report));
        });
    }

    /** V08: one decision in a file, named as the file, and it is a table. */
    private static void isOneTable(Part root, Report report) {
        var decisions = root.children("dmn:decision").toList();
        if (decisions.size() != 1
                || decisions.get(0).children("dmn:decisionTable").count() != 1) {
            report.error("V08", root, "The file is not one decision table.", "One file, one table.");
        } else if (!decisions.get(0).id().equals(report.stem())) {
            report.error(
                    "V08", decisions.get(0), "The decision is not called as its file.", "Give both the same name.");
        }
    }

    private static void checkTable(Part table, Report report) {
        hitPolicyIsPlain(table, report);
        isOfReadableSize(table, report);
        factsArePlain(table, report);
        feelOnly(table, report);
        answersAreOutcomes(table, report);
        alwaysAnswers(table, report);
    }

    /** V33: other policies put answers in an order nobody sees in the table. */
    private static void hitPolicyIsPlain(Part table, Report report) {
        var policy = table.has("hitPolicy") ? table.get("hitPolicy") : "UNIQUE";
        if (!HIT_POLICIES.contains(policy)) {
            report.error("V33", table, "The hit policy " + policy + " is not one we use.", "Use FIRST or UNIQUE.");
        }
    }

    /** V33: what nobody can read, nobody can approve. */
    private static void isOfReadableSize(Part table, Report report) {
        var rules = table.children("dmn:rule").count();
        var inputs = table.children("dmn:input").count();
        if (rules > MOST_RULES || inputs > MOST_INPUTS || rules == 0) {
            report.error("V33", table, "It has " + rules + " rules over " + inputs + " facts.", "Split it.");
        }
    }

    /** V35: a fact is a plain value by its name; an object would bring its methods along. */
    private static void factsArePlain(Part table, Report report) {
        table.children("dmn:input").forEach(input -> {
            var expression = input.child("dmn:inputExpression");
            if (expression == null
                    || !FACTS.contains(expression.get("typeRef"))
                    || !text(expression, "dmn:text").matches("[a-z][A-Za-z0-9]*")) {
                report.error("V35", input, "It does not ask for one plain fact.", "Name a fact and its type.");
            }
        });
    }

    /** V32: see {@link FeelSubset}. */
    private static void feelOnly(Part table, Report report) {
        var facts = table.all("dmn:inputExpression")
                .map(expression -> text(expression, "dmn:text"))
                .collect(Collectors.toSet());
        Stream.concat(table.all("dmn:inputEntry"), table.all("dmn:outputEntry"))
                .forEach(entry -> FeelSubset.problem(text(entry, "dmn:text"), facts)
                        .ifPresent(problem -> report.error(
                                "V32",
                                entry,
                                "It says " + problem + ", which a decision cannot.",
                                "Use comparisons and literals.")));
    }

    /** M11: an answer that is not listed leads to no exit of any gateway. */
    private static void answersAreOutcomes(Part table, Report report) {
        var outputs = table.children("dmn:output").toList();
        if (outputs.size() != 1 || !outputs.get(0).get("name").endsWith("Outcome")) {
            report.error("M11", table, "It does not answer one outcome.", "Give it one output …Outcome.");
        }
        var listed = Set.copyOf(listed(table));
        table.all("dmn:outputEntry")
                .filter(entry -> !listed.contains(text(entry, "dmn:text").replace("\"", "")))
                .forEach(entry -> report.error(
                        "M11", entry, "It answers something that is not listed.", "Answer one of " + listed + "."));
    }

    /** V33: a case for which no rule holds would stop; the last rule of a FIRST table asks nothing. */
    private static void alwaysAnswers(Part table, Report report) {
        var rules = table.children("dmn:rule").toList();
        if (rules.isEmpty() || !table.get("hitPolicy").equals("FIRST")) return;
        var last = rules.get(rules.size() - 1);
        if (last.children("dmn:inputEntry")
                .anyMatch(entry -> !text(entry, "dmn:text").isEmpty())) {
            report.error("V33", last, "For some cases no rule holds.", "End with a rule that asks nothing.");
        }
    }

    /** What a decision can answer. */
    static List<String> results(Part decision) {
        return decision.children("dmn:decisionTable")
                .flatMap(table -> listed(table).stream())
                .toList();
    }

    private static List<String> listed(Part table) {
        return table.all("dmn:outputValues")
                .flatMap(values -> Arrays.stream(text(values, "dmn:text").split(",")))
                .map(value -> value.replace("\"", "").strip())
                .toList();
    }

    private static String text(Part part, String child) {
        var found = part.child(child);
        return found == null ? "" : found.text();
    }

    static Optional<Part> read(byte[] content) {
        var report = new Report("");
        return FileRules.text(content, report)
                .flatMap(text -> XmlReading.root(text, report))
                .flatMap(root -> root.children("dmn:decision").findFirst());
    }
}
