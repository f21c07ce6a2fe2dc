package org.towpath.client;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Fills any form by its definition alone: the first option of every choice, today's date, now, a few words. It knows
 * nothing of the work, so what it can bring to an end, any system can.
 */
public final class FirstOptions {

    private final Instant now;

    public FirstOptions(Instant now) {
        this.now = now.truncatedTo(ChronoUnit.SECONDS);
    }

    /**
     * @param form the answer of {@code GET /tasks/{id}/form}: definition, and values with the choices that need a
     *     record
     * @return values to complete the task with
     */
    public Map<String, Object> fill(JsonNode form) {
        var answers = new LinkedHashMap<String, Object>();
        fill(form.path("definition").path("components"), form.path("values"), answers);
        return answers;
    }

    private void fill(JsonNode components, JsonNode known, Map<String, Object> answers) {
        for (var component : components) {
            switch (component.path("type").asText()) {
                case "group" -> fill(component.path("components"), known, answers);
                case "dynamiclist" -> {
                    var row = new LinkedHashMap<String, Object>();
                    fill(component.path("components"), known, row);
                    answers.put(component.path("path").asText(), List.of(row));
                }
                case "text", "separator", "spacer" -> {}
                default -> answers.put(component.path("key").asText(), answer(component, known));
            }
        }
    }

    private Object answer(JsonNode component, JsonNode known) {
        return switch (component.path("type").asText()) {
            case "radio", "select" -> firstChoice(component, known);
            case "checklist" -> List.of(firstChoice(component, known));
            case "checkbox" -> true;
            case "number" -> component.path("validate").path("min").asInt(1);
            case "datetime" ->
                component.path("subtype").asText().equals("date")
                        ? LocalDate.ofInstant(now, ZoneOffset.UTC).toString()
                        : now.toString();
            default -> words(component);
        };
    }

    private static String firstChoice(JsonNode component, JsonNode known) {
        var choices = component.has("valuesKey")
                ? known.path(component.path("valuesKey").asText())
                : component.path("values");
        if (choices.isEmpty()) {
            throw new AssertionError("No choice to make for " + component.path("key"));
        }
        return choices.get(0).path("value").asText();
    }

    private static String words(JsonNode component) {
        var limit = component.path("validate").path("maxLength").asInt(40);
        var words = "As agreed with the person today";
        return words.length() <= limit ? words : words.substring(0, limit);
    }
}
