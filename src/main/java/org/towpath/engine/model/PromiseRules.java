package org.towpath.engine.model;

import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The promise pattern, the same everywhere a promise is waited for. Whole means:
 *
 * <ol>
 *   <li>an overdue timer is non-interrupting, waits for {@code ${…DueAt}} and says in {@code towpath:clause} which
 *       promise it enforces;
 *   <li>the same wait carries a non-interrupting warning, {@code ${…WarnAt}} of the same stem, that leads to a service
 *       task with the same clause;
 *   <li>the wait can be answered by whoever owes it: an interrupting message; only a promise of our own,
 *       {@code towpath:owed-by=us}, needs none;
 *   <li>a miss is written down by a service task with the same clause, and then climbs the agreed steps by a call of
 *       {@code escalation}; what belongs to no agreement leads straight to a person;
 *   <li>what a miss leads to where no steps are agreed is a person's task, and goes away by an interrupting message
 *       when the promise is kept late;
 *   <li>the task is due when the promise is.
 * </ol>
 */
final class PromiseRules {

    static final String CLAUSE = "towpath:clause";
    static final String OWED_BY = "towpath:owed-by";

    private static final String RULE = "M12";

    private PromiseRules() {}

    static void promisesAreWhole(BpmnModel model, ModelSet set, Report report) {
        model.all("bpmn:boundaryEvent")
                .filter(event -> instant(event).endsWith("DueAt"))
                .forEach(overdue -> check(overdue, model, report));
        model.all("bpmn:boundaryEvent")
                .filter(event -> instant(event).endsWith("WarnAt") && isOfAPromise(event, model))
                .filter(warning -> overdueOf(warning, model).findAny().isEmpty())
                .forEach(warning -> report.error(
                        RULE, warning, "It warns of a promise that is never overdue.", "Add the timer ${…DueAt}."));
    }

    /** A warning that leads to a service task warns of a promise; one that leads to a person is a reminder. */
    private static boolean isOfAPromise(Part warning, BpmnModel model) {
        return model.following(warning).anyMatch(next -> next.is("bpmn:serviceTask"));
    }

    private static Stream<Part> overdueOf(Part warning, BpmnModel model) {
        var due = stem(instant(warning), "WarnAt") + "DueAt";
        return siblings(warning, model).filter(event -> instant(event).equals(due));
    }

    private static void check(Part overdue, BpmnModel model, Report report) {
        var clause = overdue.property(CLAUSE);
        if (!clause.matches("[a-z]+(-[a-z]+)*")) {
            report.error(RULE, overdue, "It does not say which promise it enforces.", "Add property " + CLAUSE + ".");
        }
        if (BpmnModel.interrupts(overdue)) {
            report.error(RULE, overdue, "It ends the wait it should only ring for.", "Say cancelActivity=\"false\".");
        }
        checkWarning(overdue, clause, model, report);
        if (!overdue.property(OWED_BY).equals("us") && siblings(overdue, model).noneMatch(PromiseRules::answers)) {
            report.error(
                    RULE,
                    overdue,
                    "Whoever owes the answer cannot give it.",
                    "Add an interrupting message to the wait, or say " + OWED_BY + "=us.");
        }
        checkChase(overdue, model, report);
        var wait = model.byId(overdue.get("attachedToRef"));
        if (wait != null && !wait.get("camunda:dueDate").equals(BpmnModel.timer(overdue))) {
            report.error(
                    RULE,
                    wait,
                    "The task is not due when the promise is.",
                    "Say dueDate=\"" + BpmnModel.timer(overdue) + "\".");
        }
    }

    private static void checkWarning(Part overdue, String clause, BpmnModel model, Report report) {
        var warns = stem(instant(overdue), "DueAt") + "WarnAt";
        Predicate<Part> isItsWarning = event -> instant(event).equals(warns)
                && !BpmnModel.interrupts(event)
                && model.following(event)
                        .anyMatch(next -> next.is("bpmn:serviceTask")
                                && next.property(CLAUSE).equals(clause));
        if (siblings(overdue, model).noneMatch(isItsWarning)) {
            report.error(
                    RULE,
                    overdue,
                    "Nobody is warned before it.",
                    "Add a non-interrupting timer ${" + warns + "} and a service task with the same clause.");
        }
    }

    private static void checkChase(Part overdue, BpmnModel model, Report report) {
        var after = afterwards(overdue, model);
        if (after.noneMatch(
                task -> task.is("bpmn:userTask") && model.boundaryEventsOf(task).anyMatch(PromiseRules::answers))) {
            report.error(
                    RULE,
                    overdue,
                    "A miss does not lead to a task that ends when the promise is kept late.",
                    "Lead it to a user task with an interrupting message.");
        }
        model.following(overdue)
                .filter(next -> next.is("bpmn:serviceTask"))
                .forEach(record -> checkRecord(overdue, record, model, report));
    }

    /** Where the miss of an agreement's promise is written down, its steps are climbed. */
    private static void checkRecord(Part overdue, Part record, BpmnModel model, Report report) {
        if (!record.property(CLAUSE).equals(overdue.property(CLAUSE))) {
            report.error(RULE, record, "It records the miss of another promise.", "Say the same " + CLAUSE + ".");
        }
        if (afterwards(overdue, model)
                .noneMatch(next -> next.is("bpmn:callActivity")
                        && next.get("calledElement").equals("escalation"))) {
            report.error(RULE, record, "A missed promise climbs no steps.", "Call the process escalation.");
        }
    }

    /** What a miss leads to, past the task that writes it down and the question what it was. */
    private static Stream<Part> afterwards(Part overdue, BpmnModel model) {
        return following(overdue, model, 4);
    }

    private static Stream<Part> following(Part part, BpmnModel model, int steps) {
        return model.following(part)
                .flatMap(next -> steps > 0 && (next.is("bpmn:exclusiveGateway") || next.is("bpmn:serviceTask"))
                        ? following(next, model, steps - 1)
                        : Stream.of(next));
    }

    private static boolean answers(Part event) {
        return BpmnModel.hears(event) && BpmnModel.interrupts(event);
    }

    private static Stream<Part> siblings(Part event, BpmnModel model) {
        return model.all("bpmn:boundaryEvent")
                .filter(other -> other != event && other.get("attachedToRef").equals(event.get("attachedToRef")));
    }

    private static String instant(Part event) {
        return Expressions.name(BpmnModel.timer(event)).orElse("");
    }

    private static String stem(String name, String ending) {
        return name.substring(0, name.length() - ending.length());
    }
}
