package org.towpath.engine.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

/** The fields of a form as it was written, at any depth. */
final class FormFields {

    private FormFields() {}

    static List<JsonNode> of(JsonNode form) {
        var fields = new ArrayList<JsonNode>();
        collect(form, fields);
        return fields;
    }

    private static void collect(JsonNode parent, List<JsonNode> into) {
        stream(parent.path("components")).forEach(field -> {
            into.add(field);
            collect(field, into);
        });
    }

    static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    static String text(JsonNode field, String name) {
        return field.path(name).asText("");
    }

    /** The name under which a field's answer is kept; empty for texts and sections. */
    static String key(JsonNode field) {
        return text(field, "type").equals("dynamiclist") ? text(field, "path") : text(field, "key");
    }

    static List<String> values(JsonNode field) {
        return stream(field.path("values")).map(value -> text(value, "value")).toList();
    }
}
