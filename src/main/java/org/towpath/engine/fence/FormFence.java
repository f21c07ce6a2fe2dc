package org.towpath.engine.fence;

import java.util.HashSet;
import java.util.Set;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** What a form may hold, asked each time one is deployed or read. */
public final class FormFence {

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(30).build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final Set<String> TOP =
            words("id type schemaVersion executionPlatform executionPlatformVersion components exporter");
    private static final Set<String> TYPES = words(
            "textfield textarea number datetime checkbox checklist radio select group dynamiclist text separator spacer");
    private static final Set<String> PROPERTIES = words(
            "id type layout properties key label description text validate conditional subtype dateLabel timeLabel"
                    + " timeSerializingFormat use24h disallowPassedDates values valuesKey components path showOutline"
                    + " isRepeating allowAddRemove defaultRepetitions height");
    private static final Set<String> CHECKS = words("required minLength maxLength min max pattern");
    private static final Set<String> RESERVED = words("initiator caseId businessKey execution task");
    private static final int LONGEST = 256 * 1024;
    private static final int MOST_FIELDS = 200;
    private static final int MOST_CHOICES = 200;

    private final String file;
    private final Set<String> keys = new HashSet<>();
    private final Set<String> scoped = new HashSet<>();
    private int fields;

    private FormFence(String file) {
        this.file = file;
    }

    /**
     * Reads a form.
     *
     * @param file what to call it where no field is to blame
     * @throws FenceRefusal at the first thing that may not be there
     */
    public static JsonNode read(String file, String json) {
        if (json.length() > LONGEST) throw new FenceRefusal("V01", file, "it is too large");
        try {
            var form = JSON.readTree(json);
            new FormFence(file).check(form);
            return form;
        } catch (JsonProcessingException notJson) {
            throw new FenceRefusal("V36", file, "it is not JSON");
        }
    }

    private void check(JsonNode form) {
        demand(form.isObject(), "V36", file);
        form.fieldNames().forEachRemaining(name -> demand(TOP.contains(name), "V36", file));
        collectKeys(form, "");
        demand(fields <= MOST_FIELDS, "V41", file);
        form.path("components").forEach(this::checkField);
    }

    /** Of two fields with one key only one answer is kept; keys need differ only within one list of rows. */
    private void collectKeys(JsonNode parent, String rows) {
        parent.path("components").forEach(field -> {
            fields++;
            var list = field.path("type").asText().equals("dynamiclist");
            var key = field.path(list ? "path" : "key").asText("");
            var silent = field.path("key").isMissingNode() && !list;
            demand(
                    silent
                            || key.matches("[a-z][A-Za-z0-9]{0,62}")
                                    && !RESERVED.contains(key)
                                    && scoped.add(rows + key),
                    "V38",
                    field.path("id").asText(file));
            keys.add(key);
            collectKeys(field, list ? rows + key + "." : rows);
        });
    }

    private void checkField(JsonNode field) {
        var at = field.path("id").asText(file);
        demand(TYPES.contains(field.path("type").asText()), "V36", at);
        field.fieldNames()
                .forEachRemaining(
                        name -> demand(PROPERTIES.contains(name), name.equals("defaultValue") ? "V39" : "V36", at));
        for (var name : new String[] {"label", "description", "text", "dateLabel", "timeLabel"}) {
            checkText(field.path(name).asText(""), at);
        }
        checkChoices(field.path("values"), at);
        checkChecks(field.path("validate"), at);
        checkCondition(field.path("conditional"), at);
        field.path("components").forEach(this::checkField);
    }

    private static void checkText(String text, String at) {
        demand(text.length() <= Grammar.LONGEST, "V04", at);
        demand(!Grammar.mayRun(text) && !text.startsWith("="), "V22", at);
        demand(!Grammar.isHostile(text) && !text.matches("(?s).*(]\\(|https?:).*"), "V37", at);
    }

    private static void checkChoices(JsonNode values, String at) {
        demand(values.size() <= MOST_CHOICES, "V41", at);
        values.forEach(value -> {
            checkText(value.path("label").asText(""), at);
            checkText(value.path("value").asText(""), at);
        });
    }

    /** A pattern is a name of the catalogue and never an expression. */
    private static void checkChecks(JsonNode validate, String at) {
        validate.fieldNames().forEachRemaining(name -> demand(CHECKS.contains(name), "V40", at));
        demand(validate.path("pattern").asText("").matches("([a-z]+(-[a-z]+)*)?"), "V40", at);
    }

    private void checkCondition(JsonNode conditional, String at) {
        var hide = conditional.path("hide").asText("").strip();
        demand(conditional.isMissingNode() || conditional.size() == 1 && conditional.has("hide"), "V39", at);
        demand(hide.isEmpty() || hide.startsWith("=") && Grammar.isFeel(hide.substring(1), keys), "V39", at);
    }

    private static void demand(boolean holds, String rule, String at) {
        if (!holds) throw new FenceRefusal(rule, at, "a form may not have this");
    }

    private static Set<String> words(String spaced) {
        return Set.of(spaced.split(" "));
    }
}
