package org.towpath.engine.form;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.towpath.engine.Choice;
import org.towpath.shared.FieldError;

/**
 * Checks answers against a form, whoever gave them: the same rules for a posted page and an API call. Questions that a
 * condition hides are passed over, whatever was given for them; what no question asks is refused.
 */
public final class FormValidator {

    /** Most characters of all answers to one form. */
    public static final int MOST_TEXT = 200_000;

    private static final int MOST_UNKNOWN = 20;

    private final FormConditions conditions;
    private final Clock clock;

    public FormValidator(FormConditions conditions, Clock clock) {
        this.conditions = conditions;
        this.clock = clock;
    }

    /** @param records the choices that come from records, by {@code valuesKey} */
    public CheckedForm check(FormDefinition form, GivenAnswers given, Map<String, List<Choice>> records) {
        if (textIn(given.values()) > MOST_TEXT) {
            return new CheckedForm(Map.of(), List.of(new FieldError("", "There is more text here than can be kept")));
        }
        var check = new Check(records, new ArrayList<>());
        given.unknown().stream()
                .limit(MOST_UNKNOWN)
                .forEach(path -> check.errors.add(new FieldError(path, "This form has no such question")));
        var answers = check.fields(form.fields(), given.values(), Map.of(), "");
        return new CheckedForm(answers, check.errors);
    }

    private static long textIn(Object value) {
        if (value instanceof String text) return text.length();
        if (value instanceof Map<?, ?> map) return textIn(map.values());
        if (value instanceof Collection<?> list)
            return list.stream().mapToLong(FormValidator::textIn).sum();
        return 0;
    }

    /** One pass over one set of answers. */
    private final class Check {

        private final Map<String, List<Choice>> records;
        private final List<FieldError> errors;
        private final AnswerCheck answers = new AnswerCheck(clock);

        Check(Map<String, List<Choice>> records, List<FieldError> errors) {
            this.records = records;
            this.errors = errors;
        }

        Map<String, Object> fields(
                List<FormField> fields, Map<String, Object> given, Map<String, Object> around, String scope) {
            var shown = Visibility.of(fields, given, around, conditions);
            var typed = new LinkedHashMap<String, Object>();
            for (var field : shown.fields()) {
                if (field instanceof Question question) question(question, given, scope, typed);
                else if (field instanceof Rows rows) rows(rows, given, shown.answers(), scope, typed);
            }
            return typed;
        }

        private void question(Question question, Map<String, Object> given, String scope, Map<String, Object> typed) {
            var answer = answers.check(
                    question, given.get(question.key()), question.options().from(records));
            if (answer.problem() != null) errors.add(new FieldError(scope + question.key(), answer.problem()));
            else if (answer.value() != null) typed.put(question.key(), answer.value());
        }

        private void rows(
                Rows rows,
                Map<String, Object> given,
                Map<String, Object> around,
                String scope,
                Map<String, Object> typed) {
            var path = scope + rows.key();
            var words = new Sentences(rows.label());
            if (!(given.getOrDefault(rows.key(), List.of()) instanceof List<?> list)) {
                errors.add(new FieldError(path, words.subject() + " must be a list"));
                return;
            }
            if (list.size() > Rows.MOST) {
                errors.add(new FieldError(path, words.subject() + " can have " + Rows.MOST + " entries at most"));
                return;
            }
            var before = errors.size();
            var typedRows = new ArrayList<Map<String, Object>>();
            for (var i = 0; i < list.size(); i++) {
                var row = row(rows, i, list.get(i), around, path);
                if (!RowAnswers.areBlank(row)) typedRows.add(row);
            }
            if (rows.required() && typedRows.isEmpty() && errors.size() == before) {
                errors.add(new FieldError(path, words.addOne()));
            }
            typed.put(rows.key(), List.copyOf(typedRows));
        }

        /** A row left blank beyond those the form shows at first was added and not used: it is dropped, not faulted. */
        private Map<String, Object> row(Rows rows, int number, Object given, Map<String, Object> around, String path) {
            var here = path + "[" + number + "]";
            if (!(given instanceof Map<?, ?> map)) {
                errors.add(new FieldError(here, new Sentences(rows.label()).subject() + " must be a list of objects"));
                return Map.of();
            }
            var values = RowAnswers.of(map);
            if (number >= rows.atFirst() && RowAnswers.areBlank(values)) return Map.of();
            return fields(rows.fields(), values, around, here + ".");
        }
    }
}
