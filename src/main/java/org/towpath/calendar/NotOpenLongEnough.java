package org.towpath.calendar;

/**
 * A search through the calendar gave up after {@link WorkingCalendar#SEARCH_LIMIT} local dates: the calendar is open
 * too rarely for what is asked of it, or the allowance is too long. A promise like that is a mistake in the agreement.
 */
public class NotOpenLongEnough extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotOpenLongEnough() {
        super("The calendar is not open long enough: nothing found within " + WorkingCalendar.SEARCH_LIMIT + " days");
    }
}
