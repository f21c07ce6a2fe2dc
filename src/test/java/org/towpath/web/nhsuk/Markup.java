package org.towpath.web.nhsuk;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * HTML written so that two pieces that mean the same read the same: attributes and class names in order, white space
 * collapsed.
 */
public final class Markup {

    private Markup() {}

    public static String normalised(String html) {
        return normalised(Jsoup.parseBodyFragment(html).body());
    }

    static String normalised(Element root) {
        var lines = new StringBuilder();
        root.childNodes().forEach(node -> write(node, 0, lines));
        return lines.toString();
    }

    private static void write(Node node, int depth, StringBuilder lines) {
        var indent = "  ".repeat(depth);
        if (node instanceof TextNode text && !text.text().isBlank()) {
            lines.append(indent).append(text.text().strip()).append('\n');
        }
        if (!(node instanceof Element element)) return;
        lines.append(indent).append('<').append(element.normalName());
        element.attributes().asList().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Markup::written)
                .forEach(lines::append);
        lines.append(">\n");
        element.childNodes().forEach(child -> write(child, depth + 1, lines));
    }

    private static String written(Attribute attribute) {
        if (attribute.getKey().equals("class")) {
            return " class=\""
                    + Arrays.stream(attribute.getValue().strip().split("\\s+"))
                            .sorted()
                            .collect(Collectors.joining(" "))
                    + "\"";
        }
        // checked and checked="checked" are the same
        return attribute.getValue().isEmpty() || attribute.getValue().equals(attribute.getKey())
                ? " " + attribute.getKey()
                : " " + attribute.getKey() + "=\"" + attribute.getValue() + "\"";
    }
}
