package org.towpath.engine.model;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One process calling another: the right one, told the right things, and never itself. */
final class CallRules {

    private CallRules() {}

    /** V14: a target chosen at run time could be any process, of any release. */
    static void targetsAreOfThisRelease(BpmnModel model, ModelSet set, Report report) {
        model.all("bpmn:callActivity").forEach(call -> {
            if (set.process(call.get("calledElement")).isEmpty()) {
                report.error(
                        "V14",
                        call,
                        "There is no process '" + call.get("calledElement") + "'.",
                        "Name one of this release.");
            }
            if (!call.get("camunda:calledElementBinding").equals("deployment")) {
                report.error("V14", call, "It may call another release.", "Say calledElementBinding=\"deployment\".");
            }
        });
    }

    /** V14: the called process belongs to the same case. */
    static void theCaseIsHandedOn(BpmnModel model, ModelSet set, Report report) {
        model.all("bpmn:callActivity")
                .filter(call -> call.all("camunda:in")
                        .map(in -> Expressions.name(in.get("businessKey")))
                        .flatMap(Optional::stream)
                        .noneMatch(name -> isReference(name, model)))
                .forEach(call -> report.error(
                        "V14",
                        call,
                        "It does not hand on the business key.",
                        "Add <camunda:in businessKey=\"${someReference}\"/>."));
    }

    private static boolean isReference(String name, BpmnModel model) {
        return "reference".equals(model.dictionary().declared().get(name));
    }

    /** V14: processes that call each other in a circle never end. */
    static void callsEnd(BpmnModel model, ModelSet set, Report report) {
        model.all("bpmn:callActivity")
                .filter(call -> calls(call.get("calledElement"), model.key(), set, new HashSet<>()))
                .forEach(call -> report.error(
                        "V14", call, "It leads back to this very process.", "Call no process in a circle."));
    }

    private static boolean calls(String from, String target, ModelSet set, Set<String> seen) {
        if (from.equals(target)) return true;
        return seen.add(from)
                && set.process(from).stream()
                        .flatMap(model -> model.all("bpmn:callActivity"))
                        .anyMatch(call -> calls(call.get("calledElement"), target, set, seen));
    }

    /** M09: what is handed over is declared on both sides and means the same on both. */
    static void bothSidesKnowWhatIsHandedOver(BpmnModel model, ModelSet set, Report report) {
        model.all("bpmn:callActivity")
                .forEach(call -> set.process(call.get("calledElement"))
                        .ifPresent(called -> mappings(call).forEach(mapping -> {
                            var out = mapping.is("camunda:out");
                            var giver = out ? called : model;
                            var taker = out ? model : called;
                            if (!fits(
                                    giver.dictionary(),
                                    mapping.get("source"),
                                    taker.dictionary(),
                                    mapping.get("target"))) {
                                report.error(
                                        "M09",
                                        mapping,
                                        "%s.%s does not fit %s.%s."
                                                .formatted(
                                                        giver.key(),
                                                        mapping.get("source"),
                                                        taker.key(),
                                                        mapping.get("target")),
                                        "Declare both with the same kind and outcomes.");
                            }
                        })));
    }

    private static List<Part> mappings(Part call) {
        return Stream.concat(call.all("camunda:in"), call.all("camunda:out"))
                .filter(mapping -> !mapping.has("businessKey"))
                .toList();
    }

    private static boolean fits(Dictionary giver, String given, Dictionary taker, String taken) {
        if (!giver.has(given) || !taker.has(taken)) return false;
        var from = giver.literals(given);
        var to = taker.literals(taken);
        if (from.isPresent() && to.isPresent()) return Set.copyOf(to.get()).containsAll(from.get());
        return taker.declared().getOrDefault(taken, "").equals(giver.declared().get(given));
    }
}
