package org.towpath.engine;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.shared.EpisodeReference;

/** Where a process of a case waits for nothing but a time that somebody set, with no task open there. */
@Component
public class SetTimes {

    private final RuntimeService runtime;
    private final ManagementService management;
    private final RepositoryService repository;

    SetTimes(RuntimeService runtime, ManagementService management, RepositoryService repository) {
        this.runtime = runtime;
        this.management = management;
        this.repository = repository;
    }

    /**
     * One such wait.
     *
     * @param id names it for {@link #end}
     * @param name what the model calls it: "Next try due"
     */
    public record Wait(String id, String name, Instant until) {}

    /** The waits of a case in one of its processes, the next first. */
    @Transactional(readOnly = true)
    public List<Wait> of(String process, EpisodeReference episode) {
        return runtime
                .createProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(episode.value())
                .list()
                .stream()
                .flatMap(this::of)
                .sorted(Comparator.comparing(Wait::until))
                .toList();
    }

    /**
     * The time counts as come: the process goes on in this transaction.
     *
     * @return false if the case waits there no longer
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean end(String process, EpisodeReference episode, String wait) {
        var waits = of(process, episode).stream().map(Wait::id).toList();
        if (!waits.contains(wait)) {
            return false;
        }
        management.executeJob(wait);
        return true;
    }

    private Stream<Wait> of(ProcessInstance running) {
        return management.createJobQuery().processInstanceId(running.getId()).timers().withRetriesLeft().list().stream()
                .flatMap(job -> waitAt(running, job));
    }

    private Stream<Wait> waitAt(ProcessInstance running, Job job) {
        var element = management
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
        return repository.getBpmnModelInstance(running.getProcessDefinitionId()).getModelElementById(element)
                        instanceof IntermediateCatchEvent event
                ? Stream.of(
                        new Wait(job.getId(), event.getName(), job.getDuedate().toInstant()))
                : Stream.empty();
    }
}
