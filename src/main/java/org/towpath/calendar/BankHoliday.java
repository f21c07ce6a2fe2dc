package org.towpath.calendar;

import java.time.LocalDate;

/**
 * A date on which public offices are closed.
 *
 * @param name what it is called: "Good Friday", "New Year's Day (substitute day)"
 * @param provisional worked out by the statutory rule because the published list does not reach that year; it may still
 *     be moved or joined by others
 */
public record BankHoliday(LocalDate date, String name, boolean provisional) {}
