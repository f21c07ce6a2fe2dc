package org.towpath.agreement.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.towpath.agreement.Clause;
import org.towpath.agreement.ClauseText;
import org.towpath.engine.form.FormDefinition;
import org.towpath.platform.Json;

/** A form for each clause: one question for each of its parts, and room for whatever else has to be said. */
@Component
class ClauseForms {

    private static final int LONGEST = 20_000;

    private final Map<Clause, FormDefinition> made = new ConcurrentHashMap<>();
    private final Json json;

    ClauseForms(Json json) {
        this.json = json;
    }

    FormDefinition of(Clause clause) {
        return made.computeIfAbsent(clause, this::make);
    }

    private FormDefinition make(Clause clause) {
        var fields = new ArrayList<Map<String, Object>>();
        clause.parts()
                .forEach(part ->
                        fields.add(part.options().isEmpty() ? question(part.key(), part.label()) : choice(part)));
        fields.add(question(Clause.TEXT, "Anything else this clause says"));
        return FormDefinition.parse(json.write(Map.of(
                "id",
                "agreement-" + clause.name().toLowerCase(Locale.ROOT),
                "type",
                "default",
                "schemaVersion",
                16,
                "components",
                fields)));
    }

    private static Map<String, Object> question(String key, String label) {
        return Map.of(
                "type",
                "textarea",
                "id",
                "field_" + key,
                "key",
                key,
                "label",
                label,
                "validate",
                Map.of("maxLength", LONGEST));
    }

    private static Map<String, Object> choice(Clause.Part part) {
        return Map.of(
                "type",
                "radio",
                "id",
                "field_" + part.key(),
                "key",
                part.key(),
                "label",
                part.label(),
                "values",
                part.options().stream()
                        .map(option -> Map.of("label", option.words(), "value", option.code()))
                        .toList());
    }

    /** What the clause says now, by question; where there are only so many answers, by the code of the one chosen. */
    static Map<String, Object> known(Clause clause, Map<String, Object> words) {
        var written = clauses(words).get(clause.name());
        var known = new HashMap<String, Object>();
        ClauseText.of(clause, written).forEach(said -> known.put(said.key(), said.text()));
        for (var part : clause.parts()) {
            ClauseText.part(written, part.key())
                    .flatMap(part::chosen)
                    .ifPresent(option -> known.put(part.key(), option.code()));
        }
        return known;
    }

    /** The words with this clause as answered; an unanswered clause is taken out, unasked parts are kept. */
    static Map<String, Object> changed(Clause clause, Map<String, Object> words, Map<String, Object> answers) {
        var parts = new LinkedHashMap<String, Object>();
        if (clauses(words).get(clause.name()) instanceof Map<?, ?> before) {
            before.forEach((name, value) -> parts.put(String.valueOf(name), value));
        }
        var keys = new ArrayList<>(clause.parts().stream().map(Clause.Part::key).toList());
        keys.add(Clause.TEXT);
        for (var key : keys) {
            var before = ClauseText.part(parts, key).orElse("");
            var after = lines(answers.get(key));
            if (after.isBlank()) {
                parts.remove(key);
            } else if (!after.equals(before)) {
                parts.put(key, parts.get(key) instanceof List<?> ? List.of(after.split("\n")) : after);
            }
        }
        var clauses = new LinkedHashMap<String, Object>(clauses(words));
        if (parts.isEmpty()) {
            clauses.remove(clause.name());
        } else {
            clauses.put(clause.name(), parts);
        }
        var changed = new LinkedHashMap<String, Object>(words);
        changed.put("clauses", clauses);
        return changed;
    }

    /** Line breaks as everybody writes them. */
    private static String lines(@Nullable Object answer) {
        return answer == null
                ? ""
                : String.valueOf(answer).replace("\r\n", "\n").strip();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> clauses(Map<String, Object> words) {
        return (Map<String, Object>) words.getOrDefault("clauses", Map.of());
    }
}
