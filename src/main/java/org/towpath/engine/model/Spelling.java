package org.towpath.engine.model;

import java.util.Map;
import java.util.Optional;

/** The namespaces a file may use (V05), each with the short name the rules know it by. */
final class Spelling {

    static final String COLOUR = "colour:";

    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("http://www.omg.org/spec/BPMN/20100524/MODEL", "bpmn:"),
            Map.entry("http://www.omg.org/spec/BPMN/20100524/DI", "bpmndi:"),
            Map.entry("http://www.omg.org/spec/DD/20100524/DC", "dc:"),
            Map.entry("http://www.omg.org/spec/DD/20100524/DI", "di:"),
            Map.entry("http://www.w3.org/2001/XMLSchema-instance", "xsi:"),
            Map.entry("http://camunda.org/schema/1.0/bpmn", "camunda:"),
            Map.entry("http://camunda.org/schema/1.0/dmn", "camunda:"),
            Map.entry("https://www.omg.org/spec/DMN/20191111/MODEL/", "dmn:"),
            Map.entry("https://www.omg.org/spec/DMN/20191111/DMNDI/", "dmndi:"),
            Map.entry("http://www.omg.org/spec/DMN/20180521/DC/", "dmndc:"),
            Map.entry("http://www.omg.org/spec/DMN/20180521/DI/", "dmnd:"),
            Map.entry("http://bpmn.io/schema/bpmn/biocolor/1.0", COLOUR),
            Map.entry("http://www.omg.org/spec/BPMN/non-normative/color/1.0", COLOUR),
            Map.entry("http://www.w3.org/XML/1998/namespace", "xml:"));

    private Spelling() {}

    static boolean knows(String namespace) {
        return KNOWN.containsKey(namespace);
    }

    /** A name spelt by meaning; one from an unknown namespace keeps its whole URI, so that no allow-list has it. */
    static String of(String namespace, String local) {
        return namespace.isEmpty() ? local : KNOWN.getOrDefault(namespace, "{" + namespace + "}") + local;
    }

    /** The short name in front of a spelt name; empty where there is none. */
    static String prefix(String spelt) {
        return spelt.contains(":") ? spelt.substring(0, spelt.indexOf(':')) : "";
    }

    /** The namespace a short name stands for in a model or in a decision. */
    static Optional<String> namespace(String prefix, boolean decision) {
        return KNOWN.entrySet().stream()
                .filter(known -> known.getValue().equals(prefix + ":"))
                .map(Map.Entry::getKey)
                .filter(namespace -> !prefix.equals("camunda") || namespace.endsWith("/dmn") == decision)
                .findFirst();
    }
}
