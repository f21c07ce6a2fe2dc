package org.towpath.engine.form;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.towpath.engine.Choice;

/** Checks one given answer against its question and types it. */
final class AnswerCheck {

    private final DateAnswers dates;

    AnswerCheck(Clock clock) {
        this.dates = new DateAnswers(clock);
    }

    /** @param choices what may be chosen, for questions with choices */
    Answer check(Question question, @Nullable Object given, List<Choice> choices) {
        var words = new Sentences(question.label());
        if (RowAnswers.isBlank(given)) return unanswered(question, words);
        var value = Objects.requireNonNull(given);
        return switch (question.type()) {
            case TEXT, LONG_TEXT -> text(question, value, words);
            case NUMBER -> number(question.limits(), value, words);
            case DATE -> dates.date(value, question.limits(), words);
            case MOMENT -> dates.moment(value, question.limits(), words);
            case TICK ->
                value instanceof Boolean
                        ? Answer.of(value)
                        : Answer.problem(words.subject() + " must be true or false");
            case TICKS -> ticks(value, choices, words);
            case ONE_OF_FEW, ONE_OF_MANY -> choice(value, choices, words);
        };
    }

    private static Answer unanswered(Question question, Sentences words) {
        if (question.limits().required()) return Answer.problem(missing(question.type(), words));
        return switch (question.type()) {
            case TICK -> Answer.of(Boolean.FALSE);
            case TICKS -> Answer.of(List.of());
            default -> Answer.NONE;
        };
    }

    private static String missing(AnswerType type, Sentences words) {
        return switch (type) {
            case TICK -> words.tick();
            case TICKS, ONE_OF_FEW, ONE_OF_MANY -> words.select();
            default -> words.enter();
        };
    }

    private static Answer text(Question question, Object given, Sentences words) {
        if (!(given instanceof String typed)) return Answer.problem(words.subject() + " must be text");
        var text = typed.replace("\r\n", "\n").replace('\r', '\n').strip();
        var limits = question.limits();
        if (text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\t')) {
            return Answer.problem(words.subject() + " has characters that cannot be kept");
        }
        if (question.type() == AnswerType.TEXT && text.indexOf('\n') >= 0) {
            return Answer.problem(words.subject() + " must be on one line");
        }
        if (text.length() > limits.maxLength()) {
            return Answer.problem(words.subject() + " must be " + limits.maxLength() + " characters or fewer");
        }
        if (text.length() < limits.minLength()) {
            return Answer.problem(words.subject() + " must be " + limits.minLength() + " characters or more");
        }
        var pattern = limits.pattern();
        if (pattern != null && !pattern.isMet(text)) {
            return Answer.problem(words.subject() + " must be " + pattern.words());
        }
        return Answer.of(text);
    }

    private static Answer number(Limits limits, Object given, Sentences words) {
        Integer number;
        try {
            number = new BigDecimal(String.valueOf(given).strip()).intValueExact();
        } catch (NumberFormatException notANumber) {
            return Answer.problem(words.subject() + " must be a whole number");
        } catch (ArithmeticException partOrTooLarge) {
            return Answer.problem(words.subject() + " must be a whole number");
        }
        var min = limits.min();
        var max = limits.max();
        if (min != null && number < min) return Answer.problem(words.subject() + " must be " + min + " or more");
        if (max != null && number > max) return Answer.problem(words.subject() + " must be " + max + " or fewer");
        return Answer.of(number);
    }

    private static Answer choice(Object given, List<Choice> choices, Sentences words) {
        return given instanceof String value && isListed(value, choices)
                ? Answer.of(value)
                : Answer.problem(words.selectFromList());
    }

    private static Answer ticks(Object given, List<Choice> choices, Sentences words) {
        if (!(given instanceof List<?> list)) return Answer.problem(words.subject() + " must be a list");
        var ticked = new ArrayList<String>();
        for (var value : list) {
            if (!(value instanceof String text) || !isListed(text, choices)) {
                return Answer.problem(words.selectFromList());
            }
            if (!ticked.contains(text)) ticked.add(text);
        }
        return Answer.of(List.copyOf(ticked));
    }

    private static boolean isListed(String value, List<Choice> choices) {
        return choices.stream().anyMatch(choice -> choice.value().equals(value));
    }
}
