package org.towpath.engine.fence;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** One table over plain facts, in the part of FEEL that takes no time and reaches nothing. */
final class DecisionFence {

    private static final Set<String> ELEMENTS =
            Set.of(("definitions decision description decisionTable input inputExpression inputValues output"
                            + " outputValues rule inputEntry outputEntry text")
                    .split(" "));
    private static final Set<String> ATTRIBUTES = Set.of(
            ("id name namespace exporter exporterVersion hitPolicy label typeRef camunda:historyTimeToLive camunda:versionTag")
                    .split(" "));
    private static final Set<String> FACTS = Set.of("string", "boolean", "integer", "long", "double", "number", "date");
    private static final Set<String> POLICIES = Set.of("", "UNIQUE", "FIRST", "ANY", "COLLECT");
    private static final Map<String, String> RULES = Map.of(
            "dmn:literalExpression", "V31",
            "dmn:invocation", "V31",
            "dmn:context", "V31",
            "dmn:relation", "V31",
            "dmn:list", "V31",
            "dmn:functionDefinition", "V31",
            "dmn:businessKnowledgeModel", "V31",
            "expressionLanguage", "V31",
            "xsi:schemaLocation", "V03");
    private static final int MOST_RULES = 500;
    private static final int MOST_INPUTS = 15;

    private final String file;

    DecisionFence(String file) {
        this.file = file;
    }

    /** @throws FenceRefusal at the first thing that may not be there */
    void check(Seen definitions) {
        walk(definitions, file);
        var decisions = definitions.children("dmn:decision").toList();
        if (decisions.size() != 1 || !file.equals(decisions.get(0).id() + ".dmn")) {
            throw new FenceRefusal("V08", file, "it is not the one decision its name says");
        }
        var decision = decisions.get(0);
        demand(decision.get("camunda:historyTimeToLive").equals("P10957D"), "V09", decision.id());
        var tables = decision.children("dmn:decisionTable").toList();
        demand(tables.size() == 1, "V08", decision.id());
        checkTable(tables.get(0));
    }

    private void checkTable(Seen table) {
        demand(POLICIES.contains(table.get("hitPolicy")), "V33", table.id());
        demand(
                table.children("dmn:rule").count() <= MOST_RULES
                        && table.children("dmn:input").count() <= MOST_INPUTS,
                "V33",
                table.id());
        table.children("dmn:input").forEach(DecisionFence::checkFact);
        var facts = table.all("dmn:inputExpression")
                .map(fact -> fact.said("dmn:text"))
                .collect(Collectors.toSet());
        table.all()
                .filter(part -> part.is("dmn:inputEntry") || part.is("dmn:outputEntry"))
                .forEach(entry -> demand(Grammar.isFeel(entry.said("dmn:text"), facts), "V32", entry.id()));
    }

    private static void checkFact(Seen input) {
        var facts = input.children("dmn:inputExpression").toList();
        demand(
                facts.size() == 1
                        && FACTS.contains(facts.get(0).get("typeRef"))
                        && facts.get(0).said("dmn:text").matches("[a-z][A-Za-z0-9]{0,62}"),
                "V35",
                input.id());
    }

    private void walk(Seen part, String at) {
        var id = part.id().isEmpty() ? at : part.id();
        if (part.name().startsWith("drawn:")) return;
        demand(part.name().startsWith("dmn:") && ELEMENTS.contains(part.name().substring(4)), ruleOf(part.name()), id);
        part.attributes().forEach((name, value) -> {
            demand(name.equals("xmlns") || name.startsWith("xmlns:") || ATTRIBUTES.contains(name), ruleOf(name), id);
            demand(!Grammar.mayRun(value) && !Grammar.isHostile(value), "V22", id);
        });
        demand(part.text().length() <= Grammar.LONGEST, "V04", id);
        demand(!Grammar.mayRun(part.text()), "V22", id);
        demand(part.is("dmn:text") || !Grammar.isHostile(part.text()), "V22", id);
        part.children().forEach(child -> walk(child, id));
    }

    private static String ruleOf(String name) {
        return RULES.getOrDefault(name, name.startsWith("?:") ? "V05" : name.startsWith("camunda:") ? "V16" : "V17");
    }

    private static void demand(boolean holds, String rule, String at) {
        if (!holds) throw new FenceRefusal(rule, at, "it does not say what it may say");
    }
}
