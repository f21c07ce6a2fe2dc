package org.towpath.demo.people;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.jspecify.annotations.Nullable;

import org.towpath.engine.Choice;
import org.towpath.engine.form.FormDefinition;
import org.towpath.engine.form.FormField;
import org.towpath.engine.form.Question;
import org.towpath.engine.form.Rows;
import org.towpath.engine.form.Section;

/**
 * Fills a form as invented staff would: what the life's script says, otherwise the way onward and a sentence or two.
 */
final class Answers {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    /** Things that lie ahead, and how far. */
    private static final Map<String, Duration> AHEAD = Map.ofEntries(
            Map.entry("appointmentAt", Duration.ofDays(6)),
            Map.entry("newTimeAt", Duration.ofDays(1)),
            Map.entry("nextTryAt", Duration.ofHours(5)),
            Map.entry("tryAgainAt", Duration.ofHours(5)),
            Map.entry("offerAgainAt", Duration.ofDays(2)),
            Map.entry("rebookByAt", Duration.ofDays(7)),
            Map.entry("followUpAt", Duration.ofHours(20)),
            Map.entry("nextContactAt", Duration.ofDays(1)),
            Map.entry("neededByAt", Duration.ofHours(20)),
            Map.entry("answerExpectedAt", Duration.ofDays(2)));

    private final Phrases phrases;
    private final Random chance;

    Answers(Phrases phrases, Random chance) {
        this.phrases = phrases;
        this.chance = chance;
    }

    Map<String, Object> to(
            FormDefinition form, Map<String, List<Choice>> records, Map<String, Object> script, Instant now) {
        var answers = new LinkedHashMap<String, Object>();
        form.fields().forEach(field -> answer(field, records, script, now, answers));
        answers.putAll(script);
        return answers;
    }

    private void answer(
            FormField field,
            Map<String, List<Choice>> records,
            Map<String, Object> script,
            Instant now,
            Map<String, Object> answers) {
        if (field instanceof Section section) {
            section.fields().forEach(inside -> answer(inside, records, script, now, answers));
        } else if (field instanceof Rows rows && rows.required() && !script.containsKey(rows.key())) {
            var row = new LinkedHashMap<String, Object>();
            rows.fields().forEach(inside -> answer(inside, records, script, now, row));
            answers.put(rows.key(), List.of(row));
        } else if (field instanceof Question question && !script.containsKey(question.key())) {
            var value = value(question, records, now);
            if (value != null) {
                answers.put(question.key(), value);
            }
        }
    }

    private @Nullable Object value(Question question, Map<String, List<Choice>> records, Instant now) {
        var required = question.limits().required();
        return switch (question.type()) {
            case TEXT, LONG_TEXT -> required || chance.nextDouble() < 0.5 ? words(question) : null;
            case NUMBER -> required ? (Object) 1 : null;
            case DATE -> required ? LocalDate.ofInstant(now, LONDON).toString() : null;
            case MOMENT -> moment(question, required, now);
            case TICK -> true;
            case TICKS -> List.of(question.options().from(records).get(0).value());
            case ONE_OF_FEW, ONE_OF_MANY -> choice(question, records, required);
        };
    }

    private @Nullable Object moment(Question question, boolean required, Instant now) {
        var ahead = AHEAD.get(question.key());
        if (ahead == null && !required) {
            return null;
        }
        var at = ahead == null ? now : now.plusSeconds((long) (ahead.toSeconds() * (0.5 + chance.nextDouble())));
        return at.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES).toString();
    }

    private @Nullable Object choice(Question question, Map<String, List<Choice>> records, boolean required) {
        var choices = question.options().from(records);
        if (choices.isEmpty()) {
            return null;
        }
        var fromRecords = question.options().valuesKey() != null;
        var any = fromRecords ? choices.get(chance.nextInt(choices.size())) : choices.get(0);
        return required || fromRecords ? any.value() : null;
    }

    private String words(Question question) {
        var words = phrases.of(question.key(), chance);
        var limit = question.limits().maxLength();
        return words.length() <= limit ? words : words.substring(0, limit);
    }
}
