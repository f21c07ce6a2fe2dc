package org.towpath.calendar;

import java.time.Instant;

/**
 * One version of the calendar of a service or a site; it never changes.
 *
 * @param n its number, from 1; 0 stands for what the directory says where nobody has written a version yet
 * @param validFrom from when promises that start count in it
 * @param recordedBy account
 */
public record CalendarVersion(
        CalendarOwner owner,
        int n,
        OpeningHours hours,
        Instant validFrom,
        Instant recordedAt,
        String recordedBy,
        String why) {

    /** Whether somebody wrote it down, or the directory's words stand in. */
    public boolean isWritten() {
        return n > 0;
    }
}
