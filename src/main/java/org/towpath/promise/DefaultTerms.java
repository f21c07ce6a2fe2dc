package org.towpath.promise;

import java.util.List;

import org.towpath.calendar.Allowance;
import org.towpath.calendar.BankHolidays;
import org.towpath.calendar.OpeningHours;
import org.towpath.calendar.WorkingCalendar;

/**
 * The terms we publish for services with which no agreement is in force. They give an <em>expected time</em>, for
 * chasing on our side only: nobody is ever held to have missed it.
 */
final class DefaultTerms {

    /**
     * Monday to Friday 09:00–17:00 in England, bank holidays closed: a pattern only, with the list that ships. Whatever
     * counts in it observes the list known then, as {@link OfficeTime} and {@link CountedCalendars} do.
     */
    static final WorkingCalendar CALENDAR = OpeningHours.OFFICE.with(BankHolidays.englandAndWales());

    /** Say that the referral has arrived. */
    static final Allowance ACKNOWLEDGE = Allowance.workingDays(1);

    /** Accept or decline it. */
    static final Allowance DECIDE = Allowance.workingDays(5);

    /** Offer a first appointment. */
    static final Allowance FIRST_APPOINTMENT = Allowance.calendarDays(28);

    /** Tell the referrer what came of it. */
    static final Allowance FEEDBACK = Allowance.workingDays(2);

    /** Find somebody who supports the person: our own expectation of ourselves. */
    static final Allowance SUPPORT_WORKER = Allowance.workingDays(2);

    /** When to step up after the due instant. */
    static final List<Allowance> STEPS =
            List.of(Allowance.workingDays(1), Allowance.workingDays(3), Allowance.workingDays(10));

    private DefaultTerms() {}

    /** The terms of one of the allowances above: the default calendar and steps, and no warning. */
    static PromiseTerms of(Allowance allowance) {
        return new PromiseTerms(CALENDAR, allowance, null, STEPS);
    }
}
