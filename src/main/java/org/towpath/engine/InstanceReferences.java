package org.towpath.engine;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.springframework.stereotype.Component;

/** Which record each of many running processes is about: one question for a whole list. */
@Component
public class InstanceReferences {

    private final RuntimeService runtime;

    InstanceReferences(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /**
     * As {@link #of(Collection, String)}, of those that run one process; another may carry a reference of the same name
     * to something else.
     *
     * @param process key of the process: {@code escalation}
     */
    public Map<String, String> of(Collection<String> instances, String name, String process) {
        if (instances.isEmpty()) {
            return Map.of();
        }
        var running = runtime.createProcessInstanceQuery()
                .processInstanceIds(Set.copyOf(instances))
                .processDefinitionKey(process)
                .list();
        return of(running.stream().map(Execution::getId).toList(), name);
    }

    /**
     * The reference of this name that each process carries.
     *
     * @param instances ids of process instances, as many as a page lists
     * @param name as the models declare it: {@code clockId}
     * @return references by process instance; those without one are absent
     */
    public Map<String, String> of(Collection<String> instances, String name) {
        return instances.isEmpty()
                ? Map.of()
                : runtime
                        .createVariableInstanceQuery()
                        .processInstanceIdIn(instances.toArray(String[]::new))
                        .variableName(name)
                        .disableBinaryFetching()
                        .list()
                        .stream()
                        .filter(it -> it.getValue() != null)
                        .collect(Collectors.toMap(
                                VariableInstance::getProcessInstanceId,
                                it -> String.valueOf(it.getValue()),
                                (first, inAnotherScope) -> first));
    }
}
