package org.towpath.engine.model;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where ways part: a question, and one labelled way for every answer there can be. */
final class GatewayRules {

    private GatewayRules() {}

    /** M02: a fork without a question is a riddle; a join asks nothing and needs no name. */
    static void gatewaysAsk(BpmnModel model, ModelSet set, Report report) {
        forks(model)
                .filter(gateway ->
                        !gateway.get("name").endsWith("?") || !NamingRules.isSentence(gateway.get("name"), 2))
                .forEach(gateway -> report.error(
                        "M02", gateway, "The gateway does not ask a question.", "Name it with one, ending in ?."));
    }

    /** V28: all exits ask for the same declared outcome, each answer has one exit, and no answer is forgotten. */
    static void exitsAreDisjointAndComplete(BpmnModel model, ModelSet set, Report report) {
        forks(model).forEach(gateway -> {
            var exits = model.flowsFrom(gateway);
            var conditions = exits.stream()
                    .map(GatewayRules::condition)
                    .flatMap(Optional::stream)
                    .toList();
            var variables =
                    conditions.stream().map(Expressions.Condition::variable).collect(Collectors.toSet());
            if (conditions.size() < exits.size()) {
                report.error("V28", gateway, "An exit has no condition.", "Give every exit its outcome.");
            } else if (variables.size() > 1) {
                report.error("V28", gateway, "Its exits ask for " + variables + ".", "Ask for one outcome.");
            } else {
                checkAnswers(gateway, conditions, model, report);
            }
        });
    }

    private static void checkAnswers(
            Part gateway, List<Expressions.Condition> conditions, BpmnModel model, Report report) {
        var variable = conditions.get(0).variable();
        var declared = model.dictionary().literals(variable);
        var seen = new HashSet<String>();
        conditions.stream()
                .map(Expressions.Condition::literal)
                .filter(literal -> !seen.add(literal))
                .forEach(literal -> report.error(
                        "V28", gateway, "Two exits are for " + literal + ".", "Give each outcome one exit."));
        if (declared.isEmpty()) {
            report.error("V28", gateway, variable + " is not a declared outcome.", "Declare its literals.");
        } else if (!seen.equals(Set.copyOf(declared.get()))) {
            report.error(
                    "V28",
                    gateway,
                    "Its exits are for " + seen + ", but " + variable + " can be " + declared.get() + ".",
                    "Draw one exit for each.");
        }
    }

    /** V28: the label is the condition, in words; a swapped label would send a case the wrong way in good faith. */
    static void labelsSayTheCondition(BpmnModel model, ModelSet set, Report report) {
        model.flows()
                .forEach(flow -> condition(flow)
                        .filter(condition -> !Slug.of(flow.get("name")).equals(condition.literal()))
                        .ifPresent(condition -> report.error(
                                "V28",
                                flow,
                                "It is labelled '" + flow.get("name") + "' and taken for '" + condition.literal()
                                        + "'.",
                                "Make label and outcome say the same.")));
    }

    /** V28: a condition anywhere else is easily overlooked. */
    static void onlyForksHaveConditions(BpmnModel model, ModelSet set, Report report) {
        var forks = forks(model).map(Part::id).collect(Collectors.toSet());
        model.flows()
                .filter(flow -> flow.child("bpmn:conditionExpression") != null)
                .filter(flow -> !forks.contains(flow.get("sourceRef")))
                .forEach(flow -> report.error(
                        "V28", flow, "It has a condition and does not leave a question.", "Ask with a gateway."));
    }

    /** M13: ways part and meet where the picture shows it, at gateways. */
    static void onlyGatewaysPartAndMeet(BpmnModel model, ModelSet set, Report report) {
        model.nodes()
                .filter(node -> !node.name().endsWith("Gateway"))
                .filter(node ->
                        model.flowsFrom(node).size() > 1 || model.flowsTo(node).size() > 1)
                .forEach(node ->
                        report.error("M13", node, "Several ways leave it or meet at it.", "Put a gateway there."));
    }

    private static Stream<Part> forks(BpmnModel model) {
        return model.all("bpmn:exclusiveGateway")
                .filter(gateway -> model.flowsFrom(gateway).size() > 1);
    }

    private static Optional<Expressions.Condition> condition(Part flow) {
        var condition = flow.child("bpmn:conditionExpression");
        return condition == null ? Optional.empty() : Expressions.condition(condition.text());
    }
}
