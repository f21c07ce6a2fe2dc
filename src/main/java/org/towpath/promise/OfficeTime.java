package org.towpath.promise;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.springframework.stereotype.Component;

import org.towpath.calendar.Allowance;
import org.towpath.calendar.HolidayLists;
import org.towpath.calendar.WorkingCalendar;

/**
 * Office hours in England with the bank holidays known now: for what is counted in nobody's own hours. A holiday that
 * is proclaimed counts for whatever is worked out from then on.
 */
@Component
public class OfficeTime {

    private final HolidayLists holidays;

    public OfficeTime(HolidayLists holidays) {
        this.holidays = holidays;
    }

    /**
     * The last instant in time, counted from an instant on.
     *
     * @param allowance one that counts forward
     * @throws org.towpath.calendar.NotOpenLongEnough if it is longer than anybody can count ahead
     */
    public Instant dueAt(Allowance allowance, Instant from) {
        var terms = new PromiseTerms(calendar(), allowance, null, List.of());
        return Objects.requireNonNull(ClockTimes.of(terms, ClockSpan.from(from)).dueAt());
    }

    /** Whether offices are open at an instant. */
    public boolean isOpen(Instant at) {
        return !calendar().openTimeBetween(at, at.plusSeconds(1)).isZero();
    }

    private WorkingCalendar calendar() {
        return DefaultTerms.CALENDAR.observing(holidays.newest().holidays());
    }
}
