package org.towpath.engine;

import org.camunda.bpm.engine.impl.util.xml.Namespace;

/** The engine's own XML namespace, in the one spelling our models may use. */
final class Camunda {

    static final String NAMESPACE_URI = "http://camunda.org/schema/1.0/bpmn";
    static final Namespace NAMESPACE = new Namespace(NAMESPACE_URI);

    private Camunda() {}
}
