package org.towpath.calendar;

/** The ways a written agreement measures time. */
public enum AllowanceKind {
    /** Hours and minutes round the clock. */
    ELAPSED,
    /** Hours and minutes in which the calendar is open. */
    WORKING_TIME,
    /** Whole working days; the day of receipt is not counted. */
    WORKING_DAYS,
    /** Whole dates, open or not. */
    CALENDAR_DAYS,
    /** That long before an instant we were told: a hearing, a planned release. */
    BEFORE;

    /** Whether its amount is a number of days; otherwise it is a duration. */
    public boolean isInDays() {
        return this == WORKING_DAYS || this == CALENDAR_DAYS;
    }

    /** Whether it can only be counted in a calendar that is open at some time. */
    public boolean needsOpenTime() {
        return this == WORKING_TIME || this == WORKING_DAYS;
    }
}
