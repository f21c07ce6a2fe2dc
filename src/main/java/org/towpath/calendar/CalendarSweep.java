package org.towpath.calendar;

import java.time.Clock;
import java.time.Duration;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

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
    private final TransactionTemplate transaction;
    private final Clock clock;

    CalendarSweep(
            CalendarRows rows,
            HolidayRows holidays,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.holidays = holidays;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Tells of each in a transaction of its own, so that nothing stays locked while clocks of the others are looked
     * through.
     *
     * @return how many versions were told of
     */
    public int sweep() {
        var settled = clock.instant().minus(SETTLED);
        var versions = rows.unswept(settled);
        versions.forEach(version -> transaction.executeWithoutResult(begun -> tell(version)));
        var changes = holidays.unswept(settled);
        changes.forEach(n -> transaction.executeWithoutResult(
                begun -> tell(new CalendarTookEffect(CalendarSubject.BANK_HOLIDAYS, n, null), n == holidays.last())));
        return versions.size() + changes.size();
    }

    private void tell(CalendarVersion version) {
        var counts =
                rows.inForce(version.owner(), clock.instant()).orElse(version).n() == version.n();
        tell(new CalendarTookEffect(CalendarSubject.of(version.owner()), version.n(), version), counts);
    }

    /** What a later version has overtaken is not told of any more. */
    private void tell(CalendarTookEffect effect, boolean counts) {
        if (counts) {
            events.publishEvent(effect);
        }
        rows.swept(effect.subject(), effect.n(), clock.instant());
    }
}
