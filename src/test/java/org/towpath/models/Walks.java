package org.towpath.models;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import org.towpath.engine.ModelEngine;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * All walks through one model. After the last of them every element and every flow must have been passed: coverage 1.0,
 * or the test names what no walk has seen.
 */
final class Walks implements BeforeAllCallback, AfterAllCallback {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Path MODELS = Path.of("bpmn");

    private final String process;
    private final List<String> called;

    private Walks(String process, String... called) {
        this.process = process;
        this.called = List.of(called);
    }

    /**
     * @param called processes it calls; a stand-in with one task, {@code userTask_<key>}, takes their place, so that
     *     each model is walked by itself
     */
    static Walks through(String process, String... called) {
        return new Walks(process, called);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        var deployment = ModelEngine.get()
                .engine()
                .getRepositoryService()
                .createDeployment()
                .name(process)
                .addModelInstance(process + ".bpmn", model());
        model().getModelElementsByType(BusinessRuleTask.class).stream()
                .map(task -> task.getCamundaDecisionRef() + ".dmn")
                .distinct()
                .forEach(table -> deployment.addInputStream(table, open(table)));
        called.forEach(key -> deployment.addModelInstance(key + ".bpmn", standIn(key)));
        deployment.deploy();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        assertThat(Stream.concat(
                                model().getModelElementsByType(FlowNode.class).stream(),
                                model().getModelElementsByType(SequenceFlow.class).stream())
                        .map(Walks::trace)
                        .filter(element -> !ModelEngine.get().footPrints().has(process, element)))
                .as("what no walk through " + process + " has passed")
                .isEmpty();
    }

    /** What is left behind where an element was passed: the engine goes from an event gateway straight to the event. */
    private static String trace(FlowElement element) {
        return element instanceof SequenceFlow flow && flow.getSource() instanceof EventBasedGateway
                ? flow.getTarget().getId()
                : element.getId();
    }

    /** A new case, standing where a caller would have started it. */
    Walk begins(Map<String, ?> variables) {
        return walk().started(variables);
    }

    /** A new case, begun by a message. */
    Walk beginsWith(String message, Map<String, ?> variables) {
        return walk().startedBy(message, variables);
    }

    private Walk walk() {
        return new Walk(process, "LD-2026-%06d".formatted(NUMBER.incrementAndGet()));
    }

    private BpmnModelInstance model() {
        return Bpmn.readModelFromFile(MODELS.resolve(process + ".bpmn").toFile());
    }

    private static InputStream open(String file) {
        try {
            return Files.newInputStream(MODELS.resolve(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static BpmnModelInstance standIn(String key) {
        return Bpmn.createExecutableProcess(key)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .userTask("userTask_" + key)
                .endEvent()
                .done();
    }

    /** Names and values in turn, as a map. */
    static Map<String, Object> variables(Object... namesAndValues) {
        var variables = new TreeMap<String, Object>();
        for (var at = 0; at < namesAndValues.length; at += 2) {
            variables.put((String) namesAndValues[at], namesAndValues[at + 1]);
        }
        return variables;
    }
}
