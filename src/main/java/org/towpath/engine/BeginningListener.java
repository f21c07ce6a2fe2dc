package org.towpath.engine;

import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import org.towpath.shared.EpisodeReference;

/**
 * Tells a starting process what its module knows, and gives every instant the model declares a value: a timer over a
 * missing variable would stop the case, so "no such time" is the year 9999.
 */
@Component
class BeginningListener extends AbstractBpmnParseListener {

    private static final String DECLARED = "variable.";

    private final ObjectProvider<ProcessBeginning> beginnings;

    BeginningListener(ObjectProvider<ProcessBeginning> beginnings) {
        this.beginnings = beginnings;
    }

    @Override
    public void parseProcess(Element process, ProcessDefinitionEntity definition) {
        var instants = declaredInstants(process);
        definition.addListener(
                ExecutionListener.EVENTNAME_START,
                (ExecutionListener) execution -> begin(definition.getKey(), instants, execution),
                0);
    }

    private void begin(String process, List<String> instants, DelegateExecution execution) {
        var key = execution.getProcessBusinessKey();
        if (key != null && EpisodeReference.isShapeOf(key)) {
            var episode = new EpisodeReference(key);
            beginnings.stream()
                    .filter(beginning -> beginning.process().equals(process))
                    .forEach(beginning -> execution.setVariables(beginning.variables(episode, references(execution))));
        }
        instants.stream()
                .filter(instant -> !execution.hasVariable(instant))
                .forEach(instant -> execution.setVariable(instant, Date.from(Never.INSTANT)));
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

    private static List<String> declaredInstants(Element process) {
        var extensions = process.element("extensionElements");
        var properties = extensions == null ? null : extensions.elementNS(Camunda.NAMESPACE, "properties");
        return properties == null
                ? List.of()
                : properties.elementsNS(Camunda.NAMESPACE, "property").stream()
                        .filter(property -> "instant".equals(property.attribute("value")))
                        .map(property -> property.attribute("name"))
                        .filter(name -> name.startsWith(DECLARED))
                        .map(name -> name.substring(DECLARED.length()))
                        .toList();
    }
}
