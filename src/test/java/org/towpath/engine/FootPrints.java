package org.towpath.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Every element a case entered and every flow it took, by process and, in order, by case. */
public final class FootPrints extends AbstractBpmnParseListener {

    private final Set<String> everywhere = new HashSet<>();
    private final List<String> inOrder = new ArrayList<>();

    @Override
    public void parseProcess(Element process, ProcessDefinitionEntity definition) {
        watch(definition.getKey(), definition);
    }

    private void watch(String process, ScopeImpl scope) {
        scope.getActivities().forEach(activity -> {
            activity.addListener(ExecutionListener.EVENTNAME_START, noting(process, activity.getId()));
            activity.getOutgoingTransitions()
                    .forEach(flow -> ((TransitionImpl) flow)
                            .addListener(ExecutionListener.EVENTNAME_TAKE, noting(process, flow.getId())));
            watch(process, activity);
        });
    }

    private ExecutionListener noting(String process, String element) {
        return execution -> step(process, execution.getProcessBusinessKey(), element);
    }

    private void step(String process, String episode, String element) {
        everywhere.add(process + " " + element);
        inOrder.add(episode + " " + element);
    }

    /** Whether any case has passed an element or a flow of a process. */
    public boolean has(String process, String element) {
        return everywhere.contains(process + " " + element);
    }

    /** What one case has passed, in order. */
    public List<String> of(String episode) {
        return inOrder.stream()
                .filter(step -> step.startsWith(episode + " "))
                .map(step -> step.substring(episode.length() + 1))
                .toList();
    }
}
