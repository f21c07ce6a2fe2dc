package org.towpath.calendar;

import java.time.Duration;

/**
 * How much time a clause allows, and how it is counted: "2 working days", "PT24H round the clock". Months and weeks
 * have no kind of their own: agreements say days or hours.
 *
 * @param kind how it is counted
 * @param amount seconds, or a number of days for the kinds counted in days; never negative, at most {@link #MAX_HOURS}
 *     or {@link #MAX_DAYS}
 */
public record Allowance(AllowanceKind kind, long amount) {

    public static final int MAX_DAYS = 3_660;
    public static final int MAX_HOURS = 87_600;

    /** @throws IllegalArgumentException if the amount is out of range */
    public Allowance {
        if (amount < 0 || amount > (kind.isInDays() ? MAX_DAYS : MAX_HOURS * 3_600L)) {
            throw new IllegalArgumentException(
                    kind.isInDays()
                            ? "Give a number of days from 0 to " + MAX_DAYS
                            : "Give a duration from PT0S to PT" + MAX_HOURS + "H");
        }
    }

    public static Allowance elapsed(Duration duration) {
        return new Allowance(AllowanceKind.ELAPSED, duration.toSeconds());
    }

    public static Allowance workingTime(Duration duration) {
        return new Allowance(AllowanceKind.WORKING_TIME, duration.toSeconds());
    }

    public static Allowance workingDays(int days) {
        return new Allowance(AllowanceKind.WORKING_DAYS, days);
    }

    public static Allowance calendarDays(int days) {
        return new Allowance(AllowanceKind.CALENDAR_DAYS, days);
    }

    public static Allowance before(Duration duration) {
        return new Allowance(AllowanceKind.BEFORE, duration.toSeconds());
    }

    /** @throws IllegalStateException if it is counted in days */
    public Duration duration() {
        if (kind.isInDays()) {
            throw new IllegalStateException("Counted in days: " + this);
        }
        return Duration.ofSeconds(amount);
    }

    /** @throws IllegalStateException if it is a duration */
    public int days() {
        if (!kind.isInDays()) {
            throw new IllegalStateException("Not counted in days: " + this);
        }
        return (int) amount;
    }

    /** The amount as it is written: {@code 5} for days, {@code PT8H} for durations. */
    public Object value() {
        return kind.isInDays() ? (Object) days() : duration().toString();
    }

    /** In the words of a page: "5 working days", "37 hours 30 minutes of opening time". */
    public String inWords() {
        return AllowanceWords.of(this);
    }
}
