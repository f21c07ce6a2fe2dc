package org.towpath.engine.model;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which elements may stand in a file, and which attributes each may have. What is not named here is refused, so a new
 * ability of the engine is not a new hole.
 */
final class AllowList {

    private final Map<String, Set<String>> attributes = new HashMap<>();
    private final Map<String, Set<String>> parents = new HashMap<>();
    private final Set<String> withText;

    private AllowList(String... withText) {
        this.withText = Set.of(withText);
    }

    static final AllowList BPMN = bpmn();
    static final AllowList DMN = dmn();

    /** What may stand in a decision, or in a model. */
    static AllowList of(boolean decision) {
        return decision ? DMN : BPMN;
    }

    private static AllowList bpmn() {
        var list = new AllowList(
                "bpmn:documentation",
                "bpmn:conditionExpression",
                "bpmn:timeDate",
                "bpmn:incoming",
                "bpmn:outgoing",
                "bpmn:text",
                "bpmn:loopCardinality",
                "camunda:failedJobRetryTimeCycle");
        list.allow("bpmn:definitions", "id name targetNamespace exporter exporterVersion");
        list.allow("bpmn:message", "id name");
        list.allow("bpmn:error", "id name errorCode");
        list.allow("bpmn:process", "id name isExecutable camunda:historyTimeToLive camunda:versionTag");
        list.allow("bpmn:documentation", "");
        list.allow("bpmn:extensionElements", "");
        list.allow("bpmn:startEvent", "id name isInterrupting");
        list.allow("bpmn:endEvent", "id name");
        list.allow("bpmn:boundaryEvent", "id name attachedToRef cancelActivity");
        list.allow("bpmn:intermediateCatchEvent", "id name");
        list.allow("bpmn:messageEventDefinition", "id messageRef");
        list.allow("bpmn:errorEventDefinition", "id errorRef");
        list.allow("bpmn:timerEventDefinition", "id");
        list.allow("bpmn:timeDate", "id xsi:type");
        list.allow(
                "bpmn:userTask",
                "id name camunda:formRef camunda:formRefBinding camunda:candidateGroups camunda:dueDate");
        list.allow("bpmn:serviceTask", "id name camunda:delegateExpression camunda:asyncBefore");
        list.allow(
                "bpmn:businessRuleTask",
                "id name camunda:decisionRef camunda:decisionRefBinding camunda:mapDecisionResult camunda:resultVariable");
        list.allow("bpmn:receiveTask", "id name messageRef");
        list.allow("bpmn:callActivity", "id name calledElement camunda:calledElementBinding");
        list.allow("bpmn:multiInstanceLoopCharacteristics", "isSequential camunda:collection camunda:elementVariable");
        list.allow("bpmn:loopCardinality", "xsi:type");
        list.allow("bpmn:subProcess", "id name triggeredByEvent");
        list.allow("bpmn:exclusiveGateway", "id name");
        list.allow("bpmn:parallelGateway", "id name");
        list.allow("bpmn:eventBasedGateway", "id name");
        list.allow("bpmn:sequenceFlow", "id name sourceRef targetRef");
        list.allow("bpmn:conditionExpression", "xsi:type");
        list.allow("bpmn:incoming", "");
        list.allow("bpmn:outgoing", "");
        list.allow("bpmn:textAnnotation", "id");
        list.allow("bpmn:text", "");
        list.allow("bpmn:association", "id sourceRef targetRef associationDirection");
        list.allowIn("camunda:properties", "", "bpmn:extensionElements");
        list.allowIn("camunda:property", "name value", "camunda:properties");
        list.allowIn("camunda:in", "businessKey source target", "bpmn:extensionElements");
        list.allowIn("camunda:out", "source target", "bpmn:extensionElements");
        list.allowIn("camunda:failedJobRetryTimeCycle", "", "bpmn:extensionElements");
        list.allow("bpmndi:BPMNDiagram", "id name");
        list.allow("bpmndi:BPMNPlane", "id bpmnElement");
        list.allow("bpmndi:BPMNShape", "id bpmnElement isMarkerVisible isExpanded isHorizontal");
        list.allow("bpmndi:BPMNEdge", "id bpmnElement");
        list.allow("bpmndi:BPMNLabel", "id");
        list.allow("dc:Bounds", "x y width height");
        list.allow("di:waypoint", "x y");
        return list;
    }

    private static AllowList dmn() {
        var list = new AllowList("dmn:description", "dmn:text");
        list.allow("dmn:definitions", "id name namespace exporter exporterVersion");
        list.allow("dmn:decision", "id name camunda:historyTimeToLive camunda:versionTag");
        list.allow("dmn:description", "");
        list.allow("dmn:decisionTable", "id hitPolicy");
        list.allow("dmn:input", "id label");
        list.allow("dmn:inputExpression", "id typeRef");
        list.allow("dmn:inputValues", "id");
        list.allow("dmn:output", "id label name typeRef");
        list.allow("dmn:outputValues", "id");
        list.allow("dmn:rule", "id");
        list.allow("dmn:inputEntry", "id");
        list.allow("dmn:outputEntry", "id");
        list.allow("dmn:text", "");
        list.allow("dmndi:DMNDI", "");
        list.allow("dmndi:DMNDiagram", "id");
        list.allow("dmndi:DMNShape", "id dmnElementRef");
        list.allow("dmndc:Bounds", "x y width height");
        return list;
    }

    private void allow(String element, String itsAttributes) {
        attributes.put(
                element,
                Arrays.stream(itsAttributes.split(" "))
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private void allowIn(String element, String itsAttributes, String parent) {
        allow(element, itsAttributes);
        parents.put(element, Set.of(parent));
    }

    boolean allows(Part part) {
        var where = parents.get(part.name());
        return attributes.containsKey(part.name())
                && (where == null
                        || part.parent() != null && where.contains(part.parent().name()));
    }

    boolean allows(Part part, String attribute) {
        return attributes.getOrDefault(part.name(), Set.of()).contains(attribute);
    }

    boolean allowsText(Part part) {
        return withText.contains(part.name());
    }
}
