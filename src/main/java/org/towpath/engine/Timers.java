package org.towpath.engine;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.shared.EpisodeReference;

/** Moves what a running process waits for to other instants. Always inside the caller's transaction. */
@Component
public class Timers {

    private final RuntimeService runtime;
    private final ManagementService management;
    private final TaskService tasks;
    private final RepositoryService repository;
    private final ApplicationEventPublisher events;

    Timers(
            RuntimeService runtime,
            ManagementService management,
            TaskService tasks,
            RepositoryService repository,
            ApplicationEventPublisher events) {
        this.runtime = runtime;
        this.management = management;
        this.tasks = tasks;
        this.repository = repository;
        this.events = events;
    }

    /**
     * Gives instants of one process instance other values, and moves the timers and the due tasks that read them. A
     * timer that has rung does not ring again.
     *
     * @param instants by variable name; {@link Never#INSTANT} for no such time
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(String instance, Map<String, Instant> instants) {
        instants.forEach((name, instant) -> runtime.setVariable(instance, name, Date.from(instant)));
        // suspending a job or taking its date away would make it ring at once or never: it is only ever recalculated
        management
                .createJobQuery()
                .processInstanceId(instance)
                .timers()
                .list()
                .forEach(timer -> management.recalculateJobDuedate(timer.getId(), false));
        for (var task : tasks.createTaskQuery().processInstanceId(instance).list()) {
            var variable = variableOf(task);
            if (variable != null && instants.containsKey(variable)) {
                tasks.setDueDate(task.getId(), Date.from(instants.get(variable)));
            }
        }
    }

    /**
     * Process instances of a case that wait for an instant, or waited for it until it came.
     *
     * @param keys references they carry: {@code planId}
     * @param variable what their timer reads
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> awaiting(EpisodeReference episode, Map<String, String> keys, String variable, Instant instant) {
        var query = runtime.createProcessInstanceQuery().processInstanceBusinessKey(episode.value());
        keys.forEach(query::variableValueEquals);
        return query.list().stream()
                .map(Execution::getId)
                .filter(instance -> Date.from(instant).equals(runtime.getVariableLocal(instance, variable)))
                .toList();
    }

    /**
     * Enters the wait for a promise anew where its timer has rung already, so that it rings at the new instant too. The
     * open task of the wait is replaced by another like it, for the same person.
     *
     * @param clause the promise, as the overdue timer names it
     * @return false if the process does not stand at that wait, or its timer has yet to ring
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean rearm(String instance, String clause) {
        for (var overdue : bells(instance, clause)) {
            var wait = overdue.getAttachedTo().getId();
            var open = tasks.createTaskQuery()
                    .processInstanceId(instance)
                    .taskDefinitionKey(wait)
                    .list();
            if (!open.isEmpty() && jobs(instance, overdue).isEmpty()) {
                replace(instance, wait, open.get(0));
                return true;
            }
        }
        return false;
    }

    /** The new task is there before the old one goes, so that what belongs to it can move over. */
    private void replace(String instance, String wait, Task old) {
        var entered = runtime.getActivityInstance(instance).getActivityInstances(wait);
        runtime.createProcessInstanceModification(instance)
                .startBeforeActivity(wait)
                .execute();
        tasks.createTaskQuery().processInstanceId(instance).taskDefinitionKey(wait).list().stream()
                .filter(task -> !task.getId().equals(old.getId()))
                .findFirst()
                .ifPresent(task -> {
                    if (old.getAssignee() != null) {
                        tasks.setAssignee(task.getId(), old.getAssignee());
                    }
                    events.publishEvent(new TaskReplaced(old.getId(), task.getId()));
                });
        for (var left : entered) {
            runtime.createProcessInstanceModification(instance)
                    .cancelActivityInstance(left.getId())
                    .execute();
        }
    }

    /** What ringing a timer comes to. */
    public enum Ring {
        /** It is due now, and was not before. */
        NOW,
        /** It is due already, or has failed and waits for its next try: whoever runs timers comes to it. */
        ALREADY,
        /** No process waits there, or only with a timer that has failed for good. */
        NOWHERE
    }

    /**
     * Makes the overdue timer of a promise due where it should have rung and has not.
     *
     * @param keys references the waiting process carries: {@code referralReference}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Ring ring(EpisodeReference episode, Map<String, String> keys, String clause, Instant now) {
        var waiting = waiting(episode, keys, clause);
        var silent = waiting.stream().filter(job -> isSilent(job, now)).toList();
        silent.forEach(job -> management.setJobDuedate(job.getId(), Date.from(now)));
        if (!silent.isEmpty()) {
            return Ring.NOW;
        }
        return waiting.isEmpty() ? Ring.NOWHERE : Ring.ALREADY;
    }

    /** A timer that failed keeps the time of its next try. */
    private static boolean isSilent(Job job, Instant now) {
        var due = job.getDuedate();
        return due != null && due.toInstant().isAfter(now) && job.getExceptionMessage() == null;
    }

    private List<Job> waiting(EpisodeReference episode, Map<String, String> keys, String clause) {
        var query = runtime.createProcessInstanceQuery().processInstanceBusinessKey(episode.value());
        keys.forEach(query::variableValueEquals);
        return query.list().stream()
                .flatMap(running -> bells(running.getId(), clause).stream()
                        .flatMap(overdue -> jobs(running.getId(), overdue).stream()))
                .filter(job -> job.getRetries() > 0 && !job.isSuspended())
                .toList();
    }

    /** Whether a process instance waits for an instant, by the variable its timer reads. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean awaits(String instance, String variable, Instant instant) {
        return Date.from(instant).equals(runtime.getVariable(instance, variable));
    }

    private List<BoundaryEvent> bells(String instance, String clause) {
        var running =
                runtime.createProcessInstanceQuery().processInstanceId(instance).singleResult();
        return running == null
                ? List.of()
                : repository
                        .getBpmnModelInstance(running.getProcessDefinitionId())
                        .getModelElementsByType(BoundaryEvent.class)
                        .stream()
                        .filter(event -> clause.equals(DrawnProperties.of(event).get(DrawnProperties.CLAUSE)))
                        .toList();
    }

    private List<Job> jobs(String instance, BoundaryEvent event) {
        return management
                .createJobQuery()
                .processInstanceId(instance)
                .activityId(event.getId())
                .list();
    }

    /** The instant a task's due date reads, by the model it runs on. */
    private @Nullable String variableOf(Task task) {
        var element = repository
                .getBpmnModelInstance(task.getProcessDefinitionId())
                .getModelElementById(task.getTaskDefinitionKey());
        var due = element instanceof UserTask drawn ? drawn.getCamundaDueDate() : null;
        return due == null ? null : due.replaceAll("[${}]", "");
    }
}
