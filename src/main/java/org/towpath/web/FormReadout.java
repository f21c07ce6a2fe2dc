package org.towpath.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.towpath.engine.Choice;
import org.towpath.engine.form.FormDefinition;
import org.towpath.engine.form.FormField;
import org.towpath.engine.form.PostedDate;
import org.towpath.engine.form.Question;
import org.towpath.engine.form.Rows;
import org.towpath.engine.form.Section;

/** The answers of a completed form as people read them: the questions in their order, the labels of what was chosen. */
@Component
public class FormReadout {

    private final Times times;

    public FormReadout(Times times) {
        this.times = times;
    }

    /**
     * One question with its answer.
     *
     * @param answer lines of the answer; for rows one entry per row, each "label: value" parts joined
     */
    public record Line(String question, List<String> answer) {}

    /**
     * @param answers as kept, dates and instants as text; or as typed and not checked yet
     * @param recordName what a record chosen by id is called, by {@code valuesKey} and id; null where nobody knows
     */
    public List<Line> of(
            FormDefinition form, Map<String, Object> answers, BiFunction<String, String, @Nullable String> recordName) {
        var lines = new ArrayList<Line>();
        add(form.fields(), answers, recordName, lines);
        return lines;
    }

    private void add(
            List<FormField> fields,
            Map<String, Object> answers,
            BiFunction<String, String, @Nullable String> recordName,
            List<Line> lines) {
        for (var field : fields) {
            if (field instanceof Section section) {
                add(section.fields(), answers, recordName, lines);
            } else if (field instanceof Question question) {
                var words = words(question, answers.get(question.key()), recordName);
                if (!words.isEmpty()) {
                    lines.add(new Line(question.label(), words));
                }
            } else if (field instanceof Rows rows && answers.get(rows.key()) instanceof List<?> given) {
                var entries = given.stream()
                        .map(row -> row(rows, row, recordName))
                        .filter(entry -> !entry.isEmpty())
                        .toList();
                if (!entries.isEmpty()) {
                    lines.add(new Line(rows.label(), entries));
                }
            }
        }
    }

    private String row(Rows rows, Object row, BiFunction<String, String, @Nullable String> recordName) {
        if (!(row instanceof Map<?, ?> map)) {
            return "";
        }
        var values = new LinkedHashMap<String, Object>();
        map.forEach((key, value) -> {
            if (value != null) {
                values.put(String.valueOf(key), value);
            }
        });
        var lines = new ArrayList<Line>();
        add(rows.fields(), values, recordName, lines);
        return String.join(
                "; ",
                lines.stream()
                        .map(line -> line.question() + ": " + String.join(", ", line.answer()))
                        .toList());
    }

    private List<String> words(
            Question question, @Nullable Object value, BiFunction<String, String, @Nullable String> recordName) {
        if (value == null || value.equals("") || value.equals(Boolean.FALSE)) {
            return List.of();
        }
        return switch (question.type()) {
            case TICK -> List.of("Yes");
            case TICKS ->
                value instanceof List<?> ticked
                        ? ticked.stream()
                                .map(code -> choice(question, code, recordName))
                                .toList()
                        : List.of();
            case ONE_OF_FEW, ONE_OF_MANY -> List.of(choice(question, value, recordName));
            case DATE -> value instanceof PostedDate typed ? typed(typed) : List.of(date(value));
            case MOMENT -> value instanceof PostedDate typed ? typed(typed) : List.of(moment(value));
            default -> value.toString().lines().toList();
        };
    }

    private static String choice(
            Question question, Object code, BiFunction<String, String, @Nullable String> recordName) {
        var valuesKey = question.options().valuesKey();
        if (valuesKey != null) {
            var name = recordName.apply(valuesKey, code.toString());
            return name == null ? "No longer on record" : name;
        }
        return question.options().listed().stream()
                .filter(choice -> choice.value().equals(code.toString()))
                .findFirst()
                .map(Choice::label)
                .orElse(code.toString());
    }

    /** A date nobody has checked yet, as it was typed. */
    private static List<String> typed(PostedDate date) {
        var text = String.join(" ", date.day(), date.month(), date.year(), date.time())
                .strip();
        return text.isEmpty() ? List.of() : List.of(text);
    }

    /** A text that is no date was never one: shown as it stands. */
    private String date(Object value) {
        try {
            return times.date(LocalDate.parse(value.toString()));
        } catch (DateTimeException notADate) {
            return value.toString();
        }
    }

    private String moment(Object value) {
        try {
            return times.at(Instant.parse(value.toString()));
        } catch (DateTimeException notAMoment) {
            return value.toString();
        }
    }
}
