package org.towpath.insight;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.towpath.shared.InvalidInput;
import org.towpath.web.Times;

/**
 * Days in England: from the start of one to the start of another, which is not in it any more.
 *
 * @param from its first day; null for from the beginning
 * @param to the first day after it; null for without an end
 */
public record Span(@Nullable LocalDate from, @Nullable LocalDate to) {

    /** @throws InvalidInput naming {@code to} if no day is in it */
    public Span {
        if (from != null && to != null && !to.isAfter(from)) {
            throw new InvalidInput("to", "Give a day after the first: it is the day on which the time is over");
        }
    }

    /**
     * As a request names it: {@code 2026-11-21}; nothing for no bound.
     *
     * @throws InvalidInput naming {@code from} or {@code to}
     */
    public static Span read(@Nullable String from, @Nullable String to) {
        return new Span(day("from", from), day("to", to));
    }

    private static @Nullable LocalDate day(String field, @Nullable String said) {
        if (said == null || said.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(said.strip());
        } catch (DateTimeException strange) {
            throw new InvalidInput(field, "Give a day such as 2026-11-21");
        }
    }

    /** Its first instant; null for from the beginning. */
    public @Nullable Instant start() {
        return startOf(from);
    }

    /** The first instant after it; null for without an end. */
    public @Nullable Instant end() {
        return startOf(to);
    }

    private static @Nullable Instant startOf(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(Times.ENGLAND).toInstant();
    }
}
