package org.towpath.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.towpath.shared.InvalidInput;

/** The answers of a form, read by key. The form's validator has typed them; what was not answered is null. */
public final class Answers {

    private static final String OCCURRED_AT = "occurredAt";

    private final Map<String, ?> values;

    public Answers(Map<String, ?> values) {
        this.values = values;
    }

    public @Nullable String text(String key) {
        var value = values.get(key);
        return value instanceof String text && !text.isBlank() ? text : null;
    }

    /** An answer the form requires wherever it is asked. */
    public String required(String key) {
        return Objects.requireNonNull(text(key), key);
    }

    public boolean is(String key, String value) {
        return value.equals(values.get(key));
    }

    public @Nullable Instant instant(String key) {
        return values.get(key) instanceof Instant instant ? instant : null;
    }

    /**
     * A time that somebody waits for.
     *
     * @param days the most it may lie ahead, so that nobody is forgotten over a year mistyped
     * @return null where nobody said
     * @throws InvalidInput naming the key if it is past, or lies further ahead
     */
    public @Nullable Instant awaited(String key, TaskContext task, int days) {
        var at = instant(key);
        if (at != null && at.isBefore(task.now())) {
            throw new InvalidInput(key, "Choose a time that lies ahead");
        }
        if (at != null && at.isAfter(task.now().plus(Duration.ofDays(days)))) {
            throw new InvalidInput(key, "Choose a time within " + days + " days, so that nobody is forgotten");
        }
        return at;
    }

    public @Nullable LocalDate date(String key) {
        return values.get(key) instanceof LocalDate date ? date : null;
    }

    public @Nullable Number number(String key) {
        return values.get(key) instanceof Number number ? number : null;
    }

    /** What was ticked. */
    public List<String> ticked(String key) {
        return values.get(key) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** Rows of a repeated group, each as answers of its own. */
    public List<Answers> rows(String key) {
        return values.get(key) instanceof List<?> list
                ? list.stream()
                        .filter(Map.class::isInstance)
                        .map(row -> new Answers(byKey((Map<?, ?>) row)))
                        .toList()
                : List.of();
    }

    private static Map<String, Object> byKey(Map<?, ?> row) {
        var answers = new HashMap<String, Object>();
        row.forEach((key, value) -> answers.put(String.valueOf(key), value));
        return answers;
    }

    /** When it happened: as said, or now where nobody said. */
    public Instant occurredAt(TaskContext task) {
        return Optional.ofNullable(instant(OCCURRED_AT)).orElse(task.now());
    }

    /** When it happened, or null where nobody said. */
    public @Nullable Instant saidToHaveOccurredAt() {
        return instant(OCCURRED_AT);
    }
}
