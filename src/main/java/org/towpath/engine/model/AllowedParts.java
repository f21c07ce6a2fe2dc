package org.towpath.engine.model;

import java.util.Set;

/** Walks a whole file and refuses every element, attribute and text that is not on its list. */
final class AllowedParts {

    private static final Set<String> SCRIPTS = Set.of("bpmn:scriptTask", "bpmn:script", "camunda:script");
    private static final Set<String> TOO_CLEVER = Set.of(
            "bpmn:manualTask",
            "bpmn:task",
            "bpmn:adHocSubProcess",
            "bpmn:complexGateway",
            "bpmn:inclusiveGateway",
            "bpmn:transaction",
            "bpmn:compensateEventDefinition",
            "bpmn:cancelEventDefinition",
            "bpmn:conditionalEventDefinition",
            "bpmn:terminateEventDefinition",
            "bpmn:signalEventDefinition",
            "bpmn:signal",
            "bpmn:linkEventDefinition");
    private static final Set<String> REPEATING_TIMERS = Set.of("bpmn:timeCycle", "bpmn:timeDuration");
    private static final Set<String> EXPRESSIONS_OF_ANOTHER_KIND = Set.of(
            "dmn:literalExpression",
            "dmn:invocation",
            "dmn:context",
            "dmn:relation",
            "dmn:functionDefinition",
            "dmn:businessKnowledgeModel",
            "dmn:list");

    private final AllowList list;
    private final Report report;

    AllowedParts(AllowList list, Report report) {
        this.list = list;
        this.report = report;
    }

    void check(Part part) {
        if (!list.allows(part)) {
            report.error(
                    ruleOfElement(part.name()),
                    part,
                    "A model cannot have <" + part.name() + ">.",
                    "Draw it with the elements the house uses.");
            return;
        }
        part.attributes().keySet().forEach(attribute -> check(part, attribute));
        checkText(part);
        part.children().forEach(this::check);
    }

    private void check(Part part, String attribute) {
        if (attribute.startsWith(Spelling.COLOUR)) {
            report.info(
                    "V17", part, "It has a colour.", "Nothing to do: colours are dropped when the file is released.");
        } else if (!list.allows(part, attribute)) {
            report.error(
                    ruleOfAttribute(part, attribute),
                    part,
                    "<" + part.name() + "> cannot have the attribute " + attribute + ".",
                    "Remove it.");
        }
    }

    /** V17: text where the engine expects none is text a reader of ours does not look at. */
    private void checkText(Part part) {
        if (!list.allowsText(part) && !part.text().isEmpty()) {
            report.error("V17", part, "<" + part.name() + "> cannot have text in it.", "Remove the text.");
        }
    }

    /** The number under which the list of threats forbids an element: V12 to V17, V25, V31. */
    private static String ruleOfElement(String name) {
        if (SCRIPTS.contains(name)) return "V12";
        if (TOO_CLEVER.contains(name)) return "V13";
        if (name.equals("bpmn:standardLoopCharacteristics")) return "V15";
        if (REPEATING_TIMERS.contains(name)) return "V25";
        if (EXPRESSIONS_OF_ANOTHER_KIND.contains(name)) return "V31";
        return name.startsWith("camunda:") ? "V16" : "V17";
    }

    /** The number under which the list of threats forbids an attribute: V03, V11, V16, V17, V28, V31. */
    private static String ruleOfAttribute(Part part, String attribute) {
        if (attribute.equals("xsi:schemaLocation")) return "V03";
        if (attribute.equals("camunda:isStartableInTasklist") || attribute.startsWith("camunda:candidateStarter")) {
            return "V11";
        }
        if (attribute.equals("default")) return "V28";
        if (attribute.equals("expressionLanguage")) return part.name().startsWith("dmn:") ? "V31" : "V21";
        if (attribute.equals("camunda:assignee")) return "V20";
        return attribute.startsWith("camunda:") || part.name().startsWith("camunda:") ? "V16" : "V17";
    }
}
