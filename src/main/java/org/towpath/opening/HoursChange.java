package org.towpath.opening;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import org.towpath.calendar.OpenInterval;
import org.towpath.calendar.OpeningHours;

/**
 * Something somebody changes about opening hours.
 *
 * @param from when it begins to count; null for what is about single dates, which counts at once and stays through
 *     versions that are to count later
 */
public record HoursChange(
        UnaryOperator<OpeningHours> change, @Nullable Instant from) {

    /** Everything anew. */
    public static HoursChange to(OpeningHours hours, Instant from) {
        return new HoursChange(before -> hours, from);
    }

    /** Closed on a date. */
    public static HoursChange closed(LocalDate date, String reason) {
        return new HoursChange(before -> before.closedOn(date, reason), null);
    }

    /** Open on a date in just these hours. */
    public static HoursChange open(LocalDate date, List<OpenInterval> hours) {
        return new HoursChange(before -> before.openOn(date, hours), null);
    }
}
