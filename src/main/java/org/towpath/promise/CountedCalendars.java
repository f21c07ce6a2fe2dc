package org.towpath.promise;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.towpath.agreement.AgreedCalendar;
import org.towpath.calendar.CalendarOwner;
import org.towpath.calendar.Calendars;
import org.towpath.calendar.CountedCalendar;

/** Resolves whose hours a promise counts in to the calendar that is pinned to its clock. */
@Component
class CountedCalendars {

    private final Calendars calendars;

    CountedCalendars(Calendars calendars) {
        this.calendars = calendars;
    }

    /**
     * @param service the referral goes to
     * @param site where we met the person; where nobody says, our hours are the default ones
     * @param at when the count starts
     */
    CountedCalendar of(AgreedCalendar agreed, UUID service, @Nullable UUID site, Instant at) {
        return switch (agreed.whose()) {
            case SERVICE -> calendars.counted(CalendarOwner.service(service), at);
            case LD ->
                site == null
                        ? calendars.counted(DefaultTerms.CALENDAR)
                        : calendars.counted(CalendarOwner.site(site), at);
            case AGREEMENT -> calendars.counted(Objects.requireNonNull(agreed.written()));
        };
    }

    /** Terms that name no owner, with the bank holidays known now. */
    Promised counted(Promised promised) {
        return promised.countedIn(calendars.counted(promised.terms().calendar()));
    }
}
