package org.towpath.engine.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Answers as they were given, before anything is checked.
 *
 * @param values by key: text, numbers, booleans, {@link PostedDate}, lists of texts, and for rows lists of maps like
 *     this one
 * @param unknown dotted paths that no question of the form has
 */
public record GivenAnswers(Map<String, Object> values, List<String> unknown) {

    /** Nothing answered yet. */
    public static final GivenAnswers NONE = new GivenAnswers(Map.of(), List.of());

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Reads what a page posted: {@code key}, {@code key.day} … {@code key.time}, {@code rows[0].key}. Names that begin
     * with an underscore are the page's own and passed over.
     */
    public static GivenAnswers posted(FormDefinition form, Map<String, List<String>> parameters) {
        return new PostedAnswers(parameters).read(form);
    }

    /** Reads the {@code values} of an API call; an absent or null value is unanswered. */
    public static GivenAnswers json(FormDefinition form, JsonNode values) {
        var unknown = new ArrayList<String>();
        return new GivenAnswers(object(form.fields(), values, "", unknown), unknown);
    }

    private static Map<String, Object> object(
            List<FormField> fields, JsonNode json, String scope, List<String> unknown) {
        var known = new LinkedHashMap<String, FormField>();
        FormDefinition.flatten(fields).forEach(field -> known.put(keyOf(field), field));
        var values = new LinkedHashMap<String, Object>();
        json.fields().forEachRemaining(entry -> {
            var field = known.get(entry.getKey());
            if (field == null) unknown.add(scope + entry.getKey());
            else if (!entry.getValue().isNull()) {
                values.put(entry.getKey(), value(field, entry.getValue(), scope + entry.getKey(), unknown));
            }
        });
        return values;
    }

    private static Object value(FormField field, JsonNode json, String path, List<String> unknown) {
        if (!(field instanceof Rows rows) || !json.isArray()) return JSON.convertValue(json, Object.class);
        var list = new ArrayList<Object>();
        for (var row : json) {
            list.add(
                    row.isObject()
                            ? object(rows.fields(), row, path + "[" + list.size() + "].", unknown)
                            : JSON.convertValue(row, Object.class));
            if (list.size() > Rows.MOST) break;
        }
        return list;
    }

    static String keyOf(FormField field) {
        if (field instanceof Question question) return question.key();
        if (field instanceof Rows rows) return rows.key();
        throw new IllegalArgumentException("Only questions and rows have keys");
    }
}
