package org.towpath.engine.hostile;

import java.util.stream.Stream;

/** T5, T7, T8: models that go on for ever, pass for another, or mislead who looks at them. */
final class Courses {

    private static final String MULTI = "camunda:collection=\"${stageReferences}\"";
    private static final String DELEGATE = "camunda:delegateExpression=\"${warnReplyDue}\"";
    private static final String TASK = DELEGATE + ">\n      <bpmn:extensionElements>";
    private static final String START = "<bpmn:startEvent id=\"startEvent_visitWanted\"";
    private static final String WARN = "serviceTask_warnReplyDue";
    private static final String RING = "userTask_ringBell";
    private static final String STAGE = "callActivity_stage";
    private static final String TIMED = "event_bellDueSoon_timer";
    private static final String TIMER =
            "<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${bellWarnAt}</bpmn:timeDate>";
    private static final String MULTI_END = MULTI + " camunda:elementVariable=\"stageReference\" />";

    private Courses() {}

    static Stream<Hostile> all() {
        return Stream.of(endless(), others(), misleading()).flatMap(it -> it);
    }

    /** T5: what never ends, or ends only when the machine does. */
    private static Stream<Hostile> endless() {
        return Stream.of(
                Constructs.model(
                        "a task that follows itself",
                        "V23",
                        "serviceTask_warnReplyDue",
                        "targetRef=\"endEvent_warned\"",
                        "targetRef=\"serviceTask_warnReplyDue\""),
                Constructs.model(
                        "a decision that follows itself",
                        "V23",
                        "businessRuleTask_way",
                        "targetRef=\"gateway_whichWay\"",
                        "targetRef=\"businessRuleTask_way\""),
                Constructs.model(
                        "a call of itself", "V14", STAGE, "calledElement=\"stage\"", "calledElement=\"visit\""),
                Constructs.model(
                        "a call of any release",
                        "V14",
                        STAGE,
                        "calledElementBinding=\"deployment\"",
                        "calledElementBinding=\"latest\""),
                Constructs.model(
                        "a billion instances",
                        "V15",
                        STAGE,
                        MULTI_END,
                        "><bpmn:loopCardinality>1000000000</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>"),
                Constructs.model(
                        "as many instances as somebody says",
                        "V15",
                        STAGE,
                        MULTI_END,
                        "><bpmn:loopCardinality>${n}</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>"),
                Constructs.model("instances without a number", "V15", STAGE, MULTI_END, "/>"),
                Constructs.model(
                        "a standard loop",
                        "V15",
                        RING,
                        "<bpmn:incoming>flow_ringBell</bpmn:incoming>\n      <bpmn:outgoing>flow_answered</bpmn:outgoing>",
                        "<bpmn:incoming>flow_ringBell</bpmn:incoming><bpmn:outgoing>flow_answered</bpmn:outgoing><bpmn:standardLoopCharacteristics />"),
                timer("a timer each second", "<bpmn:timeCycle>R/PT1S</bpmn:timeCycle>"),
                timer("a timer by cron", "<bpmn:timeCycle>0/1 * * * * ?</bpmn:timeCycle>"),
                timer("a timer of negative duration", "<bpmn:timeDuration>PT-1S</bpmn:timeDuration>"),
                timer("a timer of one day", "<bpmn:timeDuration>P1D</bpmn:timeDuration>"),
                timer("a timer in the year 9999", "<bpmn:timeDate>9999-12-31T23:59:59Z</bpmn:timeDate>"),
                timer("a timer without a time", ""),
                Constructs.model(
                        "a process that begins by itself",
                        "V25",
                        "startEvent_visitWanted",
                        "<bpmn:outgoing>flow_ringBell</bpmn:outgoing>",
                        "<bpmn:outgoing>flow_ringBell</bpmn:outgoing><bpmn:timerEventDefinition id=\"t\"><bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${bellDueAt}</bpmn:timeDate></bpmn:timerEventDefinition>"),
                Constructs.model(
                        "retries for ever",
                        "V24",
                        WARN,
                        TASK,
                        TASK + "<camunda:failedJobRetryTimeCycle>R9999999/PT1S</camunda:failedJobRetryTimeCycle>"),
                Constructs.model(
                        "20,000 elements",
                        "V04",
                        Good.VISIT,
                        START,
                        "<bpmn:message id=\"m\" />".repeat(20_000) + START),
                Constructs.model(
                        "700 elements",
                        "V04",
                        "Definitions_visit",
                        "<bpmn:process ",
                        numbered(700) + "<bpmn:process "));
    }

    private static String numbered(int count) {
        var all = new StringBuilder();
        for (var at = 0; at < count; at++)
            all.append("<bpmn:message id=\"m").append(at).append("\" />");
        return all.toString();
    }

    /** T7: another process than the one people looked at. */
    private static Stream<Hostile> others() {
        return Stream.of(
                Constructs.model(
                        "another process under this name",
                        "V08",
                        "episode",
                        "process id=\"visit\"",
                        "process id=\"episode\""),
                Constructs.model(
                        "a second process",
                        "V08",
                        "visit",
                        "</bpmn:process>",
                        "</bpmn:process><bpmn:process id=\"episode\" isExecutable=\"true\" camunda:historyTimeToLive=\"P10957D\" />"),
                Constructs.model(
                        "no process",
                        "V08",
                        Good.VISIT,
                        Good.text(Good.VISIT).substring(Good.text(Good.VISIT).indexOf("<bpmn:process")),
                        "</bpmn:definitions>"),
                Constructs.model("evidence for one day", "V09", "visit", "P10957D", "P1D"),
                Constructs.model("evidence for ever", "V09", "visit", "P10957D", "P36500D"),
                Constructs.model(
                        "evidence by nobody's rule", "V09", "visit", " camunda:historyTimeToLive=\"P10957D\"", ""),
                Constructs.model(
                        "a form of any release",
                        "M05",
                        RING,
                        "formRefBinding=\"deployment\"",
                        "formRefBinding=\"latest\""),
                Constructs.model(
                        "a decision of any release",
                        "V31",
                        "businessRuleTask_way",
                        "decisionRefBinding=\"deployment\"",
                        "decisionRefBinding=\"latest\""),
                Constructs.model("a decision's raw result", "V31", "businessRuleTask_way", "singleEntry", "resultList"),
                Constructs.model(
                        "a message at an end",
                        "V16",
                        "endEvent_warned",
                        "<bpmn:incoming>flow_warned</bpmn:incoming>",
                        "<bpmn:incoming>flow_warned</bpmn:incoming><bpmn:messageEventDefinition id=\"m\" messageRef=\"Message_BellAnswered\" />"));
    }

    /** T6, T8: what a person would see. */
    private static Stream<Hostile> misleading() {
        return Stream.of(
                Constructs.model(
                        "markup in a name",
                        "V22",
                        RING,
                        "\"Ring bell\"",
                        "\"Ring &lt;img src=x onerror=alert(1)&gt;\""),
                Constructs.model(
                        "a script in a name",
                        "V22",
                        RING,
                        "\"Ring bell\"",
                        "\"Ring &lt;script&gt;alert(1)&lt;/script&gt;\""),
                Constructs.model(
                        "an address that runs in a text", "V22", RING, "Ring once", "Ring [once](javascript:alert(1))"),
                Constructs.model("turned letters", "V02", Good.VISIT, "Ring bell", "Ring \u202Ebell"),
                Constructs.model("no width", "V02", Good.VISIT, "Ring bell", "Ring \u200Bbell"));
    }

    private static Hostile timer(String what, String timer) {
        return Constructs.model(what, "V25", TIMED, TIMER, timer);
    }
}
