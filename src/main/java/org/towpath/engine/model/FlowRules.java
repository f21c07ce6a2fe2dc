package org.towpath.engine.model;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The ways through a model: they join up, lead somewhere and never run in a circle by themselves. */
final class FlowRules {

    private static final Set<String> WAITS = Set.of(
            "bpmn:userTask",
            "bpmn:receiveTask",
            "bpmn:intermediateCatchEvent",
            "bpmn:eventBasedGateway",
            "bpmn:callActivity");

    private FlowRules() {}

    /** V29: a reference that leads nowhere is found here, not by a case. */
    static void referencesLeadSomewhere(BpmnModel model, ModelSet set, Report report) {
        model.process()
                .all()
                .forEach(part -> Stream.of("sourceRef", "targetRef", "attachedToRef", "messageRef", "errorRef")
                        .filter(part::has)
                        .filter(reference -> model.byId(part.get(reference)) == null)
                        .forEach(reference -> report.error(
                                "V29", part, "There is no " + part.get(reference) + ".", "Connect it, or remove it.")));
    }

    /** V29: drawn but never reached, it promises something that cannot happen. */
    static void everythingIsReached(BpmnModel model, ModelSet set, Report report) {
        var starts = model.nodes().filter(FlowRules::begins).toList();
        var reached = walk(starts, node -> onward(model, node));
        model.nodes()
                .filter(node -> !reached.contains(node))
                .forEach(node -> report.error("V29", node, "Nothing leads to it.", "Connect it, or remove it."));
    }

    /** V29: from everywhere a case must be able to end. */
    static void everythingCanEnd(BpmnModel model, ModelSet set, Report report) {
        var ends = model.nodes().filter(node -> node.is("bpmn:endEvent")).toList();
        var ending = walk(ends, node -> backward(model, node));
        model.nodes()
                .filter(node -> !ending.contains(node))
                .forEach(node ->
                        report.error("V29", node, "No end can be reached from it.", "Lead it to an end event."));
    }

    /** V16: what is sent is sent by a delegate of ours; the engine would send by a class the event names. */
    static void endsSendNothing(BpmnModel model, ModelSet set, Report report) {
        model.all("bpmn:endEvent")
                .filter(BpmnModel::hears)
                .forEach(end -> report.error("V16", end, "It sends a message.", "Send it by a service task before."));
    }

    static boolean begins(Part node) {
        return node.is("bpmn:startEvent") || node.get("triggeredByEvent").equals("true");
    }

    static Stream<Part> onward(BpmnModel model, Part node) {
        return Stream.concat(model.following(node), model.boundaryEventsOf(node));
    }

    private static Stream<Part> backward(BpmnModel model, Part node) {
        var before = model.flowsTo(node).stream()
                .map(flow -> model.byId(flow.get("sourceRef")))
                .flatMap(Stream::ofNullable);
        var attached = Stream.ofNullable(model.byId(node.get("attachedToRef")));
        var around = Stream.ofNullable(node.parent()).filter(frame -> frame.is("bpmn:subProcess"));
        return Stream.of(before, attached, around.filter(frame -> begins(frame)))
                .flatMap(Function.identity());
    }

    static Set<Part> walk(List<Part> from, Function<Part, Stream<Part>> next) {
        var seen = new HashSet<>(from);
        var open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            next.apply(open.pop()).filter(seen::add).forEach(open::push);
        }
        return seen;
    }

    /** V23: a circle in which nobody is waited for would run until the node falls over. */
    static void circlesWait(BpmnModel model, ModelSet set, Report report) {
        model.nodes()
                .filter(node -> !waits(node))
                .filter(node -> walk(busy(model, node).toList(), next -> busy(model, next))
                        .contains(node))
                .findFirst()
                .ifPresent(node -> report.error(
                        "V23",
                        node,
                        "From here a case can run in a circle without waiting for anyone.",
                        "Put a task in it."));
    }

    private static Stream<Part> busy(BpmnModel model, Part node) {
        return model.following(node).filter(next -> !waits(next));
    }

    private static boolean waits(Part node) {
        return WAITS.contains(node.name())
                || node.is("bpmn:subProcess") && node.children().stream().anyMatch(FlowRules::waits);
    }

    /** M08: what is thrown is caught, and what is named is used. */
    static void namesAreUsed(BpmnModel model, ModelSet set, Report report) {
        Stream.of("bpmn:message", "bpmn:error")
                .flatMap(kind -> model.definitions().children(kind))
                .filter(named -> model.process().all().noneMatch(part -> refersTo(part, named)))
                .forEach(named -> report.error("M08", named, "Nothing in the model uses it.", "Use it, or remove it."));
        model.all("bpmn:endEvent")
                .flatMap(end -> end.children("bpmn:errorEventDefinition"))
                .filter(thrown -> model.nodes()
                        .filter(node -> !node.is("bpmn:endEvent"))
                        .flatMap(node -> node.children("bpmn:errorEventDefinition"))
                        .noneMatch(caught -> caught.get("errorRef").equals(thrown.get("errorRef"))))
                .forEach(thrown ->
                        report.error("M08", thrown, "Nothing catches this error.", "Catch it, or end plainly."));
    }

    private static boolean refersTo(Part part, Part named) {
        return part.get("messageRef").equals(named.id()) || part.get("errorRef").equals(named.id());
    }
}
