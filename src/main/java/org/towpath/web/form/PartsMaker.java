package org.towpath.web.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.towpath.engine.Choice;
import org.towpath.engine.form.AnswerType;
import org.towpath.engine.form.FormDefinition;
import org.towpath.engine.form.FormField;
import org.towpath.engine.form.Mark;
import org.towpath.engine.form.Question;
import org.towpath.engine.form.Rows;
import org.towpath.engine.form.Section;
import org.towpath.engine.form.Words;
import org.towpath.shared.FieldError;
import org.towpath.web.nhsuk.ErrorSummary;

/** Walks through a form and makes its parts. */
final class PartsMaker {

    private static final String NOT_KNOWN = "NotKnown";

    private final FormDefinition form;
    private final List<FieldError> errors;
    private final Map<String, String> messages = new HashMap<>();
    private final FieldMaker fields;
    private final Map<String, List<Choice>> records;
    /** Where the summary's links lead, by path of the answer. */
    private final Map<String, String> targets = new LinkedHashMap<>();

    PartsMaker(FormDefinition form, List<FieldError> errors, Map<String, List<Choice>> records) {
        this.form = form;
        this.errors = errors;
        this.fields = new FieldMaker(records, orNotKnown(form));
        this.records = records;
        errors.forEach(error -> messages.putIfAbsent(error.field(), error.message()));
    }

    /** {@code arrivedAt}, where the form also asks {@code arrivedAtNotKnown}. */
    private static Set<String> orNotKnown(FormDefinition form) {
        return form.answered()
                .filter(Question.class::isInstance)
                .map(field -> ((Question) field).key())
                .filter(key -> key.endsWith(NOT_KNOWN))
                .map(key -> key.substring(0, key.length() - NOT_KNOWN.length()))
                .collect(Collectors.toSet());
    }

    List<Part> of(Map<String, ? extends Object> values) {
        return parts(form.fields(), new Scope("", values, new ConditionMaker(form.fields(), null, "", records)));
    }

    /** What is said of no question on the page still has to be read. */
    @Nullable
    ErrorSummary errorSummary() {
        if (errors.isEmpty()) return null;
        return ErrorSummary.of(errors.stream()
                .map(error -> new ErrorSummary.Item(error.message(), targets.get(error.field())))
                .toList());
    }

    /**
     * @param prefix what the names of the answers begin with: empty, or {@code needs[0].}
     * @param values the answers here, by key
     */
    private record Scope(String prefix, Map<String, ? extends Object> values, ConditionMaker conditions) {}

    private List<Part> parts(List<FormField> formFields, Scope scope) {
        return formFields.stream().map(field -> part(field, scope)).toList();
    }

    private Part part(FormField field, Scope scope) {
        var condition = scope.conditions().of(field);
        if (field instanceof Question question) return asked(question, scope, condition);
        if (field instanceof Section section) {
            return new Part.Group(section.label(), parts(section.fields(), scope), condition);
        }
        if (field instanceof Rows rows) return repeated(rows, scope, condition);
        if (field instanceof Words words) return new Part.Text(TextBlocks.of(words.text()), condition);
        return new Part.Gap(((Mark) field).line(), condition);
    }

    private Part asked(Question question, Scope scope, @Nullable Condition condition) {
        var name = scope.prefix() + question.key();
        var isDate = question.type() == AnswerType.DATE || question.type() == AnswerType.MOMENT;
        targets.put(name, "#" + Names.id(name) + (isDate ? "-day" : ""));
        var field = fields.of(question, name, scope.values().get(question.key()), messages.get(name));
        return new Part.Asked(field, readAs(question.type()), condition);
    }

    private static @Nullable String readAs(AnswerType type) {
        return switch (type) {
            case TICKS -> "list";
            case TICK -> "yes-no";
            default -> null;
        };
    }

    private Part repeated(Rows rows, Scope scope, @Nullable Condition condition) {
        var name = scope.prefix() + rows.key();
        var id = Names.id(name);
        targets.put(name, "#" + id);
        var made = new ArrayList<Part.Row>();
        for (var values : rowValues(rows, scope.values().get(rows.key()))) {
            var row = name + "[" + made.size() + "]";
            var conditions = new ConditionMaker(form.fields(), rows.fields(), row + ".", records);
            targets.put(row, "#" + Names.id(row));
            made.add(new Part.Row(
                    Names.id(row),
                    row,
                    rows.label() + " " + (made.size() + 1),
                    parts(rows.fields(), new Scope(row + ".", values, conditions))));
        }
        return new Part.Repeated(id, name, rows.label(), rows.growable(), messages.get(name), made, condition);
    }

    /** Unanswered, a list shows as many rows as it asks for at first. */
    private static List<Map<String, Object>> rowValues(Rows rows, @Nullable Object given) {
        if (!(given instanceof List<?> list)) return Collections.nCopies(rows.atFirst(), Map.of());
        return list.stream()
                .filter(Map.class::isInstance)
                .limit(Rows.MOST)
                .map(row -> {
                    var values = new HashMap<String, Object>();
                    ((Map<?, ?>) row).forEach((key, value) -> values.put(String.valueOf(key), value));
                    return (Map<String, Object>) values;
                })
                .toList();
    }
}
