package org.towpath.calendar;

import java.util.UUID;

/**
 * What changes when calendars change: one owner's calendar, or the bank holidays of all.
 *
 * @param owner whose calendar; {@link #NOBODY} for the bank holidays
 */
public record CalendarSubject(Kind kind, UUID owner) {

    /** Stands where there is no owner. */
    public static final UUID NOBODY = new UUID(0, 0);

    /** The list of bank holidays. */
    public static final CalendarSubject BANK_HOLIDAYS = new CalendarSubject(Kind.BANK_HOLIDAYS, NOBODY);

    /** What kind of thing changes. */
    public enum Kind {
        SERVICE,
        SITE,
        BANK_HOLIDAYS
    }

    public static CalendarSubject of(CalendarOwner owner) {
        return new CalendarSubject(Kind.valueOf(owner.kind().name()), owner.id());
    }

    public boolean isHolidays() {
        return kind == Kind.BANK_HOLIDAYS;
    }
}
