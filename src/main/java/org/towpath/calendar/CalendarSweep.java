package org.towpath.calendar;

import java.time.Clock;
import java.time.Duration;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells once more of every version that counts now: those that were written for a later day begin to count, and a clock
 * that was starting while somebody changed the hours is found as well.
 */
@Component
public class CalendarSweep {

    /** Longer than any clock takes to start. */
    static final Duration SETTLED = Duration.ofMinutes(1);

    private final CalendarRows rows;
    private final HolidayRows holidays;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CalendarSweep(CalendarRows rows, HolidayRows holidays, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.holidays = holidays;
        this.events = events;
        this.clock = clock;
    }

    /** @return how many versions were told of */
    @Transactional
    public int sweep() {
        var now = clock.instant();
        var versions = rows.unswept(now.minus(SETTLED));
        for (var version : versions) {
            var counts = rows.inForce(version.owner(), now).orElse(version).n() == version.n();
            tell(new CalendarTookEffect(CalendarSubject.of(version.owner()), version.n(), version), counts);
        }
        var changes = holidays.unswept(now.minus(SETTLED));
        var last = holidays.last();
        changes.forEach(n -> tell(new CalendarTookEffect(CalendarSubject.BANK_HOLIDAYS, n, null), n == last));
        return versions.size() + changes.size();
    }

    /** What a later version has overtaken is not told of any more. */
    private void tell(CalendarTookEffect effect, boolean counts) {
        if (counts) {
            events.publishEvent(effect);
        }
        rows.swept(effect.subject(), effect.n(), clock.instant());
    }
}
