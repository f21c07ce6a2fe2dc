package org.towpath.engine.hostile;

import java.util.List;
import java.util.stream.Stream;

/** T1: an expression in every place of a model that can hold one, in every spelling. */
final class Expressions {

    private static final String PLACE = "@@";
    private static final List<String> SPELLINGS = List.of("${%s}", "#{%s}", "&#36;{%s}", "some ${%s} more");
    private static final String DUE = "camunda:dueDate=\"${bellDueAt}\"";
    private static final String DELEGATE = "camunda:delegateExpression=\"${warnReplyDue}\"";
    private static final String MULTI =
            "<bpmn:multiInstanceLoopCharacteristics camunda:collection=\"${stageReferences}\" camunda:elementVariable=\"stageReference\" />";
    private static final String CALL_IN = "<camunda:in businessKey=\"${houseReference}\" />";
    private static final String TIMER =
            "<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${bellWarnAt}</bpmn:timeDate>";
    private static final String TIMED = "event_bellDueSoon_timer";
    private static final String RING = "userTask_ringBell";
    private static final String WARN = "serviceTask_warnReplyDue";
    private static final String STAGE = "callActivity_stage";
    private static final String WAY = "businessRuleTask_way";

    private Expressions() {}

    /** A place: what stands there, what is put there with the payload at {@code @@}, and who must find it. */
    private record Place(String rule, String element, String good, String bad) {

        Stream<Hostile> inEverySpelling() {
            return SPELLINGS.stream().map(spelling -> as(spelling, rule, element));
        }

        private Hostile as(String spelling, String byRule, String at) {
            var payload = spelling.formatted(Canary.EXPRESSION);
            return Hostile.of(
                    "an expression " + spelling + " in " + bad,
                    Good.VISIT,
                    Good.with(Good.VISIT, good, bad.replace(PLACE, payload)),
                    byRule,
                    at);
        }

        /** Only a text can be cut by a comment or stand in CDATA; both are refused before anybody reads it. */
        Stream<Hostile> hiddenInText() {
            return bad.contains(">" + PLACE + "<")
                    ? Stream.of("<![CDATA[${%s}]]>", "$<!-- -->{%s}").map(spelling -> as(spelling, "V03", Good.VISIT))
                    : Stream.empty();
        }
    }

    static Stream<Hostile> all() {
        return Stream.of(places(), texts())
                .flatMap(List::stream)
                .flatMap(place -> Stream.concat(place.inEverySpelling(), place.hiddenInText()));
    }

    private static List<Place> places() {
        return List.of(
                attribute("V21", RING, DUE, "camunda:dueDate"),
                attribute("V16", RING, DUE, "camunda:followUpDate"),
                attribute("V20", RING, DUE, "camunda:assignee"),
                attribute("V16", RING, DUE, "camunda:candidateUsers"),
                attribute("V16", RING, DUE, "camunda:priority"),
                attribute("V16", RING, DUE, "camunda:formKey"),
                attribute("V16", RING, DUE, "camunda:formHandlerClass"),
                attribute("V22", RING, "camunda:candidateGroups=\"practitioner\"", "camunda:candidateGroups"),
                attribute("V22", RING, "camunda:formRef=\"visit.ring-bell\"", "camunda:formRef"),
                attribute("V22", RING, "name=\"Ring bell\"", "name"),
                attribute("V18", WARN, DELEGATE, "camunda:delegateExpression"),
                attribute("V16", WARN, DELEGATE, "camunda:expression"),
                attribute("V16", WARN, DELEGATE, "camunda:class"),
                attribute("V16", WARN, DELEGATE, "camunda:type"),
                attribute("V16", WARN, DELEGATE, "camunda:topic"),
                attribute("V22", WARN, DELEGATE, "camunda:asyncBefore"),
                attribute("V22", STAGE, "calledElement=\"stage\"", "calledElement"),
                attribute("V16", STAGE, "calledElement=\"stage\"", "camunda:calledElementVersion"),
                attribute("V16", STAGE, "calledElement=\"stage\"", "camunda:calledElementTenantId"),
                attribute("V16", STAGE, "calledElement=\"stage\"", "camunda:caseRef"),
                attribute("V16", STAGE, "calledElement=\"stage\"", "camunda:variableMappingClass"),
                attribute("V16", STAGE, "calledElement=\"stage\"", "camunda:variableMappingDelegateExpression"),
                attribute("V14", STAGE, "businessKey=\"${houseReference}\"", "businessKey"),
                attribute("V22", STAGE, "source=\"stageReference\"", "source"),
                attribute("V16", STAGE, "source=\"stageReference\"", "sourceExpression"),
                attribute("V15", STAGE, "camunda:collection=\"${stageReferences}\"", "camunda:collection"),
                attribute("V22", STAGE, "camunda:elementVariable=\"stageReference\"", "camunda:elementVariable"),
                attribute("V22", WAY, "camunda:decisionRef=\"way\"", "camunda:decisionRef"),
                attribute("V16", WAY, "camunda:decisionRef=\"way\"", "camunda:decisionRefVersion"),
                attribute("V22", WAY, "camunda:resultVariable=\"wayOutcome\"", "camunda:resultVariable"),
                attribute("V09", "visit", "camunda:historyTimeToLive=\"P10957D\"", "camunda:historyTimeToLive"),
                attribute("V22", "visit", "camunda:versionTag=\"1.0.0\"", "camunda:versionTag"),
                attribute("V16", "visit", "camunda:versionTag=\"1.0.0\"", "camunda:jobPriority"),
                attribute("V16", "visit", "camunda:versionTag=\"1.0.0\"", "camunda:taskPriority"),
                attribute("V11", "visit", "camunda:versionTag=\"1.0.0\"", "camunda:candidateStarterUsers"),
                attribute("V11", "visit", "camunda:versionTag=\"1.0.0\"", "camunda:isStartableInTasklist"),
                attribute("V22", "visit", "name=\"variable.houseReference\"", "name"),
                attribute("V22", "visit", "value=\"collection\"", "value"),
                attribute("V22", "Message_BellAnswered", "name=\"visit.bell-answered\"", "name"));
    }

    private static List<Place> texts() {
        return List.of(
                text("V21", "flow_goOn", ">${wayOutcome == 'go-on'}<", ">" + PLACE + "<"),
                text("V25", TIMED, ">${bellWarnAt}<", ">" + PLACE + "<"),
                text("V25", TIMED, TIMER, "<bpmn:timeDuration>" + PLACE + "</bpmn:timeDuration>"),
                text("V25", TIMED, TIMER, "<bpmn:timeCycle>" + PLACE + "</bpmn:timeCycle>"),
                text("V22", RING, ">Ring once and wait.<", ">" + PLACE + "<"),
                text("V15", STAGE, MULTI, loop("loopCardinality")),
                text("V17", STAGE, MULTI, loop("completionCondition")),
                extension("V24", "<camunda:failedJobRetryTimeCycle>" + PLACE + "</camunda:failedJobRetryTimeCycle>"),
                extension("V16", "<camunda:executionListener event=\"start\" expression=\"" + PLACE + "\" />"),
                extension("V16", "<camunda:executionListener event=\"start\" delegateExpression=\"" + PLACE + "\" />"),
                extension("V16", "<camunda:taskListener event=\"create\" expression=\"" + PLACE + "\" />"),
                extension(
                        "V16",
                        "<camunda:inputOutput><camunda:inputParameter name=\"a\">" + PLACE
                                + "</camunda:inputParameter></camunda:inputOutput>"),
                extension(
                        "V16",
                        "<camunda:inputOutput><camunda:outputParameter name=\"a\">" + PLACE
                                + "</camunda:outputParameter></camunda:inputOutput>"),
                extension(
                        "V16",
                        "<camunda:field name=\"a\"><camunda:expression>" + PLACE
                                + "</camunda:expression></camunda:field>"),
                extension(
                        "V16",
                        "<camunda:formData><camunda:formField id=\"a\" type=\"string\" defaultValue=\"" + PLACE
                                + "\" /></camunda:formData>"),
                text(
                        "V16",
                        STAGE,
                        CALL_IN,
                        CALL_IN + "<camunda:connector><camunda:connectorId>" + PLACE
                                + "</camunda:connectorId></camunda:connector>"));
    }

    private static String loop(String child) {
        return "<bpmn:multiInstanceLoopCharacteristics><bpmn:" + child + " xsi:type=\"bpmn:tFormalExpression\">" + PLACE
                + "</bpmn:" + child + "></bpmn:multiInstanceLoopCharacteristics>";
    }

    private static Place attribute(String rule, String element, String good, String attribute) {
        var replaced = good.startsWith(attribute + "=");
        return new Place(rule, element, good, attribute + "=\"" + PLACE + "\"" + (replaced ? "" : " " + good));
    }

    private static Place text(String rule, String element, String good, String bad) {
        return new Place(rule, element, good, bad);
    }

    /** Into the extensions of the service task. */
    private static Place extension(String rule, String bad) {
        var task = DELEGATE + ">\n      <bpmn:extensionElements>";
        return new Place(rule, WARN, task, task + bad);
    }
}
