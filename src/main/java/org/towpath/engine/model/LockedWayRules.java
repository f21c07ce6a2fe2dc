package org.towpath.engine.model;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What governance may redraw and what it may not: consent, safeguarding and telling people stay in every version. */
final class LockedWayRules {

    private LockedWayRules() {}

    /** V26: every way to an act passes what must come before it. */
    static void whatMustComeFirstDoes(BpmnModel model, ModelSet set, Report report) {
        ways(model, set).filter(way -> !way.never()).forEach(way -> {
            var starts = model.nodes().filter(FlowRules::begins).toList();
            var around = FlowRules.walk(
                    starts,
                    node -> FlowRules.onward(model, node)
                            .filter(next -> !next.id().equals(way.first())));
            bothStand(model, way, report)
                    .filter(around::contains)
                    .ifPresent(act -> report.error(
                            "V26", act, "It can be reached without " + way.first() + ".", "Lead every way past it."));
        });
    }

    /** V27: from a refusal no way leads to what was refused. */
    static void whatIsRefusedStaysRefused(BpmnModel model, ModelSet set, Report report) {
        ways(model, set)
                .filter(LockedWay::never)
                .forEach(way -> bothStand(model, way, report)
                        .filter(act -> FlowRules.walk(
                                        after(model, way.first()).toList(), node -> everywhereFrom(model, node))
                                .contains(act))
                        .ifPresent(act -> report.error(
                                "V27",
                                act,
                                "It can be reached after " + way.first() + ".",
                                "Lead that way elsewhere.")));
    }

    private static Stream<LockedWay> ways(BpmnModel model, ModelSet set) {
        return set.lockedWays().stream().filter(way -> way.process().equals(model.key()));
    }

    /** The second of the two, if both are still in the model. */
    private static Optional<Part> bothStand(BpmnModel model, LockedWay way, Report report) {
        var second = model.byId(way.second());
        if (model.byId(way.first()) == null || second == null) {
            report.error(
                    way.never() ? "V27" : "V26",
                    model.process(),
                    way.first() + " or " + way.second() + " is gone.",
                    "Put it back: this part of the model is locked.");
            return Optional.empty();
        }
        return Optional.of(second);
    }

    private static Stream<Part> after(BpmnModel model, String id) {
        var first = Optional.ofNullable(model.byId(id));
        return first.stream()
                .flatMap(part -> part.is("bpmn:sequenceFlow")
                        ? Stream.ofNullable(model.byId(part.get("targetRef")))
                        : FlowRules.onward(model, part));
    }

    /** As far as a case can get: also into a frame, out of it at its end, and wherever an error comes out. */
    private static Stream<Part> everywhereFrom(BpmnModel model, Part node) {
        var inside = node.is("bpmn:subProcess") ? node.children("bpmn:startEvent") : Stream.<Part>empty();
        var outside = Stream.ofNullable(node.is("bpmn:endEvent") ? node.parent() : null)
                .filter(frame -> frame.is("bpmn:subProcess"))
                .flatMap(model::following);
        return Stream.of(FlowRules.onward(model, node), caught(model, node), inside, outside)
                .flatMap(Function.identity());
    }

    /** Where an error thrown at an end event comes out again. */
    private static Stream<Part> caught(BpmnModel model, Part end) {
        return end.children("bpmn:errorEventDefinition")
                .flatMap(thrown -> model.nodes()
                        .filter(node -> !node.is("bpmn:endEvent"))
                        .filter(node -> node.children("bpmn:errorEventDefinition")
                                .anyMatch(caught -> caught.get("errorRef").equals(thrown.get("errorRef")))));
    }
}
