package org.towpath.engine.fence;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** V23: a circle in which nobody is waited for would keep a thread and a transaction for ever. */
final class CircleFence {

    private static final Set<String> BUSY = Set.of(
            "bpmn:serviceTask",
            "bpmn:businessRuleTask",
            "bpmn:exclusiveGateway",
            "bpmn:parallelGateway",
            "bpmn:subProcess",
            "bpmn:boundaryEvent",
            "bpmn:startEvent");

    private final Map<String, List<String>> next = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private final Set<String> done = new HashSet<>();

    private CircleFence() {}

    /** @throws FenceRefusal naming an element of the circle */
    static void check(Seen process) {
        var circles = new CircleFence();
        var busy = new HashSet<String>();
        process.all().filter(CircleFence::isBusy).forEach(part -> busy.add(part.id()));
        process.all("bpmn:sequenceFlow")
                .filter(flow -> busy.contains(flow.get("sourceRef")) && busy.contains(flow.get("targetRef")))
                .forEach(flow -> circles.next.merge(
                        flow.get("sourceRef"),
                        List.of(flow.get("targetRef")),
                        (some, more) -> java.util.stream.Stream.concat(some.stream(), more.stream())
                                .toList()));
        circles.next.keySet().forEach(circles::walk);
    }

    private static boolean isBusy(Seen part) {
        return BUSY.contains(part.name())
                && (!part.is("bpmn:subProcess") || part.children().stream().noneMatch(CircleFence::waits));
    }

    private static boolean waits(Seen part) {
        return part.is("bpmn:userTask")
                || part.is("bpmn:receiveTask")
                || part.is("bpmn:intermediateCatchEvent")
                || part.is("bpmn:callActivity")
                || part.is("bpmn:subProcess") && !isBusy(part);
    }

    private void walk(String at) {
        if (done.contains(at)) return;
        if (!open.add(at)) throw new FenceRefusal("V23", at, "a case would run in a circle without waiting");
        next.getOrDefault(at, List.of()).forEach(this::walk);
        open.remove(at);
        done.add(at);
    }
}
