package org.towpath.engine.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * One element of an XML file as it was read. Names are spelt by meaning, not as written: {@code bpmn:userTask} is a
 * user task under whatever prefix its file gives the BPMN namespace, and a name from a foreign namespace keeps its
 * whole URI.
 */
final class Part {

    private final String name;
    private final @Nullable Part parent;
    private final int line;
    private final Map<String, String> attributes;
    private final List<Part> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    Part(String name, @Nullable Part parent, int line, Map<String, String> attributes) {
        this.name = name;
        this.parent = parent;
        this.line = line;
        this.attributes = new LinkedHashMap<>(attributes);
    }

    void add(Part child) {
        children.add(child);
    }

    void addText(char[] characters, int from, int length) {
        text.append(characters, from, length);
    }

    String name() {
        return name;
    }

    boolean is(String... names) {
        return List.of(names).contains(name);
    }

    @Nullable
    Part parent() {
        return parent;
    }

    int line() {
        return line;
    }

    Map<String, String> attributes() {
        return attributes;
    }

    /** An attribute's value; empty where there is none. */
    String get(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    boolean has(String attribute) {
        return attributes.containsKey(attribute);
    }

    String id() {
        return get("id");
    }

    String text() {
        return text.toString().strip();
    }

    int textLength() {
        return text.length();
    }

    List<Part> children() {
        return children;
    }

    Stream<Part> children(String ofName) {
        return children.stream().filter(child -> child.is(ofName));
    }

    @Nullable
    Part child(String ofName) {
        return children(ofName).findFirst().orElse(null);
    }

    /** This part and everything in it, in the order of the file. */
    Stream<Part> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Part::all));
    }

    Stream<Part> all(String ofName) {
        return all().filter(part -> part.is(ofName));
    }

    /** Value of a property in {@code camunda:properties}; empty where there is none. */
    String property(String named) {
        return properties()
                .filter(property -> property.get("name").equals(named))
                .map(property -> property.get("value"))
                .findFirst()
                .orElse("");
    }

    Stream<Part> properties() {
        return children("bpmn:extensionElements")
                .flatMap(extensions -> extensions.children("camunda:properties"))
                .flatMap(properties -> properties.children("camunda:property"));
    }

    /** Its id, or that of the nearest part around it that has one, or the file's name. */
    String called(String file) {
        for (Part part = this; part != null; part = part.parent) {
            if (!part.id().isEmpty()) return part.id();
        }
        return file;
    }
}
