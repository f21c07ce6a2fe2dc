package org.towpath.web.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.towpath.engine.Choice;
import org.towpath.engine.form.FormField;
import org.towpath.engine.form.Question;
import org.towpath.engine.form.Rows;
import org.towpath.engine.form.Section;
import org.towpath.engine.form.SimpleCondition;

/**
 * Makes the condition of a field for the page. In a row a key means the row's own answer if it has one, else the
 * form's.
 */
final class ConditionMaker {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<FormField> around;
    private final @Nullable List<FormField> row;
    private final String prefix;
    private final ConditionWords words;

    /**
     * @param row fields of the row the condition stands in, or null outside rows
     * @param prefix what names in the row begin with
     * @param records choices that come from records, by {@code valuesKey}
     */
    ConditionMaker(
            List<FormField> around, @Nullable List<FormField> row, String prefix, Map<String, List<Choice>> records) {
        this.around = around;
        this.row = row;
        this.prefix = prefix;
        this.words = new ConditionWords(this::question, records);
    }

    @Nullable
    Condition of(FormField field) {
        var feel = field.hideWhen();
        if (feel == null) return null;
        var keys = keys(field).map(key -> prefix + key).collect(Collectors.joining(" "));
        return SimpleCondition.of(feel)
                .map(simple -> new Condition(forBrowser(simple), keys, words.sentence(simple.opposite())))
                .orElseGet(() -> new Condition(null, keys, "Answer this only if it applies."));
    }

    private String forBrowser(SimpleCondition simple) {
        var groups = new ArrayList<List<List<@Nullable Object>>>();
        for (var group : simple.forBrowser()) {
            groups.add(group.stream().map(this::named).toList());
        }
        try {
            return JSON.writeValueAsString(groups);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<@Nullable Object> named(List<@Nullable Object> comparison) {
        var named = new ArrayList<>(comparison);
        var key = String.valueOf(comparison.get(0));
        named.set(0, isInRow(key) ? prefix + key : key);
        return named;
    }

    private boolean isInRow(String key) {
        return row != null && find(row, key) != null;
    }

    private @Nullable Question question(String key) {
        var own = row == null ? null : find(row, key);
        return own != null ? own : find(around, key);
    }

    private static @Nullable Question find(List<FormField> fields, String key) {
        return fields.stream()
                .flatMap(ConditionMaker::questions)
                .filter(question -> question.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    private static Stream<Question> questions(FormField field) {
        if (field instanceof Question question) return Stream.of(question);
        return field instanceof Section section
                ? section.fields().stream().flatMap(ConditionMaker::questions)
                : Stream.empty();
    }

    private static Stream<String> keys(FormField field) {
        return field instanceof Rows rows
                ? Stream.of(rows.key())
                : questions(field).map(Question::key);
    }
}
