package org.towpath.engine.model;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.towpath.engine.form.AnswerPattern;

/** The rules for a form: known fields with known settings, every question labelled, nothing answered beforehand. */
public final class FormRules {

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(Limits.DEPTH)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final int SCHEMA_VERSION = 16;
    private static final int MOST_FIELDS = 200;
    private static final int MOST_CHOICES = 200;
    private static final Set<String> CHOICES = Set.of("radio", "select", "checklist");
    private static final Set<String> SILENT = Set.of("text", "separator", "spacer");
    private static final Set<String> RESERVED = Set.of("initiator", "caseId", "businessKey", "execution", "task");

    private FormRules() {}

    /** What is wrong with one form of a set. */
    public static List<Finding> check(String file, ModelSet set) {
        var report = new Report(file);
        FileRules.text(set.content(file), report)
                .ifPresent(text ->
                        parsed(text, report).ifPresent(form -> check(new FormText(form, text, report), set)));
        if (!report.hasErrors()) Canonical.check(set.content(file), report);
        return report.findings();
    }

    private static void check(FormText form, ModelSet set) {
        isOfThePinnedSchema(form);
        keysAreUnique(form);
        form.fields().forEach(field -> {
            typesAndPropertiesAreKnown(form, field);
            textsAreTexts(form, field);
            questionsAreLabelled(form, field);
            nothingIsAnswered(form, field);
            conditionsAreFeel(form, field);
            checksAreOfTheCatalogue(form, field);
        });
        FormOutcomes.check(form, set);
    }

    /** V36: another version of the schema may mean other things by the same words. M05: the id is the file's name. */
    private static void isOfThePinnedSchema(FormText form) {
        if (form.root().path("schemaVersion").asInt() != SCHEMA_VERSION) {
            form.error("V36", form.root(), "It is not of schema version 16.", "Export it for Camunda 7.24.");
        }
        if (!FormFields.text(form.root(), "id").equals(form.report().stem())) {
            form.error("M05", form.root(), "It is not called as its file.", "Give both the same name.");
        }
        form.root().fieldNames().forEachRemaining(name -> {
            if (!FormAllowList.TOP.contains(name))
                form.error("V36", form.root(), "A form cannot have " + name + ".", "Remove it.");
        });
        if (form.fields().size() > MOST_FIELDS) {
            form.error("V41", form.root(), "It has " + form.fields().size() + " fields.", "Ask less at once.");
        }
    }

    /** V36: a field that brings its own markup, frame, image or code is not a question. */
    private static void typesAndPropertiesAreKnown(FormText form, JsonNode field) {
        var type = FormFields.text(field, "type");
        var known = FormAllowList.PROPERTIES.get(type);
        if (known == null) {
            form.error("V36", field, "A form cannot have a field of type '" + type + "'.", "Ask it another way.");
            return;
        }
        field.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name) && !name.equals("defaultValue")) {
                form.error("V36", field, "A " + type + " cannot have " + name + ".", "Remove it.");
            }
        });
    }

    /** V37, V22: a text is shown as it stands: no markup, no address to click, no expression. */
    private static void textsAreTexts(FormText form, JsonNode field) {
        var shown = Stream.of("label", "description", "text", "dateLabel", "timeLabel");
        var choices = FormFields.stream(field.path("values")).map(value -> FormFields.text(value, "label"));
        Stream.concat(shown.map(name -> FormFields.text(field, name)), choices).forEach(text -> {
            if (PlainText.holdsMarkupOrAddress(text)) {
                form.error("V37", field, "There is markup or an address in a text.", "Write it in plain words.");
            }
            if (text.startsWith("=")) {
                form.error("V22", field, "There is an expression in a text.", "Write it in plain words.");
            }
            PlainText.problem(text).ifPresent(problem -> form.error("V22", field, problem, "Write it in plain words."));
        });
    }

    /** V38: of two fields with one key only one answer is kept; a reserved name would reach the engine's own. */
    private static void keysAreUnique(FormText form) {
        var seen = new HashSet<String>();
        form.withScopes((scope, field) -> {
            var key = FormFields.key(field);
            var type = FormFields.text(field, "type");
            var needsOne = !SILENT.contains(type) && !type.equals("group");
            if (needsOne && (!key.matches("[a-z][A-Za-z0-9]{0,62}") || RESERVED.contains(key))) {
                form.error("V38", field, "'" + key + "' cannot be a key.", "Call it in lowerCamel.");
            } else if (needsOne && !seen.add(scope + key)) {
                form.error("V38", field, "The key " + key + " stands twice.", "Rename one of them.");
            }
        });
    }

    /** V41: a question without a label cannot be heard, and a choice without choices cannot be answered. */
    private static void questionsAreLabelled(FormText form, JsonNode field) {
        var type = FormFields.text(field, "type");
        if (!SILENT.contains(type) && FormFields.text(field, "label").isBlank()) {
            form.error("V41", field, "It has no label.", "Say what is asked.");
        }
        var fromRecords = !FormFields.text(field, "valuesKey").isEmpty();
        var unlabelled = FormFields.stream(field.path("values"))
                .anyMatch(value -> FormFields.text(value, "label").isBlank()
                        || FormFields.text(value, "value").isBlank());
        var values = FormFields.values(field);
        if (values.size() > MOST_CHOICES) {
            form.error("V41", field, "It has " + values.size() + " choices.", "Offer fewer.");
        }
        if (CHOICES.contains(type)
                && (unlabelled
                        || fromRecords == !values.isEmpty()
                        || Set.copyOf(values).size() < values.size())) {
            form.error("V41", field, "Its choices are not each labelled and different.", "List each choice once.");
        }
    }

    /** V39: an answer given beforehand is nobody's answer. */
    private static void nothingIsAnswered(FormText form, JsonNode field) {
        if (field.has("defaultValue")) {
            form.error("V39", field, "It is answered beforehand.", "Remove the default value.");
        }
    }

    /** V39: a condition may look at other answers of the form and do nothing else. */
    private static void conditionsAreFeel(FormText form, JsonNode field) {
        var hide = FormFields.text(field.path("conditional"), "hide");
        var keys = form.fields().stream().map(FormFields::key).collect(Collectors.toSet());
        var known = !field.has("conditional")
                || hide.startsWith("=") && field.path("conditional").size() == 1;
        var problem = hide.isEmpty() ? Optional.<String>empty() : FeelSubset.problem(hide.substring(1), keys);
        if (!known || problem.isPresent()) {
            form.error(
                    "V39",
                    field,
                    "Its condition says " + problem.orElse("nothing we know") + ".",
                    "Compare keys of this form with literals.");
        }
    }

    /** V40: a pattern of one's own can be written to run for ever. */
    private static void checksAreOfTheCatalogue(FormText form, JsonNode field) {
        field.path("validate").fieldNames().forEachRemaining(name -> {
            if (!FormAllowList.CHECKS.contains(name))
                form.error("V40", field, "There is no check " + name + ".", "Remove it.");
        });
        var pattern = FormFields.text(field.path("validate"), "pattern");
        if (!pattern.isEmpty()
                && Arrays.stream(AnswerPattern.values())
                        .noneMatch(known -> known.id().equals(pattern))) {
            form.error("V40", field, "Its pattern is not in the catalogue.", "Name one of the known patterns.");
        }
    }

    private static Optional<JsonNode> parsed(String text, Report report) {
        try {
            return Optional.of(JSON.readTree(text));
        } catch (JsonProcessingException notJson) {
            var line = notJson.getLocation() == null ? 0 : notJson.getLocation().getLineNr();
            report.file("V36", line, "It is not JSON.", "Export it again from the form editor.");
            return Optional.empty();
        }
    }

    static Optional<JsonNode> read(byte[] content) {
        var report = new Report("");
        return FileRules.text(content, report).flatMap(text -> parsed(text, report));
    }
}
