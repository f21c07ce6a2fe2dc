package org.towpath.engine.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Puts the flat parameters of a posted page back into the shape of its form. */
final class PostedAnswers {

    private static final Pattern ROW = Pattern.compile("\\[(\\d{1,4})].*", Pattern.DOTALL);

    private final Map<String, List<String>> parameters;
    private final Set<String> read = new HashSet<>();

    PostedAnswers(Map<String, List<String>> parameters) {
        this.parameters = parameters;
    }

    GivenAnswers read(FormDefinition form) {
        var values = answers(form.fields(), "");
        var unknown = parameters.keySet().stream()
                .filter(name -> !name.startsWith("_") && !read.contains(name))
                .sorted()
                .toList();
        return new GivenAnswers(values, unknown);
    }

    private Map<String, Object> answers(List<FormField> fields, String scope) {
        var values = new LinkedHashMap<String, Object>();
        FormDefinition.flatten(fields).forEach(field -> {
            var value = field instanceof Question question
                    ? answer(question, scope + question.key())
                    : rows((Rows) field, scope + ((Rows) field).key());
            if (value != null) values.put(GivenAnswers.keyOf(field), value);
        });
        return values;
    }

    private @Nullable Object answer(Question question, String name) {
        return switch (question.type()) {
            case TEXT, LONG_TEXT, NUMBER, ONE_OF_FEW, ONE_OF_MANY -> first(name);
            case TICK -> "true".equals(first(name));
            case TICKS -> all(name);
            case DATE, MOMENT -> date(name);
        };
    }

    private @Nullable PostedDate date(String name) {
        var date = new PostedDate(
                orEmpty(first(name + ".day")),
                orEmpty(first(name + ".month")),
                orEmpty(first(name + ".year")),
                orEmpty(first(name + ".time")));
        return date.isBlank() ? null : date;
    }

    /** Rows stand in the order of their numbers, which may have gaps where a row was removed. */
    private List<Map<String, Object>> rows(Rows rows, String name) {
        var numbers = new TreeSet<Integer>();
        for (var parameter : parameters.keySet()) {
            if (!parameter.startsWith(name + "[")) continue;
            var number = ROW.matcher(parameter.substring(name.length()));
            if (number.matches()) numbers.add(Integer.valueOf(number.group(1)));
        }
        var list = new ArrayList<Map<String, Object>>();
        for (var number : numbers) {
            if (list.size() > Rows.MOST) break;
            var row = name + "[" + number + "]";
            first(row);
            list.add(answers(rows.fields(), row + "."));
        }
        return list;
    }

    private @Nullable String first(String name) {
        var values = all(name);
        return values.isEmpty() ? null : values.get(0);
    }

    private List<String> all(String name) {
        read.add(name);
        return parameters.getOrDefault(name, List.of());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
