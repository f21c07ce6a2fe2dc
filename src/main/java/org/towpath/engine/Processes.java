package org.towpath.engine;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.MessageCorrelationBuilderImpl;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.shared.EpisodeReference;

/**
 * Starts processes of the release in force and tells running ones what happened. The only caller of the engine's
 * message correlation. Always inside the caller's transaction: the row and the route move together or not at all.
 */
@Component
public class Processes {

    private final RuntimeService runtime;
    private final ModelsInForce models;
    private final EngineTasks tasks;

    Processes(RuntimeService runtime, ModelsInForce models, EngineTasks tasks) {
        this.runtime = runtime;
        this.models = models;
        this.tasks = tasks;
    }

    /** Starts a process of the release in force; answers the engine's instance id. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String start(String process, EpisodeReference episode, Map<String, Object> variables) {
        var definition = models.definitionOf(process);
        return runtime.startProcessInstanceById(definition, episode.value(), known(definition, variables))
                .getId();
    }

    /** Starts a process of the release in force at one of its message start events. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String startByMessage(
            String process, String message, EpisodeReference episode, Map<String, Object> variables) {
        var definition = models.definitionOf(process);
        return runtime.createMessageCorrelation(message)
                .processDefinitionId(definition)
                .processInstanceBusinessKey(episode.value())
                .setVariables(known(definition, variables))
                .correlateStartMessage()
                .getId();
    }

    /**
     * Tells every place of a case that waits for a message.
     *
     * @param keys further references the waiting process must carry: {@code referralReference}
     * @param variables references, instants and outcomes to set
     * @return how many places waited; none is no error, because facts may arrive in any order
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int tell(String message, EpisodeReference episode, Map<String, String> keys, Map<String, Object> variables) {
        return correlation(message, episode, keys)
                .setVariables(EngineValues.of(variables))
                .correlateAllWithResult()
                .size();
    }

    /** As {@link #tell}, but the variables are seen only by what the message starts (an event sub-process). */
    @Transactional(propagation = Propagation.MANDATORY)
    public int tellLocally(
            String message, EpisodeReference episode, Map<String, String> keys, Map<String, Object> variables) {
        return correlation(message, episode, keys)
                .setVariablesToTriggeredScope(EngineValues.of(variables))
                .correlateAllWithResult()
                .size();
    }

    /**
     * The running instances of a process of a case.
     *
     * @param keys references they must carry: {@code clockId}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> running(String process, EpisodeReference episode, Map<String, String> keys) {
        var query = runtime.createProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(episode.value());
        keys.forEach(query::variableValueEquals);
        return query.list().stream().map(ProcessInstance::getId).toList();
    }

    private MessageCorrelationBuilder correlation(String message, EpisodeReference episode, Map<String, String> keys) {
        // without this a message that a process also begins with would begin that process a second time
        var correlation = ((MessageCorrelationBuilderImpl) runtime.createMessageCorrelation(message)).executionsOnly();
        keys.forEach(correlation::processInstanceVariableEquals);
        return correlation.processInstanceBusinessKey(episode.value());
    }

    private Map<String, Object> known(String definition, Map<String, Object> variables) {
        return tasks.declared(definition).forEngine(variables);
    }
}
