package org.towpath.engine.form;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.towpath.engine.Choice;

/** One form with every kind of field, and the ways to answer it. */
public final class SampleForm {

    public static final Instant NOW = Instant.parse("2026-11-21T10:00:30Z");

    public static final Map<String, List<Choice>> RECORDS =
            Map.of("workers", List.of(new Choice("Sam Okafor", "worker-1"), new Choice("Priya Nair", "worker-2")));

    private static final String JSON = """
            {"id": "sample.every-field", "type": "default", "schemaVersion": 16, "components": [
              {"type": "text", "text": "# Before you start\\nAsk in private.\\n\\n- Speak slowly\\n- Offer a break"},
              {"type": "radio", "key": "offerOutcome", "label": "What did the person say?", "validate": {"required": true},
               "values": [{"label": "Agreed", "value": "agreed"}, {"label": "Said no", "value": "said-no"}]},
              {"type": "textarea", "key": "reason", "label": "Why did they say no?", "validate": {"required": true, "maxLength": 200},
               "conditional": {"hide": "=offerOutcome != \\"said-no\\""}},
              {"type": "textfield", "key": "nhsNumber", "label": "NHS number", "description": "10 digits",
               "validate": {"pattern": "nhs-number"}},
              {"type": "number", "key": "minutes", "label": "Minutes spent", "validate": {"min": 0, "max": 480}},
              {"type": "separator"},
              {"type": "group", "label": "Safety", "components": [
                {"type": "checkbox", "key": "toldCustody", "label": "I have told custody", "validate": {"required": true}},
                {"type": "checklist", "key": "helps", "label": "What helps", "values": [
                  {"label": "A quiet room", "value": "quiet-room"}, {"label": "Something else", "value": "other"}]},
                {"type": "textfield", "key": "otherHelp", "label": "What else helps", "validate": {"minLength": 3, "maxLength": 40},
                 "conditional": {"hide": "=not(list contains(helps, \\"other\\"))"}}
              ]},
              {"type": "select", "key": "worker", "label": "Worker", "valuesKey": "workers", "validate": {"required": true}},
              {"type": "datetime", "subtype": "date", "key": "reviewOn", "dateLabel": "Review date", "disallowPassedDates": true},
              {"type": "dynamiclist", "path": "needs", "label": "Needs", "defaultRepetitions": 1, "allowAddRemove": true,
               "isRepeating": true, "components": [
                {"type": "select", "key": "category", "label": "Category", "validate": {"required": true},
                 "values": [{"label": "Housing", "value": "housing"}, {"label": "Debt", "value": "debt"}]},
                {"type": "textfield", "key": "detail", "label": "Detail"},
                {"type": "datetime", "subtype": "datetime", "key": "reviewAt", "dateLabel": "Review at",
                 "conditional": {"hide": "=category != \\"debt\\" or offerOutcome = \\"said-no\\""}}
              ]},
              {"type": "spacer"},
              {"type": "datetime", "subtype": "datetime", "key": "occurredAt", "dateLabel": "When did this happen?",
               "timeSerializingFormat": "utc_normalized"}
            ]}
            """;

    private SampleForm() {}

    public static FormDefinition definition() {
        return FormDefinition.parse(JSON);
    }

    public static FormValidator validator() {
        return new FormValidator(FormConditions.byFeel(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    /** A page's parameters that answer all that must be answered. */
    static Map<String, List<String>> posted(String... namesAndValues) {
        var parameters = new LinkedHashMap<String, List<String>>(Map.of(
                "offerOutcome", List.of("agreed"),
                "toldCustody", List.of("true"),
                "worker", List.of("worker-1"),
                "needs[0].category", List.of("housing"),
                "_csrf", List.of("token")));
        for (var i = 0; i < namesAndValues.length; i += 2) {
            parameters.put(namesAndValues[i], List.of(namesAndValues[i + 1].split("\\|", -1)));
        }
        return parameters;
    }

    static CheckedForm check(Map<String, List<String>> parameters) {
        var form = definition();
        return validator().check(form, GivenAnswers.posted(form, parameters), RECORDS);
    }

    static CheckedForm checkJson(String values) {
        try {
            var form = definition();
            return validator().check(form, GivenAnswers.json(form, new ObjectMapper().readTree(values)), RECORDS);
        } catch (JsonProcessingException notJson) {
            throw new IllegalArgumentException(notJson);
        }
    }
}
