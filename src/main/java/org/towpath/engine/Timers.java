package org.towpath.engine;

import java.time.Instant;
import java.util.Date;
import java.util.Map;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves what a running process waits for to other instants. Always inside the caller's transaction. */
@Component
public class Timers {

    private final RuntimeService runtime;
    private final ManagementService management;
    private final TaskService tasks;
    private final RepositoryService repository;

    Timers(RuntimeService runtime, ManagementService management, TaskService tasks, RepositoryService repository) {
        this.runtime = runtime;
        this.management = management;
        this.tasks = tasks;
        this.repository = repository;
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

    /** The instant a task's due date reads, by the model it runs on. */
    private @Nullable String variableOf(Task task) {
        var element = repository
                .getBpmnModelInstance(task.getProcessDefinitionId())
                .getModelElementById(task.getTaskDefinitionKey());
        var due = element instanceof UserTask drawn ? drawn.getCamundaDueDate() : null;
        return due == null ? null : due.replaceAll("[${}]", "");
    }
}
