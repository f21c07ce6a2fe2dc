package org.towpath.engine.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** A model as the rules ask about it: its nodes by id, its flows by their ends, its dictionary. */
final class BpmnModel {

    /** Kinds of element a case can stand at or pass. */
    static final Set<String> NODES = Set.of(
            "bpmn:startEvent",
            "bpmn:endEvent",
            "bpmn:boundaryEvent",
            "bpmn:intermediateCatchEvent",
            "bpmn:userTask",
            "bpmn:serviceTask",
            "bpmn:businessRuleTask",
            "bpmn:receiveTask",
            "bpmn:callActivity",
            "bpmn:subProcess",
            "bpmn:exclusiveGateway",
            "bpmn:parallelGateway",
            "bpmn:eventBasedGateway");

    private final Part definitions;
    private final Part process;
    private final Map<String, Part> byId = new LinkedHashMap<>();
    private final Dictionary dictionary;

    BpmnModel(Part definitions, Part process) {
        this.definitions = definitions;
        this.process = process;
        definitions.all().filter(part -> !part.id().isEmpty()).forEach(part -> byId.putIfAbsent(part.id(), part));
        this.dictionary = Dictionary.of(process);
    }

    Part definitions() {
        return definitions;
    }

    Part process() {
        return process;
    }

    String key() {
        return process.id();
    }

    Dictionary dictionary() {
        return dictionary;
    }

    @Nullable
    Part byId(String id) {
        return byId.get(id);
    }

    Stream<Part> nodes() {
        return process.all().filter(part -> NODES.contains(part.name()));
    }

    Stream<Part> all(String ofName) {
        return process.all(ofName);
    }

    Stream<Part> flows() {
        return process.all("bpmn:sequenceFlow");
    }

    List<Part> flowsFrom(Part node) {
        return flows().filter(flow -> flow.get("sourceRef").equals(node.id())).toList();
    }

    List<Part> flowsTo(Part node) {
        return flows().filter(flow -> flow.get("targetRef").equals(node.id())).toList();
    }

    Stream<Part> boundaryEventsOf(Part node) {
        return all("bpmn:boundaryEvent")
                .filter(event -> event.get("attachedToRef").equals(node.id()));
    }

    Stream<Part> following(Part node) {
        return flowsFrom(node).stream().map(flow -> byId(flow.get("targetRef"))).flatMap(Stream::ofNullable);
    }

    /** The variable a timer event waits for, in the spelling of the file; empty where it is no timer. */
    static String timer(Part event) {
        return event.all("bpmn:timeDate").map(Part::text).findFirst().orElse("");
    }

    static boolean hears(Part event) {
        return event.child("bpmn:messageEventDefinition") != null;
    }

    static boolean interrupts(Part event) {
        return !event.get("cancelActivity").equals("false")
                && !event.get("isInterrupting").equals("false");
    }
}
