package org.towpath.engine;

import java.util.HashMap;
import java.util.Map;

import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * Reads a model's data dictionary whenever the engine reads the model, and keeps it with what the engine keeps of it.
 */
@Component
class DictionaryListener extends AbstractBpmnParseListener {

    private static final String DECLARATION = "variable.";

    @Override
    public void parseProcess(Element process, ProcessDefinitionEntity definition) {
        definition.setProperty(ProcessVariables.PROPERTY, new ProcessVariables(declaredIn(process)));
    }

    private static Map<String, ProcessVariable> declaredIn(Element process) {
        var declared = new HashMap<String, ProcessVariable>();
        var extensions = process.element("extensionElements");
        var properties = extensions == null ? null : extensions.elementNS(Camunda.NAMESPACE, "properties");
        if (properties != null) {
            for (var property : properties.elementsNS(Camunda.NAMESPACE, "property")) {
                var name = property.attribute("name");
                if (name.startsWith(DECLARATION)) {
                    var variable = name.substring(DECLARATION.length());
                    declared.put(variable, ProcessVariable.parse(variable, property.attribute("value")));
                }
            }
        }
        return declared;
    }

    /** The dictionary of a process the engine holds in memory. */
    static ProcessVariables of(ProcessDefinitionEntity definition) {
        return definition.getProperty(ProcessVariables.PROPERTY) instanceof ProcessVariables variables
                ? variables
                : ProcessVariables.NONE;
    }
}
