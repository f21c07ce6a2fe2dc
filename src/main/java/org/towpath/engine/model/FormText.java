package org.towpath.engine.model;

import java.util.List;
import java.util.function.BiConsumer;

import com.fasterxml.jackson.databind.JsonNode;

import org.towpath.engine.model.Finding.Severity;

/** A form together with its text, so that a finding can name the line. */
final class FormText {

    private final JsonNode root;
    private final String text;
    private final Report report;
    private final List<JsonNode> fields;

    FormText(JsonNode root, String text, Report report) {
        this.root = root;
        this.text = text;
        this.report = report;
        this.fields = FormFields.of(root);
    }

    JsonNode root() {
        return root;
    }

    Report report() {
        return report;
    }

    List<JsonNode> fields() {
        return fields;
    }

    /** Every field with the list of rows it stands in; keys need differ only within one. */
    void withScopes(BiConsumer<String, JsonNode> visitor) {
        visit(root, "", visitor);
    }

    private static void visit(JsonNode parent, String scope, BiConsumer<String, JsonNode> visitor) {
        FormFields.stream(parent.path("components")).forEach(field -> {
            visitor.accept(scope, field);
            var rows = FormFields.text(field, "type").equals("dynamiclist");
            visit(field, rows ? scope + FormFields.key(field) + "." : scope, visitor);
        });
    }

    void error(String rule, JsonNode at, String message, String mend) {
        add(rule, at, Severity.ERROR, message, mend);
    }

    void add(String rule, JsonNode at, Severity severity, String message, String mend) {
        var id = FormFields.text(at, "id");
        var called = id.isEmpty() ? report.file() : id;
        report.add(rule, called, lineOf(id), severity, message, mend);
    }

    private int lineOf(String id) {
        var at = text.indexOf("\"" + id + "\"");
        return at < 0
                ? 0
                : 1 + (int) text.substring(0, at).lines().count() - (text.charAt(Math.max(0, at - 1)) == '\n' ? 0 : 1);
    }
}
