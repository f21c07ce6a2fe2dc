package org.towpath.web.nhsuk;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * Upstream is told a conditional field as markup; our view models take a field, so the markup of a one-line box is read
 * back.
 */
final class ConditionalField extends JsonDeserializer<Field> {

    @Override
    public @Nullable Field deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        var html = context.readTree(parser).path("html").asText();
        if (html.isEmpty()) return null;
        var group = Jsoup.parseBodyFragment(html).body();
        var box = group.selectFirst("input.nhsuk-input");
        var label = group.selectFirst("label.nhsuk-label");
        if (box == null || label == null || group.select("*").size() != 4) {
            throw new IOException("Not a one-line box");
        }
        Map<String, String> others = new TreeMap<>();
        box.attributes().forEach(attribute -> others.put(attribute.getKey(), attribute.getValue()));
        others.keySet().removeAll(Set.of("class", "id", "name", "type"));
        var classes = box.className().replaceFirst("^nhsuk-input ?", "");
        return new Input(
                box.id(),
                box.attr("name"),
                box.attr("type"),
                Label.of(label.text()),
                null,
                null,
                null,
                null,
                classes,
                null,
                null,
                null,
                false,
                false,
                null,
                null,
                null,
                others);
    }
}
