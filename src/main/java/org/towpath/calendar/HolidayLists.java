package org.towpath.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.shared.InvalidInput;
import org.towpath.shared.MovedOn;

/**
 * The bank holidays of England and Wales in numbered versions: version 0 is the list that ships with the product, and
 * each proclamation since makes another.
 */
@Component
public class HolidayLists {

    private final HolidayRows rows;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Map<Integer, BankHolidays> remembered = new ConcurrentHashMap<>();

    HolidayLists(HolidayRows rows, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    /** The list as it is known now. */
    @Transactional(readOnly = true)
    public HolidayList newest() {
        return of(rows.last());
    }

    /** The list after a number of changes. */
    @Transactional(readOnly = true)
    public HolidayList of(int n) {
        var known = remembered.get(n);
        if (known != null) {
            return new HolidayList(n, known);
        }
        var list = BankHolidays.englandAndWales();
        for (var change : rows.upTo(n)) {
            list = list.after(change.day(), change.name());
        }
        remembered.put(n, list);
        return new HolidayList(n, list);
    }

    /** What was proclaimed since the shipped list, in order; at most 1,000. */
    @Transactional(readOnly = true)
    public List<HolidayChange> changes() {
        return rows.upTo(Integer.MAX_VALUE);
    }

    /**
     * The list as a change would make it.
     *
     * @param name what the holiday is called; null where the date is no holiday any more
     * @throws InvalidInput naming {@code date} if the change is none, or the list does not reach that year
     */
    @Transactional(readOnly = true)
    public HolidayList proposed(LocalDate date, @Nullable String name) {
        var now = newest();
        try {
            var after = now.holidays().after(date, name);
            if (after.equals(now.holidays())) {
                throw new InvalidInput("date", name == null ? "This is no bank holiday" : "This is known already");
            }
            return new HolidayList(now.n() + 1, after);
        } catch (IllegalArgumentException beyond) {
            throw new InvalidInput(
                    "date",
                    "The published list reaches to " + now.holidays().lastYear()
                            + "; later dates follow the usual rule until it is published");
        }
    }

    /**
     * Writes down what was proclaimed; promises that start from now on count with it.
     *
     * @param seen version of the list that whoever decides has seen
     * @throws InvalidInput as {@link #proposed}
     * @throws MovedOn if somebody changed the list meanwhile
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public HolidayList change(int seen, LocalDate date, @Nullable String name, String why, String account) {
        var proposed = proposed(date, name);
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var change = new HolidayChange(proposed.n(), date, name, now, account, why);
        if (proposed.n() != seen + 1 || !rows.insert(change)) {
            throw new MovedOn("The list of bank holidays was changed", null, null);
        }
        events.publishEvent(new CalendarTookEffect(CalendarSubject.BANK_HOLIDAYS, change.n(), null));
        return proposed;
    }
}
