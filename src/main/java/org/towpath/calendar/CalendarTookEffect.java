package org.towpath.calendar;

import org.jspecify.annotations.Nullable;

/**
 * From now on promises count in a new version; published inside the transaction that notices.
 *
 * @param version of an owner's calendar; null where the bank holidays changed
 */
public record CalendarTookEffect(
        CalendarSubject subject, int n, @Nullable CalendarVersion version) {}
