package org.towpath.engine.form;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import org.towpath.engine.Choice;
import org.towpath.engine.fence.FenceRefusal;
import org.towpath.engine.fence.FormFence;

/** Reads the subset of form-js schema 16 that the product renders and checks, and refuses the rest by name. */
final class FormReader {

    private static final int DEEPEST = 5;

    FormDefinition read(String json) {
        try {
            var root = FormFence.read("form", json);
            return new FormDefinition(text(root, "id"), fields(root, 0));
        } catch (FenceRefusal refused) {
            throw new FormUnreadable("The form is refused, " + refused.getMessage(), refused);
        }
    }

    private List<FormField> fields(JsonNode parent, int depth) {
        if (depth > DEEPEST) throw new FormUnreadable("Fields are nested deeper than " + DEEPEST);
        var fields = new ArrayList<FormField>();
        for (var component : parent.path("components")) fields.add(field(component, depth));
        return fields;
    }

    private FormField field(JsonNode json, int depth) {
        var type = text(json, "type");
        return switch (type) {
            case "textfield" -> question(json, AnswerType.TEXT);
            case "textarea" -> question(json, AnswerType.LONG_TEXT);
            case "number" -> question(json, AnswerType.NUMBER);
            case "datetime" -> question(json, momentOrDate(json));
            case "checkbox" -> question(json, AnswerType.TICK);
            case "checklist" -> question(json, AnswerType.TICKS);
            case "radio" -> question(json, AnswerType.ONE_OF_FEW);
            case "select" -> question(json, AnswerType.ONE_OF_MANY);
            case "text" -> new Words(text(json, "text"), hideWhen(json));
            case "group" -> new Section(text(json, "label"), fields(json, depth + 1), hideWhen(json));
            case "dynamiclist" -> rows(json, depth);
            case "separator" -> new Mark(true, hideWhen(json));
            case "spacer" -> new Mark(false, hideWhen(json));
            default -> throw new FormUnreadable("A form cannot have a field of type '" + type + "'");
        };
    }

    private Question question(JsonNode json, AnswerType type) {
        var label = type == AnswerType.DATE || type == AnswerType.MOMENT
                ? firstOf(text(json, "dateLabel"), text(json, "label"))
                : text(json, "label");
        var key = key(text(json, "key"));
        var options = type.isChoice() ? options(json, key) : Options.NONE;
        return new Question(
                type, key, label, text(json, "description"), limits(json, type, key), options, hideWhen(json));
    }

    private Rows rows(JsonNode json, int depth) {
        var key = key(text(json, "path"));
        var growable = json.path("allowAddRemove").asBoolean(true);
        var atFirst =
                Math.max(0, Math.min(Rows.MOST, json.path("defaultRepetitions").asInt(1)));
        var required = json.path("validate").path("required").asBoolean(false);
        var inside = fields(json, depth + 1);
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

    /** Every question has one; that it is a plain name, and stands once, has been seen to. */
    private static String key(String key) {
        if (key.isEmpty()) throw new FormUnreadable("A question has no key");
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
