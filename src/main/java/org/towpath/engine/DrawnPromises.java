package org.towpath.engine;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which elements of the models in force enforce which promise, as the models themselves say. */
@Component
public class DrawnPromises {

    private final RepositoryService repository;
    private final ModelsInForce models;

    DrawnPromises(RepositoryService repository, ModelsInForce models) {
        this.repository = repository;
        this.models = models;
    }

    /**
     * An element that says which promise it is there for.
     *
     * @param model key of its process: {@code referral}
     * @param modelName what people call that: {@code Referral}
     * @param element id in the model: {@code event_decisionOverdue}
     * @param name what the model calls it; null where it has no name
     * @param promise what it enforces or warns of: {@code decide}
     * @param rings whether it is the timer that rings when the promise is due
     * @param definition the engine's id of the model's version, for whoever looks at it there
     */
    public record Drawn(
            String model,
            String modelName,
            String element,
            @Nullable String name,
            String promise,
            boolean rings,
            String definition) {}

    /** All of them, by model and element. */
    public List<Drawn> inForce() {
        return repository.createProcessDefinitionQuery().deploymentId(models.deployment()).list().stream()
                .flatMap(this::of)
                .sorted(Comparator.comparing(Drawn::model).thenComparing(Drawn::element))
                .toList();
    }

    private Stream<Drawn> of(ProcessDefinition definition) {
        return repository.getBpmnModelInstance(definition.getId()).getModelElementsByType(FlowNode.class).stream()
                .flatMap(node -> of(definition, node));
    }

    private static String modelName(ProcessDefinition definition) {
        return definition.getName() == null ? definition.getKey() : definition.getName();
    }

    private static Stream<Drawn> of(ProcessDefinition definition, FlowNode node) {
        var promise = DrawnProperties.of(node).get(DrawnProperties.CLAUSE);
        var rings = node.getElementType().getTypeName().equals("boundaryEvent");
        return promise == null
                ? Stream.empty()
                : Stream.of(new Drawn(
                        definition.getKey(),
                        modelName(definition),
                        node.getId(),
                        node.getName(),
                        promise,
                        rings,
                        definition.getId()));
    }
}
