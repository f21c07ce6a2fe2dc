package org.towpath.engine.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.towpath.engine.Choice;

/** Reads the subset of form-js schema 16 that the product renders and checks, and refuses the rest by name. */
final class FormReader {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DEEPEST = 5;

    private final Set<String> keys = new HashSet<>();

    FormDefinition read(String json) {
        try {
            var root = JSON.readTree(json);
            return new FormDefinition(text(root, "id"), fields(root, "", 0));
        } catch (JsonProcessingException notJson) {
            throw new FormUnreadable("The form is not JSON", notJson);
        }
    }

    private List<FormField> fields(JsonNode parent, String scope, int depth) {
        if (depth > DEEPEST) throw new FormUnreadable("Fields are nested deeper than " + DEEPEST);
        var fields = new ArrayList<FormField>();
        for (var component : parent.path("components")) fields.add(field(component, scope, depth));
        return fields;
    }

    private FormField field(JsonNode json, String scope, int depth) {
        var type = text(json, "type");
        return switch (type) {
            case "textfield" -> question(json, scope, AnswerType.TEXT);
            case "textarea" -> question(json, scope, AnswerType.LONG_TEXT);
            case "number" -> question(json, scope, AnswerType.NUMBER);
            case "datetime" -> question(json, scope, momentOrDate(json));
            case "checkbox" -> question(json, scope, AnswerType.TICK);
            case "checklist" -> question(json, scope, AnswerType.TICKS);
            case "radio" -> question(json, scope, AnswerType.ONE_OF_FEW);
            case "select" -> question(json, scope, AnswerType.ONE_OF_MANY);
            case "text" -> new Words(text(json, "text"), hideWhen(json));
            case "group" -> new Section(text(json, "label"), fields(json, scope, depth + 1), hideWhen(json));
            case "dynamiclist" -> rows(json, scope, depth);
            case "separator" -> new Mark(true, hideWhen(json));
            case "spacer" -> new Mark(false, hideWhen(json));
            default -> throw new FormUnreadable("A form cannot have a field of type '" + type + "'");
        };
    }

    private Question question(JsonNode json, String scope, AnswerType type) {
        var label = type == AnswerType.DATE || type == AnswerType.MOMENT
                ? firstOf(text(json, "dateLabel"), text(json, "label"))
                : text(json, "label");
        var key = key(text(json, "key"), scope);
        var options = type.isChoice() ? options(json, key) : Options.NONE;
        return new Question(
                type, key, label, text(json, "description"), limits(json, type, key), options, hideWhen(json));
    }

    private Rows rows(JsonNode json, String scope, int depth) {
        var key = key(text(json, "path"), scope);
        var growable = json.path("allowAddRemove").asBoolean(true);
        var atFirst =
                Math.max(0, Math.min(Rows.MOST, json.path("defaultRepetitions").asInt(1)));
        var required = json.path("validate").path("required").asBoolean(false);
        var inside = fields(json, scope + key + ".", depth + 1);
        return new Rows(key, text(json, "label"), required, atFirst, growable, inside, hideWhen(json));
    }

    private static Limits limits(JsonNode json, AnswerType type, String key) {
        var validate = json.path("validate");
        var longest = type == AnswerType.LONG_TEXT ? Limits.LINES : Limits.LINE;
        return new Limits(
                validate.path("required").asBoolean(false),
                validate.path("minLength").asInt(0),
                Math.min(validate.path("maxLength").asInt(longest), Limits.LINES),
                number(validate, "min"),
                number(validate, "max"),
                pattern(validate, key),
                json.path("disallowPassedDates").asBoolean(false));
    }

    private static @Nullable AnswerPattern pattern(JsonNode validate, String key) {
        var name = text(validate, "pattern");
        if (name.isEmpty()) return null;
        return AnswerPattern.named(name)
                .orElseThrow(() -> new FormUnreadable("'" + key + "' asks for a pattern that is not in the catalogue"));
    }

    private static Options options(JsonNode json, String key) {
        var valuesKey = text(json, "valuesKey");
        if (!valuesKey.isEmpty()) return new Options(List.of(), valuesKey);
        var listed = new ArrayList<Choice>();
        for (var value : json.path("values")) listed.add(new Choice(text(value, "label"), text(value, "value")));
        if (listed.isEmpty()) throw new FormUnreadable("'" + key + "' has no choices");
        return new Options(listed, null);
    }

    /** Keys are unique in their list of rows or in the form; the few characters keep dotted paths unambiguous. */
    private String key(String key, String scope) {
        if (!key.matches("[a-z][A-Za-z0-9]{0,62}")) throw new FormUnreadable("'" + key + "' is not a key");
        if (!keys.add(scope + key)) throw new FormUnreadable("The key '" + key + "' stands twice");
        return key;
    }

    private static AnswerType momentOrDate(JsonNode json) {
        var subtype = text(json, "subtype");
        return switch (subtype) {
            case "date" -> AnswerType.DATE;
            case "datetime" -> AnswerType.MOMENT;
            default -> throw new FormUnreadable("A form cannot ask for a '" + subtype + "'");
        };
    }

    private static @Nullable String hideWhen(JsonNode json) {
        var expression = text(json.path("conditional"), "hide").strip();
        if (expression.isEmpty()) return null;
        if (!expression.startsWith("=")) throw new FormUnreadable("A condition must begin with '='");
        return expression.substring(1).strip();
    }

    private static @Nullable Integer number(JsonNode json, String name) {
        return json.hasNonNull(name) ? Integer.valueOf(json.path(name).asInt()) : null;
    }

    private static String text(JsonNode json, String name) {
        return json.path(name).asText("");
    }

    private static String firstOf(String first, String second) {
        return first.isEmpty() ? second : first;
    }
}
