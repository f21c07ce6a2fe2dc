package org.towpath.engine;

import java.util.LinkedHashMap;
import java.util.Map;

import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/** What an element of a model says in its extension properties: {@code towpath:clause}. */
public final class DrawnProperties {

    /** Names the promise that an element enforces or warns of. */
    public static final String CLAUSE = "towpath:clause";

    private DrawnProperties() {}

    public static Map<String, String> of(BaseElement element) {
        var properties = new LinkedHashMap<String, String>();
        var extensions = element.getExtensionElements();
        if (extensions != null) {
            extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                    .flatMap(kept -> kept.getChildElementsByType(CamundaProperty.class).stream())
                    .forEach(property -> properties.put(property.getCamundaName(), property.getCamundaValue()));
        }
        return properties;
    }
}
