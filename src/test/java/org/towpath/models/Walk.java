package org.towpath.models;

import java.util.HashMap;
import java.util.Map;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.MessageCorrelationBuilderImpl;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.camunda.bpm.engine.task.Task;

import org.towpath.engine.ModelEngine;

import static org.assertj.core.api.Assertions.assertThat;

/** One case on its way through a model, told as a trace: what it waits for, what it is told, where it ends. */
final class Walk {

    private final ProcessEngine engine = ModelEngine.get().engine();
    private final String process;
    private final String episode;

    Walk(String process, String episode) {
        this.process = process;
        this.episode = episode;
    }

    Walk started(Map<String, ?> variables) {
        engine.getRuntimeService().startProcessInstanceByKey(process, episode, known(variables));
        return this;
    }

    Walk startedBy(String message, Map<String, ?> variables) {
        engine.getRuntimeService().startProcessInstanceByMessage(message, episode, known(variables));
        return this;
    }

    private Map<String, Object> known(Map<String, ?> variables) {
        var known = new HashMap<String, Object>(variables);
        known.put("episodeReference", episode);
        return ModelEngine.values(known);
    }

    /** Exactly these tasks are open, in any order. */
    Walk waitsAt(String... tasks) {
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceBusinessKey(episode)
                        .list())
                .extracting(Task::getTaskDefinitionKey)
                .containsExactlyInAnyOrder(tasks);
        return this;
    }

    /** Somebody does a task, with what the process is told of it. */
    Walk answers(String task, Object... namesAndValues) {
        var open = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(episode)
                .taskDefinitionKey(task)
                .list();
        assertThat(open).as(task + " is open").isNotEmpty();
        engine.getTaskService().complete(open.get(0).getId(), ModelEngine.values(Walks.variables(namesAndValues)));
        return this;
    }

    /** A message arrives; somebody must have been waiting for it. */
    Walk hears(String message, Object... namesAndValues) {
        var heard = message(message)
                .setVariables(ModelEngine.values(Walks.variables(namesAndValues)))
                .correlateAllWithResult();
        assertThat(heard).as(message + " is waited for").isNotEmpty();
        return this;
    }

    /** A message arrives whose references only the way it opens may see. */
    Walk hearsLocally(String message, Object... namesAndValues) {
        var heard = message(message)
                .setVariablesToTriggeredScope(ModelEngine.values(Walks.variables(namesAndValues)))
                .correlateAllWithResult();
        assertThat(heard).as(message + " is waited for").isNotEmpty();
        return this;
    }

    private MessageCorrelationBuilder message(String message) {
        return ((MessageCorrelationBuilderImpl) engine.getRuntimeService().createMessageCorrelation(message))
                .executionsOnly()
                .processInstanceBusinessKey(episode);
    }

    /** A timer's time has come. */
    Walk rings(String event) {
        var bells = engine.getManagementService().createJobQuery().activityId(event).list().stream()
                .filter(job -> episode.equals(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(job.getProcessInstanceId())
                        .singleResult()
                        .getBusinessKey()))
                .toList();
        assertThat(bells).as(event + " can ring").hasSize(1);
        engine.getManagementService().executeJob(bells.get(0).getId());
        return this;
    }

    /** These have been passed, in this order, whatever lay between. */
    Walk passes(String... elements) {
        assertThat(ModelEngine.get().footPrints().of(episode)).containsSubsequence(elements);
        return this;
    }

    Walk neverPasses(String element) {
        assertThat(ModelEngine.get().footPrints().of(episode)).doesNotContain(element);
        return this;
    }

    /** Nothing of the case is left to do, and this was the last end it came to. */
    void ends(String endEvent) {
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(episode)
                        .list())
                .isEmpty();
        assertThat(ModelEngine.get().footPrints().of(episode)).last().isEqualTo(endEvent);
    }
}
