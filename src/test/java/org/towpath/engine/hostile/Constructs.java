package org.towpath.engine.hostile;

import java.util.stream.Stream;

/** T2, T3: what a model may hold beside expressions to run code, reach out or do what the house does not do. */
final class Constructs {

    private static final String DELEGATE = "camunda:delegateExpression=\"${warnReplyDue}\"";
    private static final String TASK = DELEGATE + ">\n      <bpmn:extensionElements>";
    private static final String START = "<bpmn:startEvent id=\"startEvent_visitWanted\"";
    private static final String WARN = "serviceTask_warnReplyDue";
    private static final String RING = "userTask_ringBell";
    private static final String STAGE = "callActivity_stage";

    private Constructs() {}

    static Stream<Hostile> all() {
        return Stream.of(code(), aliases(), beans(), kinds()).flatMap(it -> it);
    }

    /** Code, by every way the engine knows to name some. */
    private static Stream<Hostile> code() {
        var touch = Canary.CLASS;
        return Stream.of(
                model("a class", "V16", WARN, DELEGATE, "camunda:class=\"" + touch + "\""),
                model("a shell task", "V16", WARN, DELEGATE, "camunda:type=\"shell\""),
                model("a mail task", "V16", WARN, DELEGATE, "camunda:type=\"mail\""),
                model("an external task", "V16", WARN, DELEGATE, "camunda:type=\"external\" camunda:topic=\"a\""),
                inTask(
                        "a connector",
                        "<camunda:connector><camunda:inputOutput><camunda:inputParameter name=\"url\">"
                                + Canary.address() + "</camunda:inputParameter></camunda:inputOutput>"
                                + "<camunda:connectorId>http-connector</camunda:connectorId></camunda:connector>"),
                inTask("a listener's class", "<camunda:executionListener event=\"start\" class=\"" + touch + "\" />"),
                inTask(
                        "a listener's script",
                        "<camunda:executionListener event=\"start\"><camunda:script"
                                + " scriptFormat=\"javascript\">1</camunda:script></camunda:executionListener>"),
                inTask("a field", "<camunda:field name=\"a\" stringValue=\"b\" />"),
                inTask("an error definition", "<camunda:errorEventDefinition errorRef=\"a\" expression=\"true\" />"),
                model(
                        "a task listener's class",
                        "V16",
                        RING,
                        "<bpmn:documentation>Ring once and wait.</bpmn:documentation>",
                        "<bpmn:extensionElements><camunda:taskListener event=\"create\" class=\"" + touch
                                + "\" /></bpmn:extensionElements>"),
                model(
                        "a form's handler",
                        "V16",
                        RING,
                        "camunda:formRefBinding",
                        "camunda:formHandlerClass=\"" + touch + "\" camunda:formRefBinding"),
                model(
                        "a mapping's class",
                        "V16",
                        STAGE,
                        "camunda:calledElementBinding",
                        "camunda:variableMappingClass=\"" + touch + "\" camunda:calledElementBinding"),
                model(
                        "all variables",
                        "V16",
                        STAGE,
                        "<camunda:in businessKey",
                        "<camunda:in variables=\"all\" /><camunda:in businessKey"),
                script("groovy"),
                script("javascript"),
                script("juel"),
                script("feel"),
                model(
                        "a script from elsewhere",
                        "V12",
                        "s",
                        START,
                        "<bpmn:scriptTask id=\"s\" scriptFormat=\"js\" camunda:resource=\"" + Canary.address() + "\" />"
                                + START),
                model(
                        "an import",
                        "V17",
                        "Definitions_visit",
                        "<bpmn:message ",
                        "<bpmn:import importType=\"http://schemas.xmlsoap.org/wsdl/\" location=\"" + Canary.address()
                                + "\" namespace=\"a\" /><bpmn:message "));
    }

    private static Hostile script(String language) {
        return model(
                "a script in " + language,
                "V12",
                "s",
                START,
                "<bpmn:scriptTask id=\"s\" scriptFormat=\"" + language + "\"><bpmn:script>" + Canary.EXPRESSION
                        + "</bpmn:script></bpmn:scriptTask>" + START);
    }

    /** T11: the same names by other prefixes, and by the namespace the engine's forerunner had. */
    private static Stream<Hostile> aliases() {
        var called = "=\"" + Canary.CLASS + "\"";
        return Stream.of(
                model(
                        "camunda by another prefix",
                        "V16",
                        WARN,
                        DELEGATE,
                        "xmlns:x=\"http://camunda.org/schema/1.0/bpmn\" x:class" + called),
                model(
                        "the old namespace",
                        "V05",
                        Good.VISIT,
                        DELEGATE,
                        "xmlns:a=\"http://activiti.org/bpmn\" a:class" + called),
                model(
                        "the old namespace at the top",
                        "V05",
                        Good.VISIT,
                        "xmlns:dc=",
                        "xmlns:activiti=\"http://activiti.org/bpmn\" activiti:a=\"b\" xmlns:dc="),
                model("an unknown namespace", "V05", Good.VISIT, DELEGATE, "xmlns:z=\"urn:z\" z:class" + called),
                model(
                        "an element of an unknown namespace",
                        "V05",
                        Good.VISIT,
                        START,
                        "<z:do xmlns:z=\"urn:z\" />" + START),
                model(
                        "zeebe's elements",
                        "V05",
                        Good.VISIT,
                        TASK,
                        TASK + "<z:taskDefinition xmlns:z=\"http://camunda.org/schema/zeebe/1.0\" type=\"a\" />"));
    }

    private static Stream<Hostile> beans() {
        return Stream.of(
                        "dataSource",
                        "environment",
                        "applicationContext",
                        "processEngine",
                        "systemProperties",
                        "engineTasks",
                        "nobody",
                        "warnReplyDue.execute",
                        "warnReplyDue['class']",
                        "warnReplyDue == 'a'")
                .map(bean -> model("the bean " + bean, "V18", WARN, "${warnReplyDue}", "${" + bean + "}"));
    }

    /** Kinds of element that do what nobody sees in the picture, or that the house does not use. */
    private static Stream<Hostile> kinds() {
        return Stream.concat(
                Stream.of("manualTask", "task", "complexGateway", "inclusiveGateway", "adHocSubProcess", "transaction")
                        .map(kind -> model("a " + kind, "V13", "k", START, "<bpmn:" + kind + " id=\"k\" />" + START)),
                Stream.of(
                                "terminateEventDefinition",
                                "signalEventDefinition",
                                "compensateEventDefinition",
                                "escalationEventDefinition",
                                "conditionalEventDefinition",
                                "cancelEventDefinition",
                                "linkEventDefinition")
                        .map(kind -> model(
                                "a " + kind,
                                kind.startsWith("escalation") ? "V17" : "V13",
                                "k",
                                START,
                                "<bpmn:endEvent id=\"e\"><bpmn:" + kind + " id=\"k\" /></bpmn:endEvent>" + START)));
    }

    private static Hostile inTask(String what, String extension) {
        return model(what, extension.contains("<camunda:script") ? "V16" : "V16", WARN, TASK, TASK + extension);
    }

    static Hostile model(String what, String rule, String element, String good, String bad) {
        return Hostile.of(what, Good.VISIT, Good.with(Good.VISIT, good, bad), rule, element);
    }
}
