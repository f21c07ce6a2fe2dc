package org.towpath.web.form;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.towpath.engine.Choice;
import org.towpath.engine.form.AnswerType;
import org.towpath.engine.form.Comparison;
import org.towpath.engine.form.Comparison.Operator;
import org.towpath.engine.form.Question;
import org.towpath.engine.form.SimpleCondition;

/** Says when a conditional question is to be answered, to people whose browser does not hide it. */
final class ConditionWords {

    private static final String IF_IT_APPLIES = "Answer this only if it applies.";

    private final Function<String, @Nullable Question> questions;
    private final Map<String, List<Choice>> records;

    /** @param records choices that come from records, by {@code valuesKey} */
    ConditionWords(Function<String, @Nullable Question> questions, Map<String, List<Choice>> records) {
        this.questions = questions;
        this.records = records;
    }

    /** @param shownWhen what holds exactly when the question is asked */
    String sentence(SimpleCondition shownWhen) {
        if (shownWhen.groups().size() == 1) {
            var phrase = allOf(shownWhen.groups().get(0));
            return phrase == null ? IF_IT_APPLIES : "Answer this if " + phrase + ".";
        }
        var all = shownWhen.groups().stream()
                .map(ConditionWords::only)
                .filter(Objects::nonNull)
                .toList();
        return all.size() == shownWhen.groups().size() ? anyOf(all) : IF_IT_APPLIES;
    }

    private static @Nullable Comparison only(List<Comparison> group) {
        return group.size() == 1 ? group.get(0) : null;
    }

    /** "you chose ‘A’ for ‘Q’ and ticked ‘B’"; null if there are no good words for it. */
    private @Nullable String allOf(List<Comparison> comparisons) {
        // "answered, and not with A" reads better as "anything other than A"
        var telling = comparisons.stream()
                .filter(one -> comparisons.size() == 1 || one.operator() != Operator.NOT_EQUAL || one.value() != null)
                .map(this::phrase)
                .toList();
        return telling.contains(null)
                ? null
                : telling.stream().map(String::valueOf).collect(Collectors.joining(" and "));
    }

    /** Several values of one question; anything else has no good words. */
    private String anyOf(List<Comparison> comparisons) {
        var first = comparisons.get(0);
        var isOneQuestion = comparisons.stream()
                .allMatch(one -> one.key().equals(first.key()) && one.operator() == first.operator());
        var question = questions.apply(first.key());
        if (!isOneQuestion || question == null || !asks(first)) return IF_IT_APPLIES;
        var values = comparisons.stream()
                .map(one -> quoted(label(question, one.value())))
                .collect(Collectors.joining(" or "));
        return "Answer this if you chose " + values + " for " + quoted(question.label()) + ".";
    }

    private static boolean asks(Comparison comparison) {
        return comparison.value() instanceof String
                && (comparison.operator() == Operator.EQUAL || comparison.operator() == Operator.HAS);
    }

    private @Nullable String phrase(Comparison comparison) {
        var question = questions.apply(comparison.key());
        if (question == null) return null;
        if (question.type() == AnswerType.TICK) return tick(comparison, question);
        if (comparison.value() == null) {
            return (comparison.operator() == Operator.EQUAL ? "you did not answer " : "you answered ")
                    + quoted(question.label());
        }
        var value = quoted(label(question, comparison.value()));
        return switch (comparison.operator()) {
            case EQUAL -> "you chose " + value + " for " + quoted(question.label());
            case NOT_EQUAL -> "you chose anything other than " + value + " for " + quoted(question.label());
            case HAS -> "you ticked " + value + " for " + quoted(question.label());
            case HAS_NOT -> "you did not tick " + value + " for " + quoted(question.label());
        };
    }

    private static String tick(Comparison comparison, Question question) {
        var ticked = Boolean.TRUE.equals(comparison.value()) == (comparison.operator() == Operator.EQUAL);
        return (ticked ? "you ticked " : "you did not tick ") + quoted(question.label());
    }

    private String label(Question question, @Nullable Object value) {
        return question.options().from(records).stream()
                .filter(choice -> choice.value().equals(value))
                .map(Choice::label)
                .findFirst()
                .orElse(String.valueOf(value));
    }

    private static String quoted(String words) {
        return "‘" + words + "’";
    }
}
