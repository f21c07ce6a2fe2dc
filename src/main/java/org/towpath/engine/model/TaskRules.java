package org.towpath.engine.model;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Tasks: what people are asked to do, and what the product does by itself. */
final class TaskRules {

    /** How often and when a failed effect is tried again. */
    static final Set<String> RETRIES = Set.of("PT10S,PT1M,PT5M,PT30M", "R3/PT1M", "R5/PT10M", "R10/PT1H");

    static final String EFFECT = "towpath:effect";
    static final String OUTSIDE = "outside";

    private TaskRules() {}

    /** M03: a person who opens a task is helped by the model itself. */
    static void tasksExplainThemselves(BpmnModel model, ModelSet set, Report report) {
        model.all("bpmn:userTask")
                .filter(task -> ProcessRules.documentation(task).isEmpty())
                .forEach(task -> report.error(
                        "M03", task, "The task does not say what to do.", "Add a documentation in the role's words."));
    }

    /** M05: a task without its own form cannot be done. */
    static void tasksHaveForms(BpmnModel model, ModelSet set, Report report) {
        model.all("bpmn:userTask").forEach(task -> {
            var form = model.key() + "." + Slug.ofIdTail(task.id());
            if (!task.get("camunda:formRef").equals(form)) {
                report.error("M05", task, "Its form is not called " + form + ".", "Say formRef=\"" + form + "\".");
            } else if (!set.has(form + ".form")) {
                report.error("M05", task, "There is no form " + form + ".", "Add forms/" + form + ".form.");
            }
            if (!task.get("camunda:formRefBinding").equals("deployment")) {
                report.error(
                        "M05", task, "Its form may come from another release.", "Say formRefBinding=\"deployment\".");
            }
        });
    }

    /** M06: a task for nobody we know is seen by nobody. */
    static void tasksAreForKnownRoles(BpmnModel model, ModelSet set, Report report) {
        model.all("bpmn:userTask")
                .forEach(task -> Arrays.stream(
                                task.get("camunda:candidateGroups").split(",", -1))
                        .map(String::strip)
                        .filter(role -> !set.roles().contains(role))
                        .forEach(role -> report.error(
                                "M06",
                                task,
                                "'" + role + "' is no role.",
                                "Name roles: " + String.join(", ", set.roles()))));
    }

    /** V18: an expression that names a bean can name any; only our delegates are there to be called. */
    static void serviceTasksCallDelegates(BpmnModel model, ModelSet set, Report report) {
        model.all("bpmn:serviceTask").forEach(task -> {
            var bean = Expressions.name(task.get("camunda:delegateExpression"));
            if (bean.isEmpty() || !set.delegates().contains(bean.get())) {
                report.error(
                        "V18",
                        task,
                        "'" + task.get("camunda:delegateExpression") + "' is no delegate of ours.",
                        "Name one as ${name}.");
            }
        });
    }

    /** M04: one stem from picture to class; several tasks may share a delegate, none of them then carries its name. */
    static void delegatesAreNamedAsTheirTasks(BpmnModel model, ModelSet set, Report report) {
        model.all("bpmn:serviceTask")
                .filter(task -> !task.get("camunda:delegateExpression").equals("${" + tail(task) + "}"))
                .filter(task -> model.all("bpmn:serviceTask")
                                .filter(other -> other.get("camunda:delegateExpression")
                                        .equals(task.get("camunda:delegateExpression")))
                                .count()
                        == 1)
                .forEach(task -> report.error(
                        "M04", task, "Its delegate is not called " + tail(task) + ".", "Give both the same name."));
    }

    private static String tail(Part task) {
        return task.id().substring(task.id().indexOf('_') + 1);
    }

    /** V24: what reaches outside is tried again by itself; what does not is done at once, in the same transaction. */
    static void onlyOutsideEffectsWait(BpmnModel model, ModelSet set, Report report) {
        model.all("bpmn:serviceTask").forEach(task -> {
            var outside = task.property(EFFECT).equals(OUTSIDE);
            var waits = task.get("camunda:asyncBefore").equals("true");
            var retried = task.all("camunda:failedJobRetryTimeCycle").anyMatch(retry -> RETRIES.contains(retry.text()));
            if (outside && !(waits && retried)) {
                report.error(
                        "V24",
                        task,
                        "It has an effect outside and does not say how it is tried again.",
                        "Say asyncBefore=\"true\" and one of the retry presets.");
            }
            if (!outside
                    && (task.has("camunda:asyncBefore")
                            || task.all("camunda:failedJobRetryTimeCycle").count() > 0)) {
                report.error(
                        "V24",
                        task,
                        "It waits for the job executor without an effect outside.",
                        "Remove asyncBefore and the retries, or say " + EFFECT + "=" + OUTSIDE + ".");
            }
        });
    }

    /** V31: a decision is taken from the same release, as one value into one declared outcome. */
    static void decisionsAreOfThisRelease(BpmnModel model, ModelSet set, Report report) {
        model.all("bpmn:businessRuleTask").forEach(task -> {
            var decision = set.decision(task.get("camunda:decisionRef"));
            if (decision.isEmpty()) {
                report.error("V31", task, "There is no such decision.", "Name a decision of this release.");
            }
            if (!task.get("camunda:decisionRefBinding").equals("deployment")) {
                report.error(
                        "V31",
                        task,
                        "Its decision may come from another release.",
                        "Say decisionRefBinding=\"deployment\".");
            }
            if (!task.get("camunda:mapDecisionResult").equals("singleEntry")) {
                report.error("V31", task, "Its result is not one value.", "Say mapDecisionResult=\"singleEntry\".");
            }
            var literals = model.dictionary().literals(task.get("camunda:resultVariable"));
            decision.map(DecisionRules::results)
                    .filter(results ->
                            literals.isEmpty() || !Set.copyOf(literals.get()).equals(Set.copyOf(results)))
                    .ifPresent(results -> report.error(
                            "M11",
                            task,
                            "The decision answers " + results + ", the process knows " + literals.orElse(List.of())
                                    + ".",
                            "Give both the same outcomes."));
        });
    }
}
