package org.towpath.engine.fence;

import java.util.Set;
import java.util.function.Predicate;

/** Everywhere an expression may stand it must be one of three; everywhere else there must be none. */
final class ExpressionFence {

    private static final Set<String> RETRIES = Set.of("PT10S,PT1M,PT5M,PT30M", "R3/PT1M", "R5/PT10M", "R10/PT1H");

    private final Predicate<String> delegates;

    ExpressionFence(Predicate<String> delegates) {
        this.delegates = delegates;
    }

    void check(Seen definitions, Seen process, String file) {
        walk(definitions, process, file);
    }

    private void walk(Seen part, Seen process, String around) {
        var at = part.id().isEmpty() ? around : part.id();
        checkOne(part, process, at);
        part.children().forEach(child -> walk(child, process, at));
    }

    private void checkOne(Seen part, Seen process, String at) {
        switch (part.name()) {
            case "bpmn:sequenceFlow" ->
                demand(
                        part.children("bpmn:conditionExpression").allMatch(said -> Grammar.isCondition(said.said())),
                        "V21",
                        at);
            case "bpmn:timerEventDefinition" -> demand(Grammar.isInstant(part.said("bpmn:timeDate")), "V25", at);
            case "bpmn:startEvent" -> startsOnlyWhenTold(part, process, at);
            case "bpmn:endEvent" ->
                demand(part.children("bpmn:messageEventDefinition").count() == 0, "V16", at);
            case "bpmn:userTask" -> userTask(part, at);
            case "bpmn:serviceTask" -> serviceTask(part, at);
            case "bpmn:businessRuleTask" -> businessRuleTask(part, at);
            case "bpmn:callActivity" -> callActivity(part, process, at);
            case "camunda:failedJobRetryTimeCycle" -> demand(RETRIES.contains(part.said()), "V24", at);
            case "camunda:in" -> demand(!part.has("businessKey") || Grammar.isName(part.get("businessKey")), "V14", at);
            default -> {
                // it says nothing the engine evaluates
            }
        }
        part.children("bpmn:multiInstanceLoopCharacteristics").forEach(loop -> bounded(loop, at));
        noneElsewhere(part, at);
    }

    /** A process that begins by itself begins again at every release, with no case. */
    private static void startsOnlyWhenTold(Seen start, Seen process, String at) {
        var outermost = process.children().contains(start);
        demand(!outermost || start.children("bpmn:timerEventDefinition").count() == 0, "V25", at);
    }

    private static void userTask(Seen task, String at) {
        demand(!task.has("camunda:dueDate") || Grammar.isInstant(task.get("camunda:dueDate")), "V21", at);
        demand(
                !task.has("camunda:formRef")
                        || task.get("camunda:formRefBinding").equals("deployment"),
                "M05",
                at);
    }

    private void serviceTask(Seen task, String at) {
        var delegate = task.get("camunda:delegateExpression");
        demand(Grammar.isName(delegate) && delegates.test(delegate.substring(2, delegate.length() - 1)), "V18", at);
    }

    private static void businessRuleTask(Seen task, String at) {
        demand(
                task.get("camunda:decisionRefBinding").equals("deployment")
                        && task.get("camunda:mapDecisionResult").equals("singleEntry"),
                "V31",
                at);
    }

    private static void callActivity(Seen call, Seen process, String at) {
        demand(
                call.get("camunda:calledElementBinding").equals("deployment")
                        && !call.get("calledElement").equals(process.id()),
                "V14",
                at);
    }

    private static void bounded(Seen loop, String at) {
        var collection = loop.get("camunda:collection");
        var number = loop.said("bpmn:loopCardinality");
        demand(collection.isEmpty() ? number.matches("[1-9]|1\\d|2[0-5]") : Grammar.isName(collection), "V15", at);
    }

    private static void noneElsewhere(Seen part, String at) {
        var spoken = part.is("bpmn:conditionExpression") || part.is("bpmn:timeDate");
        demand(spoken || !Grammar.mayRun(part.text()), "V22", at);
        part.attributes().forEach((name, value) -> {
            var place = Set.of("camunda:delegateExpression", "camunda:dueDate", "camunda:collection", "businessKey")
                    .contains(name);
            demand(place || !Grammar.mayRun(value), "V22", at);
        });
    }

    private static void demand(boolean holds, String rule, String at) {
        if (!holds) throw new FenceRefusal(rule, at, "it does not say what it may say");
    }
}
