package org.towpath.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The process models of every release: which there are, what they look like, and what is drawn in them. */
@Component
public class DeployedModels {

    private final RepositoryService repository;
    private final ModelsInForce releases;
    private final ModelHashes hashes;

    DeployedModels(RepositoryService repository, ModelsInForce releases, ModelHashes hashes) {
        this.repository = repository;
        this.releases = releases;
        this.hashes = hashes;
    }

    /**
     * One version of one process.
     *
     * @param definition the engine's id
     * @param key key of the process
     * @param name what it is called
     * @param version number of the version, from 1
     * @param hash SHA-256 of its content: equal models count together
     * @param inForce whether new cases start on it
     */
    public record Model(String definition, String key, String name, int version, String hash, boolean inForce) {}

    /**
     * One element of a model.
     *
     * @param id the element
     * @param name what the model calls it; null where it has no name
     * @param kind as BPMN calls it: {@code userTask}
     * @param promise what is promised to happen while a case waits here; null where nothing is
     * @param roles ids of the roles that may do it, in alphabetical order; none where it is no task
     */
    public record Element(
            String id,
            @Nullable String name,
            String kind,
            @Nullable String promise,
            List<String> roles) {

        public Element {
            roles = List.copyOf(roles);
        }
    }

    /** The models new cases start on, by name. */
    public List<Model> inForce() {
        var release = releases.deployment();
        return repository
                .createProcessDefinitionQuery()
                .deploymentId(release)
                .orderByProcessDefinitionName()
                .asc()
                .list()
                .stream()
                .map(it -> model(it, release))
                .toList();
    }

    /** The versions of one process, the last first; none where there is no such process. */
    public List<Model> versions(String key) {
        var release = releases.deployment();
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .orderByProcessDefinitionVersion()
                .desc()
                .listPage(0, 100)
                .stream()
                .map(it -> model(it, release))
                .toList();
    }

    /** A version of a process by the engine's id of it. */
    public Optional<Model> byDefinition(String definition) {
        return Optional.ofNullable(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionId(definition)
                        .singleResult())
                .map(it -> model(it, releases.deployment()));
    }

    /** The model as it was deployed. */
    public String xml(Model model) {
        try (var content = repository.getProcessModel(model.definition())) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What is drawn in it, in the order of the file. */
    public List<Element> elements(Model model) {
        var drawn = repository.getBpmnModelInstance(model.definition());
        var promises = drawn.getModelElementsByType(BoundaryEvent.class).stream()
                .filter(bell -> DrawnProperties.of(bell).containsKey(DrawnProperties.CLAUSE))
                .collect(Collectors.toMap(
                        bell -> bell.getAttachedTo().getId(),
                        bell -> Objects.requireNonNull(DrawnProperties.of(bell).get(DrawnProperties.CLAUSE)),
                        (first, second) -> first));
        return drawn.getModelElementsByType(FlowNode.class).stream()
                .map(node -> element(node, promises))
                .toList();
    }

    private static Element element(FlowNode node, Map<String, String> promises) {
        var roles = node instanceof UserTask task
                ? task.getCamundaCandidateGroupsList().stream().sorted().toList()
                : List.<String>of();
        return new Element(
                node.getId(), node.getName(), node.getElementType().getTypeName(), promises.get(node.getId()), roles);
    }

    private Model model(ProcessDefinition definition, String release) {
        return new Model(
                definition.getId(),
                definition.getKey(),
                nameOf(definition),
                definition.getVersion(),
                hashes.of(definition.getId()),
                definition.getDeploymentId().equals(release));
    }

    private String nameOf(ProcessDefinition definition) {
        var name = definition.getName();
        return name != null
                ? name
                : repository.getBpmnModelInstance(definition.getId()).getModelElementsByType(Process.class).stream()
                        .map(Process::getName)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(definition.getKey());
    }
}
