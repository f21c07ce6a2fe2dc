package org.towpath.engine.fence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.camunda.bpm.engine.impl.util.xml.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * An element as the engine sees it.
 *
 * @param name with the short name of its namespace, {@code bpmn:userTask}; {@code ?:} stands before a foreign one
 * @param attributes named in the same way; those without a namespace have no short name
 * @param text what stands in it beside its children
 */
record Seen(String name, Map<String, String> attributes, String text, List<Seen> children) {

    private static final int DEEPEST = 30;
    private static final Map<String, String> NAMESPACES = Map.ofEntries(
            Map.entry("http://www.omg.org/spec/BPMN/20100524/MODEL", "bpmn:"),
            Map.entry("http://www.omg.org/spec/BPMN/20100524/DI", "drawn:"),
            Map.entry("http://www.omg.org/spec/DD/20100524/DC", "drawn:"),
            Map.entry("http://www.omg.org/spec/DD/20100524/DI", "drawn:"),
            Map.entry("https://www.omg.org/spec/DMN/20191111/MODEL/", "dmn:"),
            Map.entry("https://www.omg.org/spec/DMN/20191111/DMNDI/", "drawn:"),
            Map.entry("http://www.omg.org/spec/DMN/20180521/DC/", "drawn:"),
            Map.entry("http://www.omg.org/spec/DMN/20180521/DI/", "drawn:"),
            Map.entry("http://camunda.org/schema/1.0/bpmn", "camunda:"),
            Map.entry("http://camunda.org/schema/1.0/dmn", "camunda:"),
            Map.entry("http://www.w3.org/2001/XMLSchema-instance", "xsi:"),
            Map.entry(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:"));

    /** The tree the engine has read of a model. */
    static Seen of(Element element, String file) {
        return of(element, file, 1);
    }

    private static Seen of(Element element, String file, int depth) {
        if (depth > DEEPEST) throw tooDeep(file);
        var attributes = new LinkedHashMap<String, String>();
        element.attributes().forEach(key -> {
            var cut = key.lastIndexOf(':');
            var name =
                    cut < 0 || key.startsWith("xmlns:") ? key : prefix(key.substring(0, cut)) + key.substring(cut + 1);
            attributes.put(name, element.attribute(key));
        });
        var children = element.elements().stream()
                .map(child -> of(child, file, depth + 1))
                .toList();
        return new Seen(prefix(element.getUri()) + element.getTagName(), attributes, element.getText(), children);
    }

    /** The tree of a file, before a reader of the engine gets it. */
    static Seen read(byte[] content, String file) {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return of(builder.parse(new ByteArrayInputStream(content)).getDocumentElement(), file, 1);
        } catch (SAXException malformed) {
            throw new FenceRefusal("V07", file, "it is not well-formed");
        } catch (ParserConfigurationException | IOException unreadable) {
            throw new IllegalStateException("The XML reader is not as this Java should have it", unreadable);
        }
    }

    private static Seen of(org.w3c.dom.Element element, String file, int depth) {
        if (depth > DEEPEST) throw tooDeep(file);
        var attributes = new LinkedHashMap<String, String>();
        for (var at = 0; at < element.getAttributes().getLength(); at++) {
            var attribute = element.getAttributes().item(at);
            attributes.put(prefix(attribute.getNamespaceURI()) + attribute.getLocalName(), attribute.getNodeValue());
        }
        var children = new ArrayList<Seen>();
        var text = new StringBuilder();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof org.w3c.dom.Element child) children.add(of(child, file, depth + 1));
            else if (node instanceof org.w3c.dom.Text) text.append(node.getNodeValue());
        }
        return new Seen(
                prefix(element.getNamespaceURI()) + element.getLocalName(), attributes, text.toString(), children);
    }

    private static FenceRefusal tooDeep(String file) {
        return new FenceRefusal("V04", file, "elements stand too deep in each other");
    }

    private static String prefix(@org.jspecify.annotations.Nullable String namespace) {
        return namespace == null || namespace.isEmpty() ? "" : NAMESPACES.getOrDefault(namespace, "?:");
    }

    boolean is(String named) {
        return name.equals(named);
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

    String said() {
        return text.strip();
    }

    Stream<Seen> children(String named) {
        return children.stream().filter(child -> child.is(named));
    }

    /** What the first child of a name says; empty where there is none. */
    String said(String child) {
        return children(child).map(Seen::said).findFirst().orElse("");
    }

    Stream<Seen> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Seen::all));
    }

    Stream<Seen> all(String named) {
        return all().filter(part -> part.is(named));
    }
}
