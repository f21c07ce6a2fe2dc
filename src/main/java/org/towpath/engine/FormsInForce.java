package org.towpath.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.towpath.engine.form.FormDefinition;

/**
 * The forms and tasks of the release in force, for reading answers back and for telling where a task belongs: which
 * question a key was, what the task was called, which process draws it. A release is never changed, so what was read of
 * one is kept.
 */
@Component
public class FormsInForce {

    private final ModelsInForce models;
    private final RepositoryService repository;
    private final SealedModels sealed;
    private final Map<String, Release> releases = new ConcurrentHashMap<>();

    FormsInForce(ModelsInForce models, RepositoryService repository, SealedModels sealed) {
        this.models = models;
        this.repository = repository;
        this.sealed = sealed;
    }

    /** The form, or empty if the release in force has it no more. */
    public Optional<FormDefinition> form(String stem) {
        return Optional.ofNullable(release().forms().get(stem));
    }

    /** What the task is called that asks for this form: "Screen person". */
    public Optional<String> taskName(String stem) {
        return Optional.ofNullable(release().taskNames().get(stem));
    }

    /** The process that draws a task, by the id of the element; no two models call different tasks the same. */
    public Optional<String> processOf(String element) {
        return Optional.ofNullable(release().processes().get(element));
    }

    private Release release() {
        return releases.computeIfAbsent(models.deployment(), this::read);
    }

    private Release read(String deployment) {
        var forms = new HashMap<String, FormDefinition>();
        for (var name : repository.getDeploymentResourceNames(deployment)) {
            if (name.endsWith(".form")) {
                var form = FormDefinition.parse(text(deployment, name));
                forms.put(form.id(), form);
            }
        }
        var names = new HashMap<String, String>();
        var processes = new HashMap<String, String>();
        for (var process : repository
                .createProcessDefinitionQuery()
                .deploymentId(deployment)
                .list()) {
            repository
                    .getBpmnModelInstance(process.getId())
                    .getModelElementsByType(UserTask.class)
                    .forEach(task -> {
                        name(task, names);
                        processes.put(task.getId(), process.getKey());
                    });
        }
        return new Release(Map.copyOf(forms), Map.copyOf(names), Map.copyOf(processes));
    }

    private static void name(UserTask task, Map<String, String> names) {
        @Nullable String form = task.getCamundaFormRef();
        if (form != null && task.getName() != null) {
            names.put(form, task.getName());
        }
    }

    private String text(String deployment, String name) {
        try (var content = repository.getResourceAsStream(deployment, name)) {
            var form = content.readAllBytes();
            sealed.check(deployment, name, form);
            return new String(form, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private record Release(
            Map<String, FormDefinition> forms, Map<String, String> taskNames, Map<String, String> processes) {}
}
