package org.towpath.engine.model;

import java.util.List;

/** One thing wrong at a time: for every rule at least one line. */
final class Violations {

    private static final String VISIT = "visit.bpmn";
    private static final String WAY = "way.dmn";
    private static final String RING = "visit.ring-bell.form";

    private static final String CALL = "camunda:delegateExpression=\"${warnBellDue}\">";

    private Violations() {}

    static List<Violation> all() {
        return List.of(
                file("V01", VISIT, "</bpmn:definitions>", "</bpmn:definitions>" + " ".repeat(Limits.BPMN_BYTES)),
                file("V01", RING, "{", "{" + " ".repeat(Limits.OTHER_BYTES)),
                file("V02", VISIT, "<?xml", "\uFEFF<?xml"),
                file("V02", VISIT, "Ring bell", "Ring \u202Ebell"),
                file("V02", VISIT, "Ring bell", "Ring \u0000bell"),
                file("V02", VISIT, "encoding=\"UTF-8\"", "encoding=\"UTF-7\""),
                file("V03", VISIT, "<bpmn:definitions", "<!DOCTYPE x [<!ENTITY a \"b\">]><bpmn:definitions"),
                file("V03", VISIT, "<bpmn:process", "<?php echo 1 ?><bpmn:process"),
                file("V03", VISIT, "Ring once and wait.", "<![CDATA[Ring once]]>"),
                file("V03", VISIT, "${bellWarnAt}", "${bell<!-- or not -->WarnAt}"),
                bpmn(
                        "V03",
                        "Definitions_visit",
                        "id=\"Definitions_visit\"",
                        "id=\"Definitions_visit\" xsi:schemaLocation=\"a b\""),
                file("V04", VISIT, "Ring once", "Ring once " + "and once more ".repeat(300)),
                file("V04", VISIT, "<bpmn:process", "<bpmn:x>".repeat(Limits.DEPTH) + "<bpmn:process"),
                bpmn("V04", "Definitions_visit", "  <bpmn:process", messages(Limits.ELEMENTS) + "  <bpmn:process"),
                file("V05", VISIT, "xmlns:dc", "xmlns:a=\"http://activiti.org/bpmn\" xmlns:dc"),
                bpmn("V06", "event_bellDueSoon", "id=\"event_bellOverdue\"", "id=\"event_bellDueSoon\""),
                bpmn("V06", "user task", "id=\"userTask_knockLouder\"", "id=\"user task\""),
                file("V07", VISIT, "<bpmn:process", "<bpmn:process id=\"again\""),
                file("V07", VISIT, "isExecutable=\"true\"", "isExecutable=\"maybe\""),
                bpmn("V08", "visit", "isExecutable=\"true\"", "isExecutable=\"false\""),
                bpmn("V08", "call", "process id=\"visit\"", "process id=\"call\""),
                bpmn("V08", "visit", "</bpmn:process>", "</bpmn:process><bpmn:process id=\"second\" />"),
                bpmn("V09", "visit", "P10957D", "P1D"),
                bpmn("V10", "visit", "versionTag=\"1.0.0\"", "versionTag=\"latest\""),
                bpmn("V11", "visit", "isExecutable", "camunda:isStartableInTasklist=\"true\" isExecutable"),
                bpmn("V11", "visit", "isExecutable", "camunda:candidateStarterGroups=\"all\" isExecutable"),
                bpmn("V12", "s", "<bpmn:startEvent", "<bpmn:scriptTask id=\"s\" /><bpmn:startEvent"),
                bpmn("V13", "m", "<bpmn:startEvent", "<bpmn:manualTask id=\"m\" /><bpmn:startEvent"),
                bpmn("V13", "c", "<bpmn:startEvent", "<bpmn:complexGateway id=\"c\" /><bpmn:startEvent"),
                bpmn("V14", "callActivity_stage", "calledElement=\"stage\"", "calledElement=\"${stage}\""),
                bpmn("V14", "callActivity_stage", "ElementBinding=\"deployment\"", "ElementBinding=\"latest\""),
                bpmn(
                        "V14",
                        "callActivity_stage",
                        "businessKey=\"${houseReference}\"",
                        "businessKey=\"${stageReferences}\""),
                bpmn("V14", "callActivity_stage", "calledElement=\"stage\"", "calledElement=\"visit\""),
                bpmn("V15", "callActivity_stage", "collection=\"${stageReferences}\"", "collection=\"${wayOutcome}\""),
                bpmn(
                        "V15",
                        "userTask_ringBell",
                        "dueDate=\"${bellDueAt}\">",
                        "dueDate=\"${bellDueAt}\"><bpmn:standardLoopCharacteristics />"),
                bpmn(
                        "V16",
                        "serviceTask_warnBellDue",
                        "camunda:delegateExpression",
                        "camunda:class=\"x.Y\" camunda:delegateExpression"),
                bpmn("V16", "userTask_ringBell", "camunda:formRef=", "camunda:formKey=\"x\" camunda:formRef="),
                bpmn(
                        "V16",
                        "visit",
                        "      <camunda:properties>",
                        "      <camunda:executionListener class=\"x.Y\" /><camunda:properties>"),
                bpmn("V17", "serviceTask_warnBellDue", "<bpmn:serviceTask ", "<bpmn:serviceTask implementation=\"x\" "),
                bpmn("V17", "endEvent_warned", "name=\"Team warned\">", "name=\"Team warned\">and all"),
                bpmn("V17", "visit", "variable.wayOutcome", "note.wayOutcome"),
                bpmn("V18", "serviceTask_warnBellDue", "${warnBellDue}", "${dataSource}"),
                bpmn("V18", "serviceTask_warnBellDue", "${warnBellDue}", "${warnBellDue.run()}"),
                bpmn("V20", "userTask_ringBell", "camunda:formRef=", "camunda:assignee=\"sam\" camunda:formRef="),
                bpmn("V21", "flow_goOn", "${wayOutcome == 'go-on'}", "${''.getClass()}"),
                bpmn("V21", "flow_goOn", "${wayOutcome == 'go-on'}", "#{wayOutcome == 'go-on'}"),
                bpmn("V21", "userTask_ringBell", "dueDate=\"${bellDueAt}\"", "dueDate=\"P1D\""),
                bpmn(
                        "V21",
                        "flow_goOn",
                        "<bpmn:conditionExpression ",
                        "<bpmn:conditionExpression expressionLanguage=\"x\" "),
                bpmn("V22", "userTask_ringBell", "Ring once", "${clock} Ring once"),
                bpmn("V22", "userTask_ringBell", "name=\"Ring bell\"", "name=\"Ring #{bell}\""),
                bpmn(
                        "V23",
                        "businessRuleTask_way",
                        "targetRef=\"callActivity_stage\"",
                        "targetRef=\"businessRuleTask_way\""),
                bpmn(
                        "V24",
                        "serviceTask_warnBellDue",
                        "camunda:delegateExpression",
                        "camunda:asyncBefore=\"true\" camunda:delegateExpression"),
                bpmn(
                        "V24",
                        "serviceTask_warnBellDue",
                        CALL + "\n      <bpmn:extensionElements>\n        <camunda:properties>",
                        CALL
                                + "<bpmn:extensionElements><camunda:properties><camunda:property name=\"towpath:effect\" value=\"outside\" />"),
                bpmn("V25", "event_bellDueSoon_timer", "${bellWarnAt}", "2026-01-01T00:00:00Z"),
                bpmn("V25", "event_bellDueSoon_timer", "${bellWarnAt}", "${wayOutcome}"),
                bpmn(
                        "V25",
                        "event_bellDueSoon_timer",
                        "<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${bellWarnAt}</bpmn:timeDate>",
                        "<bpmn:timeCycle>R/PT1S</bpmn:timeCycle>"),
                bpmn("V28", "gateway_whichWay", "${wayOutcome == 'go-on'}", "${wayOutcome == 'turn-back'}"),
                bpmn("V28", "flow_goOn", "name=\"Go on\"", "name=\"Turn back\""),
                bpmn("V28", "gateway_whichWay", "go-on|turn-back", "go-on|turn-back|wait"),
                bpmn(
                        "V28",
                        "gateway_whichWay",
                        "gateway_whichWay\" name",
                        "gateway_whichWay\" default=\"flow_goOn\" name"),
                bpmn("V29", "flow_arrived", "targetRef=\"endEvent_arrived\"", "targetRef=\"endEvent_gone\""),
                bpmn("V29", "endEvent_arrived", "targetRef=\"endEvent_arrived\"", "targetRef=\"endEvent_turnedBack\""),
                bpmn(
                        "V29",
                        "callActivity_stage",
                        "sourceRef=\"callActivity_stage\"",
                        "sourceRef=\"startEvent_visitWanted\""),
                bpmn("V31", "businessRuleTask_way", "decisionRef=\"way\"", "decisionRef=\"${way}\""),
                bpmn(
                        "V31",
                        "businessRuleTask_way",
                        "decisionRefBinding=\"deployment\"",
                        "decisionRefBinding=\"latest\""),
                bpmn("V31", "businessRuleTask_way", "singleEntry", "resultList"),
                dmn("V08", "way2", "decision id=\"way\"", "decision id=\"way2\""),
                dmn("V09", "way", "P10957D", "P1D"),
                dmn("V10", "way", "versionTag=\"1.0.0\"", "versionTag=\"1\""),
                dmn("V22", "way", "Turns back", "${turns} back"),
                dmn(
                        "V31",
                        "InputExpression_Rain",
                        "typeRef=\"number\"",
                        "typeRef=\"number\" expressionLanguage=\"juel\""),
                dmn("V31", "way", "<decisionTable", "<literalExpression /><decisionTable"),
                dmn("V32", "Entry_Way_1", "&gt; 20", "for i in 1..9 return i"),
                dmn("V32", "Entry_Way_1", "&gt; 20", "matches(rain, \"(a+)+$\")"),
                dmn("V32", "Entry_Way_1", "&gt; 20", "rain.class"),
                dmn("V33", "DecisionTable_Way", "FIRST", "RULE ORDER"),
                dmn("V33", "Rule_Way_2", "<text></text>", "<text>&lt; 5</text>"),
                dmn("V35", "Input_Rain", "<text>rain</text>", "<text>weather.rain</text>"),
                dmn("M03", "way", "Turns back when it rains hard.", ""),
                dmn("M11", "Result_Way_2", "<text>\"go-on\"</text>", "<text>\"stay\"</text>"),
                form("V22", "field_email", "Where do we write?", "${where}"),
                form("V36", "visit.ring-bell", "\"schemaVersion\": 16", "\"schemaVersion\": 9"),
                form("V36", "field_email", "\"textfield\"", "\"html\""),
                form("V36", "field_email", "\"key\": \"email\"", "\"key\": \"email\", \"action\": \"x\""),
                form("V37", "text_first", "Look for", "<img src=x onerror=y> Look for"),
                form("V37", "text_first", "Look for", "[Look](javascript:x) for"),
                form("V38", "field_email", "\"key\": \"email\"", "\"key\": \"wayOutcome\""),
                form("V38", "field_email", "\"key\": \"email\"", "\"key\": \"initiator\""),
                form("V39", "field_email", "\"key\": \"email\"", "\"key\": \"email\", \"defaultValue\": \"x\""),
                form("V39", "field_email", "=wayOutcome != ", "=for i in way return i = "),
                form("V40", "field_email", "\"pattern\": \"email\"", "\"pattern\": \"(a+)+$\""),
                form("V41", "field_email", "\"Where do we write?\"", "\"\""),
                form("V41", "field_wayOutcome", "\"label\": \"Go on\"", "\"label\": \"\""),
                form("M05", "visit.ring", "\"id\": \"visit.ring-bell\"", "\"id\": \"visit.ring\""),
                form("M11", "field_wayOutcome", "\"value\": \"go-on\"", "\"value\": \"go-away\""),
                form("M11", "field_wayOutcome", "\"value\": \"go-on\"", "\"value\": \"turn-back\""),
                file("V45", VISIT, "\"Ring bell\"", "\"Ring &#x202E;bell\""),
                file("V45", WAY, "Turns back", "Turns &#x202E;back"),
                file("V45", RING, "Look for", "Look \\u202Efor"),
                file("V45", RING, "Look for", "Look \\uD800for"),
                bpmn(
                        "V26",
                        "callActivity_stage",
                        "targetRef=\"businessRuleTask_way\"",
                        "targetRef=\"callActivity_stage\""),
                bpmn(
                        "V26",
                        "visit",
                        "businessRuleTask id=\"businessRuleTask_way\"",
                        "businessRuleTask id=\"businessRuleTask_road\""),
                bpmn(
                        "V27",
                        "callActivity_stage",
                        "targetRef=\"endEvent_turnedBack\"",
                        "targetRef=\"callActivity_stage\""),
                bpmn("M01", "go_on", "id=\"flow_goOn\" name", "id=\"go_on\" name"),
                bpmn("M02", "userTask_ringBell", "name=\"Ring bell\"", "name=\"Bell\""),
                bpmn("M02", "userTask_ringBell", "name=\"Ring bell\"", "name=\"Ring The Bell\""),
                bpmn("M02", "gateway_whichWay", "Which way is it?", "Which way"),
                bpmn("M02", "endEvent_arrived", "name=\"Arrived\"", "name=\"\""),
                bpmn("M03", "userTask_ringBell", "Ring once and wait.", ""),
                bpmn(
                        "M03",
                        "visit",
                        "A small good model. Each sample of a violation is this model with one thing changed.",
                        ""),
                bpmn("M04", "serviceTask_warnBellDue", "${warnBellDue}", "${openDoor}"),
                bpmn("M05", "userTask_ringBell", "formRef=\"visit.ring-bell\"", "formRef=\"visit.knock-louder\""),
                bpmn("M05", "userTask_knockLoudest", "id=\"userTask_knockLouder\"", "id=\"userTask_knockLoudest\""),
                bpmn("M05", "userTask_ringBell", "formRefBinding=\"deployment\"", "formRefBinding=\"latest\""),
                bpmn(
                        "M06",
                        "userTask_ringBell",
                        "candidateGroups=\"practitioner\"",
                        "candidateGroups=\"practitioner, wizard\""),
                bpmn("M07", "Message_BellAnswered", "visit.bell-answered", "bellAnswered"),
                bpmn("M07", "Message_Bell", "id=\"Message_BellAnswered\"", "id=\"Message_Bell\""),
                bpmn(
                        "M08",
                        "Message_Unused",
                        "  <bpmn:process",
                        "<bpmn:message id=\"Message_Unused\" name=\"visit.unused\" /><bpmn:process"),
                bpmn(
                        "M08",
                        "thrown",
                        "<bpmn:incoming>flow_arrived</bpmn:incoming>",
                        "<bpmn:incoming>flow_arrived</bpmn:incoming><bpmn:errorEventDefinition id=\"thrown\" />"),
                bpmn("M09", "callActivity_stage", "target=\"stageReference\"", "target=\"stageId\""),
                bpmn("M10", "visit", "value=\"reference\"", "value=\"string\""),
                bpmn("M10", "visit", "variable.houseReference", "variable.personName"),
                bpmn("M10", "visit", "variable.bellWarnAt", "variable.otherAt"),
                bpmn(
                        "M10",
                        "callActivity_stage",
                        "elementVariable=\"stageReference\"",
                        "elementVariable=\"otherReference\""),
                bpmn("M11", "businessRuleTask_way", "go-on|turn-back", "go-on|turn-back|wait"),
                bpmn(
                        "M12",
                        "event_bellOverdue",
                        "name=\"towpath:clause\" value=\"answer\"",
                        "name=\"towpath:clause\" value=\"\""),
                bpmn("M12", "event_bellOverdue", "<camunda:property name=\"towpath:clause\" value=\"answer\" />", ""),
                bpmn(
                        "M12",
                        "event_bellOverdue",
                        "event_bellOverdue\" name=\"Bell overdue\" attachedToRef=\"userTask_ringBell\" cancelActivity=\"false\"",
                        "event_bellOverdue\" name=\"Bell overdue\" attachedToRef=\"userTask_ringBell\""),
                bpmn("M12", "event_bellOverdue", "${bellWarnAt}", "${bellDueAt}"),
                bpmn(
                        "M12",
                        "event_bellOverdue",
                        "\"Bell answered\" attachedToRef=\"userTask_ringBell\"",
                        "\"Bell answered\" attachedToRef=\"userTask_knockLouder\""),
                bpmn(
                        "M12",
                        "event_bellOverdue",
                        "\"Heard late\" attachedToRef=\"userTask_knockLouder\"",
                        "\"Heard late\" attachedToRef=\"userTask_ringBell\""),
                bpmn("M12", "userTask_ringBell", " camunda:dueDate=\"${bellDueAt}\"", ""),
                bpmn("M12", "event_bellDueSoon", ">${bellDueAt}<", ">${bellWarnAt}<"),
                bpmn(
                        "M13",
                        "businessRuleTask_way",
                        "targetRef=\"gateway_bellJoined\"",
                        "targetRef=\"businessRuleTask_way\""),
                bpmn("M14", "userTask_ringBell", "bpmnElement=\"userTask_ringBell\"", "bpmnElement=\"userTask_gone\""),
                bpmn(
                        "M14",
                        "userTask_ringBell_di",
                        "bpmnElement=\"userTask_ringBell\"",
                        "bpmnElement=\"userTask_gone\""));
    }

    private static String messages(int count) {
        var all = new StringBuilder();
        for (var i = 0; i < count; i++) {
            all.append("<bpmn:message id=\"Message_").append(i).append("\" />");
        }
        return all.toString();
    }

    private static Violation bpmn(String rule, String element, String good, String bad) {
        return new Violation(rule, element, VISIT, good, bad);
    }

    private static Violation dmn(String rule, String element, String good, String bad) {
        return new Violation(rule, element, WAY, good, bad);
    }

    private static Violation form(String rule, String element, String good, String bad) {
        return new Violation(rule, element, RING, good, bad);
    }

    private static Violation file(String rule, String file, String good, String bad) {
        return new Violation(rule, file, file, good, bad);
    }
}
