package org.towpath.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.engine.ProcessVariable.Kind;
import org.towpath.shared.MovedOn;

/**
 * The engine's side of a task: what its model and its case say of it, and the two things that can be done to it. Who
 * may do them is the worklist's business. Changes join the caller's transaction.
 */
@Component
public class EngineTasks {

    private final TaskService tasks;
    private final RepositoryService repository;
    private final ProcessEngineConfigurationImpl engine;
    private final SealedModels sealed;

    EngineTasks(
            TaskService tasks,
            RepositoryService repository,
            ProcessEngineConfigurationImpl engine,
            SealedModels sealed) {
        this.tasks = tasks;
        this.repository = repository;
        this.engine = engine;
        this.sealed = sealed;
    }

    /**
     * Completes a task as somebody, in one command, so that the engine writes each of its rows once.
     *
     * @param account whoever does it; the task becomes theirs if it was nobody's
     * @param variables references, instants and outcomes the model declares
     * @throws MovedOn if the engine no longer has the task
     * @throws RuntimeException {@link Overtaken} if the case moved under our hands
     * @throws IllegalArgumentException naming a variable the model does not declare or a value of another kind
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void complete(String task, String account, Map<String, ?> variables) {
        inOneCommand(context -> {
            var open = find(context, task).orElseThrow(EngineTasks::gone);
            var values = DictionaryListener.of(open.getProcessInstance().getProcessDefinition())
                    .forEngine(variables);
            if (!account.equals(open.getAssignee())) {
                tasks.setAssignee(task, account);
            }
            tasks.complete(task, values);
            return task;
        });
    }

    /**
     * Gives a task to somebody, or back to everybody.
     *
     * @throws MovedOn if the engine no longer has the task
     * @throws RuntimeException {@link Overtaken} if the case moved under our hands
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void assign(String task, @Nullable String account) {
        inOneCommand(context -> {
            var open = find(context, task).orElseThrow(EngineTasks::gone);
            tasks.setAssignee(open.getId(), account);
            return task;
        });
    }

    /** What the process of a task knows by reference, by variable name: {@code referralReference}, {@code planId}. */
    @Transactional(readOnly = true)
    public Map<String, String> references(String task) {
        return inOneCommand(context -> {
            var references = new LinkedHashMap<String, String>();
            find(context, task)
                    .ifPresent(open -> DictionaryListener.of(
                                    open.getProcessInstance().getProcessDefinition())
                            .names(Kind.REFERENCE)
                            .forEach(name -> {
                                if (open.getVariable(name) instanceof String reference) {
                                    references.put(name, reference);
                                }
                            }));
            return references;
        });
    }

    /** What a declared outcome of the process of a task came to: what a decision proposed, say; empty before that. */
    @Transactional(readOnly = true)
    public Optional<String> outcome(String task, String name) {
        return inOneCommand(context -> find(context, task)
                .filter(open -> DictionaryListener.of(open.getProcessInstance().getProcessDefinition())
                        .names(Kind.OUTCOME)
                        .contains(name))
                .map(open -> open.getVariable(name))
                .filter(String.class::isInstance)
                .map(String.class::cast));
    }

    /** The data dictionary of a version of a process, by the engine's id of it. */
    public ProcessVariables declared(String definition) {
        return DictionaryListener.of(definition(definition));
    }

    /** The JSON of a form as it was deployed with a version of a process; empty if that release has no such form. */
    public Optional<String> form(String definition, String form) {
        var deployment = definition(definition).getDeploymentId();
        var file = form + ".form";
        if (!repository.getDeploymentResourceNames(deployment).contains(file)) {
            return Optional.empty();
        }
        try (var content = repository.getResourceAsStream(deployment, file)) {
            var json = content.readAllBytes();
            sealed.check(deployment, file, json);
            return Optional.of(new String(json, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** An open task as it was announced, from the engine's own tables: for putting a lost read model right. */
    @Transactional(readOnly = true)
    public Optional<TaskOpened> find(String task) {
        return inOneCommand(context -> find(context, task).flatMap(EngineTasks::asOpened));
    }

    /** A task as a version of a process draws it. */
    DrawnTask drawn(String definition, String element) {
        return inOneCommand(context -> DrawnTasks.of(definition, element));
    }

    private static Optional<TaskOpened> asOpened(TaskEntity task) {
        var instance = task.getProcessInstance();
        return JourneyHistory.caseOf(instance)
                .map(episode -> new TaskOpened(
                        task.getId(),
                        instance.getId(),
                        episode,
                        DrawnTasks.of(task.getProcessDefinitionId(), task.getTaskDefinitionKey()),
                        Never.orNull(task.getDueDate()),
                        task.getAssignee(),
                        task.getCreateTime().toInstant()));
    }

    private <T> T inOneCommand(Command<T> command) {
        return engine.getCommandExecutorTxRequired().execute(command);
    }

    private ProcessDefinitionEntity definition(String definition) {
        return (ProcessDefinitionEntity) ((RepositoryServiceImpl) repository).getDeployedProcessDefinition(definition);
    }

    private static Optional<TaskEntity> find(CommandContext context, String task) {
        return Optional.ofNullable(context.getTaskManager().findTaskById(task));
    }

    private static MovedOn gone() {
        return new MovedOn("This task is no longer there to do", null, null);
    }
}
