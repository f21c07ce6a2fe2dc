package org.towpath.promise;

import java.time.Clock;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.towpath.calendar.Calendars;
import org.towpath.calendar.HolidayLists;

/**
 * Lists a clock that no sweep would find any more: one whose start was told late counts in hours that have changed
 * since, and one that stood still when they changed may go on another way than was thought then.
 */
@Component
class ChangesSincePinned {

    private final Calendars calendars;
    private final HolidayLists holidays;
    private final ClockRows rows;
    private final FactRows facts;
    private final TouchRows touches;
    private final Clock clock;

    ChangesSincePinned(
            Calendars calendars,
            HolidayLists holidays,
            ClockRows rows,
            FactRows facts,
            TouchRows touches,
            Clock clock) {
        this.calendars = calendars;
        this.holidays = holidays;
        this.rows = rows;
        this.facts = facts;
        this.touches = touches;
        this.clock = clock;
    }

    /** Lists a clock for a decision about each change that touches it; what was listed before stays as it is. */
    void look(UUID id, Promised promised) {
        var pin = promised.countedIn();
        if (pin == null) {
            return;
        }
        var owner = pin.owner();
        if (owner != null) {
            var now = calendars.inForce(owner, clock.instant());
            if (now.n() != pin.version()) {
                list(id, CountedAnew.under(now, holidays));
            }
        }
        var known = pin.holidays();
        if (known != null) {
            var newest = holidays.newest();
            if (newest.n() != known) {
                list(id, CountedAnew.with(newest));
            }
        }
    }

    private void list(UUID id, CountedAnew anew) {
        var counting = rows.lock(id);
        var happened = facts.of(id);
        var touch = Touch.of(counting, happened, anew.change().of(counting.promised()), clock.instant());
        if (touch != null) {
            touches.list(anew.subject(), anew.n(), touch);
        }
    }
}
