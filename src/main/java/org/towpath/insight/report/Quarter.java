package org.towpath.insight.report;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.towpath.insight.Span;
import org.towpath.shared.InvalidInput;

/**
 * A quarter of a year, which reports are mostly about.
 *
 * @param first its first day
 */
public record Quarter(LocalDate first) {

    private static final int MONTHS = 3;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM", Locale.UK);
    private static final DateTimeFormatter MONTH_OF_YEAR = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    /** The quarter a day is in. */
    public static Quarter of(LocalDate day) {
        return new Quarter(day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % MONTHS));
    }

    /**
     * The quarter that begins on this day.
     *
     * @throws InvalidInput naming {@code quarter} if none does
     */
    public static Quarter read(String firstDay) {
        try {
            var day = LocalDate.parse(firstDay);
            if (of(day).first().equals(day)) {
                return new Quarter(day);
            }
        } catch (DateTimeException strange) {
            // answered below, like a day on which no quarter begins
        }
        throw new InvalidInput("quarter", "Give the first day of a quarter, such as 2026-07-01");
    }

    public Quarter before() {
        return new Quarter(first.minusMonths(MONTHS));
    }

    /** The first day after it. */
    public LocalDate after() {
        return first.plusMonths(MONTHS);
    }

    public Span span() {
        return new Span(first, after());
    }

    /** Whether it is over on this day. */
    boolean isOver(LocalDate today) {
        return !after().isAfter(today);
    }

    /** This one and those before it. */
    public List<Quarter> backwards(int many) {
        return Stream.iterate(this, Quarter::before).limit(many).toList();
    }

    /** "July to September 2026". */
    public String inWords() {
        return MONTH.format(first) + " to " + MONTH_OF_YEAR.format(after().minusDays(1));
    }
}
