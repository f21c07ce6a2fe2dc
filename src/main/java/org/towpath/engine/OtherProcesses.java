package org.towpath.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.MessageCorrelationBuilderImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Processes that are not about a case: an agreement's life, the check of an entry. Each is known by the id of its own
 * record, which is its business key. Their tasks stand in no worklist of cases; the module that starts one shows them.
 * Always inside the caller's transaction.
 */
@Component
public class OtherProcesses {

    private static final int MOST_TASKS = 500;

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ModelsInForce models;
    private final EngineTasks engineTasks;

    OtherProcesses(RuntimeService runtime, TaskService tasks, ModelsInForce models, EngineTasks engineTasks) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.models = models;
        this.engineTasks = engineTasks;
    }

    /**
     * A task there is to do.
     *
     * @param key business key of its process
     */
    public record OpenTask(
            String id,
            String instance,
            String key,
            DrawnTask drawn,
            @Nullable Instant dueAt,
            Instant openedAt) {}

    /** Starts a process of the release in force; answers the engine's instance id. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String start(String process, String key, Map<String, Object> variables) {
        var definition = models.definitionOf(process);
        return runtime.startProcessInstanceById(definition, key, known(definition, variables))
                .getId();
    }

    /** Starts a process of the release in force at one of its message start events. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String startByMessage(String process, String message, String key, Map<String, Object> variables) {
        var definition = models.definitionOf(process);
        return runtime.createMessageCorrelation(message)
                .processDefinitionId(definition)
                .processInstanceBusinessKey(key)
                .setVariables(known(definition, variables))
                .correlateStartMessage()
                .getId();
    }

    /**
     * Tells every place of a record's processes that waits for a message.
     *
     * @param keys further references the waiting process must carry
     * @return how many places waited; none is no error
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int tell(String message, String key, Map<String, String> keys, Map<String, Object> variables) {
        var correlation = ((MessageCorrelationBuilderImpl) runtime.createMessageCorrelation(message)).executionsOnly();
        keys.forEach(correlation::processInstanceVariableEquals);
        return correlation
                .processInstanceBusinessKey(key)
                .setVariables(EngineValues.of(variables))
                .correlateAllWithResult()
                .size();
    }

    /** Completes the open task of this element as somebody, if it is open; answers whether it was. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean complete(String instance, String element, String account, Map<String, ?> variables) {
        var open = tasks.createTaskQuery()
                .processInstanceId(instance)
                .taskDefinitionKey(element)
                .singleResult();
        if (open == null) {
            return false;
        }
        engineTasks.complete(open.getId(), account, variables);
        return true;
    }

    /** Gives instants of a running process other values, before the element that reads them is reached. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void know(String instance, Map<String, Instant> instants) {
        runtime.setVariables(instance, EngineValues.of(Map.copyOf(instants)));
    }

    /** What there is to do in one instance, the oldest first. */
    @Transactional(readOnly = true)
    public List<OpenTask> openIn(String instance) {
        return tasks
                .createTaskQuery()
                .processInstanceId(instance)
                .orderByTaskCreateTime()
                .asc()
                .listPage(0, MOST_TASKS)
                .stream()
                .map(this::open)
                .toList();
    }

    /** What there is to do in all instances of a process, the oldest first; at most 500. */
    @Transactional(readOnly = true)
    public List<OpenTask> openOf(String process) {
        var open = tasks.createTaskQuery()
                .processDefinitionKey(process)
                .orderByTaskCreateTime()
                .asc()
                .listPage(0, MOST_TASKS);
        var keys = keys(open.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet()));
        return open.stream()
                .filter(task -> keys.containsKey(task.getProcessInstanceId()))
                .map(task -> open(task, keys.get(task.getProcessInstanceId())))
                .toList();
    }

    /** Business keys by instance, in one question to the engine. */
    private Map<String, String> keys(Set<String> instances) {
        return instances.isEmpty()
                ? Map.of()
                : runtime.createProcessInstanceQuery().processInstanceIds(instances).listPage(0, MOST_TASKS).stream()
                        .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    }

    /** A task by its id, if it is open and belongs to this process. */
    @Transactional(readOnly = true)
    public Optional<OpenTask> open(String process, String task) {
        return Optional.ofNullable(tasks.createTaskQuery()
                        .processDefinitionKey(process)
                        .taskId(task)
                        .singleResult())
                .map(this::open);
    }

    private OpenTask open(Task task) {
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult();
        return open(task, instance.getBusinessKey());
    }

    private OpenTask open(Task task, @Nullable String key) {
        var due = task.getDueDate();
        return new OpenTask(
                task.getId(),
                task.getProcessInstanceId(),
                Objects.requireNonNull(key),
                engineTasks.drawn(task.getProcessDefinitionId(), task.getTaskDefinitionKey()),
                Never.orNull(due),
                task.getCreateTime().toInstant());
    }

    private Map<String, Object> known(String definition, Map<String, Object> variables) {
        return engineTasks.declared(definition).forEngine(variables);
    }
}
