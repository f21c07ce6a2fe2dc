package org.towpath.engine;

import java.util.HashMap;
import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import org.towpath.shared.EpisodeReference;

/** Tells a starting process what its module knows. */
@Component
class BeginningListener extends AbstractBpmnParseListener {

    private final ObjectProvider<ProcessBeginning> beginnings;

    BeginningListener(ObjectProvider<ProcessBeginning> beginnings) {
        this.beginnings = beginnings;
    }

    @Override
    public void parseProcess(Element process, ProcessDefinitionEntity definition) {
        definition.addListener(
                ExecutionListener.EVENTNAME_START, (ExecutionListener) execution -> begin(definition, execution), 0);
    }

    private void begin(ProcessDefinitionEntity definition, DelegateExecution execution) {
        var key = execution.getProcessBusinessKey();
        if (key != null && EpisodeReference.isShapeOf(key)) {
            var episode = new EpisodeReference(key);
            beginnings.stream()
                    .filter(beginning -> beginning.process().equals(definition.getKey()))
                    .map(beginning -> beginning.variables(episode, references(execution)))
                    .forEach(known -> execution.setVariables(
                            DictionaryListener.of(definition).forEngine(known)));
        }
    }

    private static Map<String, String> references(DelegateExecution execution) {
        var references = new HashMap<String, String>();
        execution.getVariables().forEach((name, value) -> {
            if (value instanceof String text) {
                references.put(name, text);
            }
        });
        return references;
    }
}
