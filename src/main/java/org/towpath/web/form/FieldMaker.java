package org.towpath.web.form;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.towpath.engine.Choice;
import org.towpath.engine.form.AnswerType;
import org.towpath.engine.form.PostedDate;
import org.towpath.engine.form.Question;
import org.towpath.web.Times;
import org.towpath.web.nhsuk.CharacterCount;
import org.towpath.web.nhsuk.Checkboxes;
import org.towpath.web.nhsuk.DateInput;
import org.towpath.web.nhsuk.ErrorMessage;
import org.towpath.web.nhsuk.Field;
import org.towpath.web.nhsuk.Fieldset;
import org.towpath.web.nhsuk.Hint;
import org.towpath.web.nhsuk.Input;
import org.towpath.web.nhsuk.Legend;
import org.towpath.web.nhsuk.Radios;
import org.towpath.web.nhsuk.Select;

/** Makes the component that asks one question. */
final class FieldMaker {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final String DATE_HINT = "For example, 21 11 2026";
    private static final String MOMENT_HINT = "For example, 21 11 2026 at 14:30";
    private static final int SHORT_TEXT = 500;
    private static final int SHORT_LINE = 30;
    private static final int LONG_LIST = 8;

    private final Map<String, List<Choice>> records;
    private final Set<String> orNotKnown;

    /** @param orNotKnown keys of questions beside which a tick says that the answer is not known */
    FieldMaker(Map<String, List<Choice>> records, Set<String> orNotKnown) {
        this.records = records;
        this.orNotKnown = orNotKnown;
    }

    /** @param name path of the answer, under which it is posted */
    Field of(Question question, String name, @Nullable Object value, @Nullable String error) {
        var asked = new Field.Asked(Names.id(name), name, label(question), question.hint(), error);
        return switch (question.type()) {
            case TEXT -> line(question, asked, text(value));
            case LONG_TEXT -> longText(question, asked, text(value));
            case NUMBER -> Input.of(asked, text(value)).withWidth(5).withDigits();
            case DATE, MOMENT -> date(question, asked, typed(value));
            case TICK -> Checkboxes.single(asked, Boolean.TRUE.equals(value));
            case TICKS ->
                inColumns(
                        Checkboxes.of(asked, ticks(question), list(value)),
                        choices(question).size());
            case ONE_OF_FEW -> Radios.of(asked, radios(question), text(value));
            case ONE_OF_MANY -> Select.of(asked, selects(question), text(value));
        };
    }

    /**
     * Most questions must be answered, if only by saying that it is not known, so the others are the ones that say so.
     */
    private String label(Question question) {
        return question.limits().required() || question.type() == AnswerType.TICK || orNotKnown.contains(question.key())
                ? question.label()
                : question.label() + " (optional)";
    }

    /** A long list is scanned faster in two columns, where there is room for them. */
    private static Checkboxes inColumns(Checkboxes boxes, int choices) {
        return choices > LONG_LIST ? boxes.withClasses("towpath-columns") : boxes;
    }

    /** A box as wide as what goes into it, so that its width is a hint. */
    private static Field line(Question question, Field.Asked asked, @Nullable String value) {
        var input = Input.of(asked, value);
        var limits = question.limits();
        return limits.pattern() != null || limits.maxLength() <= SHORT_LINE ? input.withWidth(20) : input;
    }

    private static Field longText(Question question, Field.Asked asked, @Nullable String value) {
        var limit = question.limits().maxLength();
        return CharacterCount.of(asked, value, limit).withRows(limit <= SHORT_TEXT ? 3 : 5);
    }

    private static Field date(Question question, Field.Asked asked, PostedDate value) {
        var hasTime = question.type() == AnswerType.MOMENT;
        var boxes = new ArrayList<DateInput.Item>();
        boxes.add(box(asked, "day", "Day", value.day(), 2));
        boxes.add(box(asked, "month", "Month", value.month(), 2));
        boxes.add(box(asked, "year", "Year", value.year(), 4));
        if (hasTime) boxes.add(box(asked, "time", "Time (24-hour)", value.time(), 5));
        var example = hasTime ? MOMENT_HINT : DATE_HINT;
        var hint =
                question.hint().startsWith("For example") ? question.hint() : (question.hint() + " " + example).strip();
        return new DateInput(
                asked.id(),
                null,
                Fieldset.of(Legend.of(asked.label(), "s")),
                Hint.of(hint),
                ErrorMessage.of(asked.error()),
                boxes,
                false,
                null);
    }

    private static DateInput.Item box(Field.Asked asked, String part, String label, String value, int width) {
        var keyboard = part.equals("time") ? "text" : "numeric";
        return new DateInput.Item(
                asked.id() + "-" + part, asked.name() + "." + part, label, value, width, keyboard, "off", null, null);
    }

    private List<Radios.Item> radios(Question question) {
        return choices(question).stream()
                .map(choice -> Radios.Item.of(choice.value(), choice.label()))
                .toList();
    }

    private List<Select.Item> selects(Question question) {
        return choices(question).stream()
                .map(choice -> Select.Item.of(choice.value(), choice.label()))
                .toList();
    }

    private List<Checkboxes.Item> ticks(Question question) {
        return choices(question).stream()
                .map(choice -> Checkboxes.Item.of(choice.value(), choice.label()))
                .toList();
    }

    private List<Choice> choices(Question question) {
        return question.options().from(records);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : String.valueOf(value);
    }

    private static List<String> list(@Nullable Object value) {
        return value instanceof Collection<?> many
                ? many.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** What the boxes show: what was typed, however wrong, or what is known. */
    private static PostedDate typed(@Nullable Object value) {
        if (value instanceof PostedDate posted) return posted;
        if (value instanceof LocalDate date) return boxes(date, "");
        if (value instanceof Instant moment) return boxes(moment.atZone(Times.ENGLAND));
        return value instanceof String iso ? read(iso) : new PostedDate("", "", "", "");
    }

    private static PostedDate read(String iso) {
        try {
            return iso.length() > 10
                    ? boxes(Instant.parse(iso).atZone(Times.ENGLAND))
                    : boxes(LocalDate.parse(iso), "");
        } catch (DateTimeParseException notADate) {
            return new PostedDate("", "", "", "");
        }
    }

    private static PostedDate boxes(ZonedDateTime local) {
        return boxes(local.toLocalDate(), TIME.format(local));
    }

    private static PostedDate boxes(LocalDate date, String time) {
        return new PostedDate(
                String.valueOf(date.getDayOfMonth()),
                String.valueOf(date.getMonthValue()),
                String.valueOf(date.getYear()),
                time);
    }
}
