package org.towpath.engine.model;

import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes a tree of parts: each name by its namespace's one short name, attributes in the order they were read. */
final class CanonicalXml {

    private final StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private final boolean decision;

    private CanonicalXml(boolean decision) {
        this.decision = decision;
    }

    /** The text; empty where a name belongs to no namespace we write. */
    static Optional<String> write(Part root, boolean decision) {
        var prefixes = new TreeSet<String>();
        root.all().forEach(part -> {
            prefixes.add(Spelling.prefix(part.name()));
            part.attributes().keySet().stream()
                    .filter(CanonicalXml::isKept)
                    .map(Spelling::prefix)
                    .filter(prefix -> !prefix.isEmpty())
                    .forEach(prefixes::add);
        });
        var namespaces = new TreeMap<String, String>();
        prefixes.forEach(prefix ->
                Spelling.namespace(prefix, decision).ifPresent(namespace -> namespaces.put(prefix, namespace)));
        if (namespaces.size() < prefixes.size()) return Optional.empty();
        var writer = new CanonicalXml(decision);
        writer.write(root, 0, namespaces);
        return Optional.of(writer.out.toString());
    }

    private void write(Part part, int depth, TreeMap<String, String> namespaces) {
        out.append("  ".repeat(depth)).append('<').append(part.name());
        namespaces.forEach((prefix, namespace) -> attribute("xmlns:" + prefix, namespace));
        part.attributes().forEach((name, value) -> {
            if (isKept(name)) attribute(name, value);
        });
        var nothing = new TreeMap<String, String>();
        if (AllowList.of(decision).allowsText(part)) {
            out.append('>');
            escape(part.text());
            close(part);
        } else if (part.children().isEmpty()) {
            out.append("/>\n");
        } else {
            out.append(">\n");
            part.children().forEach(child -> write(child, depth + 1, nothing));
            out.append("  ".repeat(depth));
            close(part);
        }
    }

    private void close(Part part) {
        out.append("</").append(part.name()).append(">\n");
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"");
        escape(value);
        out.append('"');
    }

    private static boolean isKept(String attribute) {
        return !attribute.startsWith(Spelling.COLOUR);
    }

    /** Line breaks too: an attribute's would otherwise be read as blanks. */
    private void escape(String text) {
        text.chars().forEach(character -> {
            switch (character) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\n' -> out.append("&#10;");
                case '\r' -> out.append("&#13;");
                case '\t' -> out.append("&#9;");
                default -> out.append((char) character);
            }
        });
    }
}
