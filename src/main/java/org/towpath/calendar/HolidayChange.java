package org.towpath.calendar;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A holiday proclaimed, or one that is none any more: one version of the list.
 *
 * @param n the version it makes, from 1; version 0 is the list that ships with the product
 * @param name null where the date is taken out
 */
public record HolidayChange(
        int n, LocalDate day, @Nullable String name, Instant recordedAt, String recordedBy, String why) {

    /** For readers to whom we name no colleague, and repeat nothing that was typed. */
    public HolidayChange withoutNames() {
        return new HolidayChange(n, day, name, recordedAt, "", "");
    }
}
