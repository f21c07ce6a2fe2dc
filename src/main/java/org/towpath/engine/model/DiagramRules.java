package org.towpath.engine.model;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The drawing shows the whole process and nothing else, so that what governance looks at is what will run. */
final class DiagramRules {

    private DiagramRules() {}

    /** M14: an element without a shape runs and cannot be seen. */
    static void everythingIsDrawn(BpmnModel model, ModelSet set, Report report) {
        var shapes = drawn(model, "bpmndi:BPMNShape", shape -> shape.child("dc:Bounds") != null);
        var edges = drawn(
                model, "bpmndi:BPMNEdge", edge -> edge.children("di:waypoint").count() > 1);
        Stream.concat(
                        model.nodes().filter(node -> !shapes.contains(node.id())),
                        model.flows().filter(flow -> !edges.contains(flow.id())))
                .forEach(part -> report.error("M14", part, "It is not drawn.", "Place it in the diagram."));
    }

    /** M14: what is drawn and does not exist misleads. */
    static void nothingElseIsDrawn(BpmnModel model, ModelSet set, Report report) {
        model.definitions()
                .all()
                .filter(part -> part.has("bpmnElement"))
                .filter(part -> model.byId(part.get("bpmnElement")) == null)
                .forEach(part -> report.error("M14", part, "It draws something that is not there.", "Remove it."));
    }

    private static Set<String> drawn(BpmnModel model, String kind, Predicate<Part> whole) {
        return model.definitions()
                .all(kind)
                .filter(whole)
                .map(part -> part.get("bpmnElement"))
                .collect(Collectors.toSet());
    }
}
