package org.towpath.engine.model;

import java.util.Set;

/** Where an expression may stand and what it may say; everywhere else a text is a text. */
final class ExpressionRules {

    private static final Set<String> EXPRESSION_TEXTS = Set.of("bpmn:conditionExpression", "bpmn:timeDate");
    private static final Set<String> EXPRESSION_ATTRIBUTES = Set.of(
            "bpmn:serviceTask camunda:delegateExpression",
            "bpmn:userTask camunda:dueDate",
            "camunda:in businessKey",
            "bpmn:multiInstanceLoopCharacteristics camunda:collection");

    private ExpressionRules() {}

    /** V22: the engine evaluates expressions in places nobody thinks of, and a person would be shown one. */
    static void textsAreTexts(BpmnModel model, ModelSet set, Report report) {
        textsAreTexts(model.definitions(), report);
    }

    static void textsAreTexts(Part root, Report report) {
        root.all().forEach(part -> {
            if (!EXPRESSION_TEXTS.contains(part.name())) isPlain(part, part.text(), report);
            part.attributes().forEach((attribute, value) -> {
                if (!EXPRESSION_ATTRIBUTES.contains(part.name() + " " + attribute)) isPlain(part, value, report);
            });
        });
    }

    private static void isPlain(Part part, String text, Report report) {
        // a line of a decision compares, which is no markup; what it may say is V32
        if (part.parent() != null && part.parent().is("dmn:inputEntry", "dmn:outputEntry")) {
            if (Expressions.mayRun(text))
                report.error("V22", part, "There is an expression.", "Compare with literals.");
            return;
        }
        PlainText.problem(text).ifPresent(problem -> report.error("V22", part, problem, "Say it in plain words."));
    }

    /** V21: a condition asks whether one outcome is one literal; real logic belongs in a decision. */
    static void conditionsAskForOneOutcome(BpmnModel model, ModelSet set, Report report) {
        model.all("bpmn:conditionExpression")
                .filter(condition -> Expressions.condition(condition.text()).isEmpty()
                        || !condition.get("xsi:type").equals("bpmn:tFormalExpression"))
                .forEach(condition -> report.error(
                        "V21",
                        condition,
                        "'" + condition.text() + "' is no condition we allow.",
                        "Say ${someOutcome == 'literal'}."));
    }

    /** V21: a due date is an instant the process was told. */
    static void dueDatesAreInstants(BpmnModel model, ModelSet set, Report report) {
        model.all("bpmn:userTask")
                .filter(task -> task.has("camunda:dueDate"))
                .filter(task -> !isInstant(task.get("camunda:dueDate"), model))
                .forEach(task -> report.error(
                        "V21", task, "Its due date is not a declared instant.", "Say dueDate=\"${somethingDueAt}\"."));
    }

    /** V25: the due instant is worked out by the product; the timer only rings. */
    static void timersRingAtInstants(BpmnModel model, ModelSet set, Report report) {
        model.all("bpmn:timerEventDefinition")
                .filter(timer -> !isInstant(BpmnModel.timer(timer), model))
                .forEach(timer -> report.error(
                        "V25",
                        timer,
                        "The timer does not wait for a declared instant.",
                        "Say timeDate ${somethingAt}."));
        model.process()
                .children("bpmn:startEvent")
                .filter(start -> start.child("bpmn:timerEventDefinition") != null)
                .forEach(start -> report.error(
                        "V25",
                        start,
                        "The process would begin by itself, without a case.",
                        "Begin it when it is called or told."));
    }

    private static boolean isInstant(String expression, BpmnModel model) {
        return Expressions.name(expression)
                .filter(name -> name.endsWith("At") && model.dictionary().isInstant(name))
                .isPresent();
    }

    /** V15: the number of instances must be bounded by something we wrote. */
    static void repetitionIsBounded(BpmnModel model, ModelSet set, Report report) {
        model.all("bpmn:multiInstanceLoopCharacteristics").forEach(loop -> {
            var collection = Expressions.name(loop.get("camunda:collection"))
                    .filter(name -> model.dictionary().isCollection(name))
                    .isPresent();
            var literal = loop.children("bpmn:loopCardinality")
                    .map(Part::text)
                    .anyMatch(number -> number.matches("[1-9]|1\\d|2[0-5]"));
            if (collection == literal) {
                report.error(
                        "V15",
                        loop,
                        "How often it repeats is not bounded.",
                        "Say collection=\"${someReferences}\" or a number up to 25.");
            }
        });
    }
}
