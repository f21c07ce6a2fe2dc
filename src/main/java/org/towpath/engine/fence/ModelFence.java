package org.towpath.engine.fence;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What may stand in a model at all; {@link ExpressionFence} and {@link CircleFence} look at what it says and does. */
final class ModelFence {

    private static final int MOST_ELEMENTS = 600;
    private static final int MOST_PARTS = 12_000;
    private static final Set<String> ELEMENTS =
            words("definitions message error process documentation extensionElements startEvent endEvent boundaryEvent"
                    + " intermediateCatchEvent messageEventDefinition errorEventDefinition timerEventDefinition timeDate"
                    + " userTask serviceTask businessRuleTask receiveTask callActivity multiInstanceLoopCharacteristics"
                    + " loopCardinality subProcess exclusiveGateway parallelGateway eventBasedGateway sequenceFlow"
                    + " conditionExpression incoming outgoing textAnnotation text association");
    private static final Set<String> EXTENSIONS = words("properties property in out failedJobRetryTimeCycle");
    private static final Set<String> ATTRIBUTES = words(
            "id name targetNamespace exporter exporterVersion isExecutable isInterrupting attachedToRef cancelActivity"
                    + " messageRef errorRef errorCode triggeredByEvent calledElement isSequential sourceRef targetRef"
                    + " associationDirection value businessKey source target xsi:type");
    private static final Set<String> EXTENSION_ATTRIBUTES =
            words("historyTimeToLive versionTag formRef formRefBinding candidateGroups dueDate delegateExpression"
                    + " asyncBefore decisionRef decisionRefBinding mapDecisionResult resultVariable"
                    + " calledElementBinding collection elementVariable");
    /** What the schema adds by itself to what the engine reads; another value would be the file's own. */
    private static final Set<String> DEFAULTS = words("typeLanguage=http://www.w3.org/2001/XMLSchema"
            + " expressionLanguage=http://www.w3.org/1999/XPath processType=None isClosed=false startQuantity=1"
            + " completionQuantity=1 isForCompensation=false implementation=##unspecified implementation=##WebService"
            + " instantiate=false parallelMultiple=false gatewayDirection=Unspecified eventGatewayType=Exclusive"
            + " behavior=All textFormat=text/plain");

    private static final Map<String, String> RULES = Map.ofEntries(
            Map.entry("bpmn:scriptTask", "V12"),
            Map.entry("bpmn:script", "V12"),
            Map.entry("camunda:script", "V12"),
            Map.entry("bpmn:standardLoopCharacteristics", "V15"),
            Map.entry("bpmn:timeCycle", "V25"),
            Map.entry("bpmn:timeDuration", "V25"),
            Map.entry("xsi:schemaLocation", "V03"),
            Map.entry("xsi:noNamespaceSchemaLocation", "V03"),
            Map.entry("camunda:isStartableInTasklist", "V11"),
            Map.entry("camunda:candidateStarterGroups", "V11"),
            Map.entry("camunda:candidateStarterUsers", "V11"),
            Map.entry("camunda:assignee", "V20"),
            Map.entry("default", "V28"),
            Map.entry("expressionLanguage", "V21"));
    private static final Set<String> TOO_CLEVER =
            words("manualTask task adHocSubProcess complexGateway inclusiveGateway"
                    + " transaction compensateEventDefinition cancelEventDefinition conditionalEventDefinition"
                    + " terminateEventDefinition signalEventDefinition signal linkEventDefinition escalationEventDefinition"
                    + " escalation intermediateThrowEvent");

    private final String file;
    private final ExpressionFence expressions;

    /** @param delegates which names a service task may call */
    ModelFence(String file, Predicate<String> delegates) {
        this.file = file;
        this.expressions = new ExpressionFence(delegates);
    }

    /** @throws FenceRefusal at the first thing that may not be there */
    void check(Seen definitions) {
        isOfBoundedSize(definitions);
        if (!definitions.is("bpmn:definitions")) throw new FenceRefusal("V17", file, "it is no model");
        walk(definitions, "bpmn:", file);
        var processes = definitions.children("bpmn:process").toList();
        if (processes.size() != 1) throw new FenceRefusal("V08", file, "it does not hold one process");
        var process = processes.get(0);
        if (!file.equals(process.id() + ".bpmn")) {
            throw new FenceRefusal("V08", process.id(), "another process hides under this file's name");
        }
        if (!process.get("camunda:historyTimeToLive").equals("P10957D")) {
            throw new FenceRefusal("V09", process.id(), "its history would not be kept as agreed");
        }
        expressions.check(definitions, process, file);
        CircleFence.check(process);
    }

    private void isOfBoundedSize(Seen definitions) {
        var elements = definitions
                .all()
                .filter(part -> part.name().startsWith("bpmn:") && part.has("id"))
                .count();
        if (elements > MOST_ELEMENTS || definitions.all().count() > MOST_PARTS) {
            throw new FenceRefusal("V04", file, "it has too many elements");
        }
    }

    private void walk(Seen part, String around, String at) {
        var id = part.id().isEmpty() ? at : part.id();
        if (!mayStand(part.name(), around)) throw new FenceRefusal(ruleOf(part.name()), id, "it may not be there");
        part.attributes().forEach((name, value) -> {
            if (!mayHave(part, name) && !DEFAULTS.contains(name + "=" + value))
                throw new FenceRefusal(
                        part.name().startsWith("camunda:") ? "V16" : ruleOf(name), id, "it has what it may not have");
            checkText(value, id);
        });
        checkText(part.text(), id);
        part.children().forEach(child -> walk(child, part.name(), id));
    }

    private static boolean mayStand(String name, String around) {
        if (name.startsWith("drawn:")) return around.equals("bpmn:definitions") || around.startsWith("drawn:");
        if (name.startsWith("camunda:")) {
            return EXTENSIONS.contains(local(name))
                    && (around.equals("bpmn:extensionElements") || around.equals("camunda:properties"));
        }
        return name.startsWith("bpmn:")
                && ELEMENTS.contains(local(name))
                && around.startsWith("bpmn:")
                && !around.equals("bpmn:extensionElements");
    }

    private static boolean mayHave(Seen part, String attribute) {
        if (attribute.equals("xmlns") || attribute.startsWith("xmlns:")) return true;
        if (part.name().startsWith("drawn:")) return !attribute.contains(":");
        return attribute.startsWith("camunda:")
                ? part.name().startsWith("bpmn:") && EXTENSION_ATTRIBUTES.contains(local(attribute))
                : ATTRIBUTES.contains(attribute);
    }

    private static void checkText(String text, String id) {
        if (text.length() > Grammar.LONGEST) throw new FenceRefusal("V04", id, "a text is too long");
        if (Grammar.isHostile(text)) throw new FenceRefusal("V22", id, "a text is more than a text");
    }

    private static String ruleOf(String name) {
        if (name.startsWith("?:")) return "V05";
        if (TOO_CLEVER.contains(local(name))) return "V13";
        return RULES.getOrDefault(name, name.startsWith("camunda:") ? "V16" : "V17");
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    private static Set<String> words(String spaced) {
        return Set.of(spaced.split(" "));
    }
}
