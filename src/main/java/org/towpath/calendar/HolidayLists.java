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
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import org.towpath.shared.InvalidInput;
import org.towpath.shared.MovedOn;

/**
 * The bank holidays of England and Wales in numbered versions: version 0 is the list that the product first came with,
 * and each proclamation since, or each release that brings another list, makes a further one.
 */
@Component
public class HolidayLists {

    private final HolidayRows rows;
    private final ShippedRows shipped;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Map<Integer, BankHolidays> remembered = new ConcurrentHashMap<>();

    HolidayLists(HolidayRows rows, ShippedRows shipped, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.shipped = shipped;
        this.events = events;
        this.clock = clock;
    }

    /** The list as it is known now. */
    @Transactional(readOnly = true)
    public HolidayList newest() {
        return of(rows.last());
    }

    /** The list as one version says. */
    @Transactional(readOnly = true)
    public HolidayList of(int n) {
        var known = remembered.get(n);
        if (known != null) {
            return new HolidayList(n, known);
        }
        var mine = made(n);
        if (mine != null) {
            return mine;
        }
        var from = shipped.last(n);
        var list = from.map(ShippedRows.Shipped::list).orElseGet(BankHolidays::englandAndWales);
        for (var change : rows.between(from.map(ShippedRows.Shipped::n).orElse(0), n)) {
            list = list.after(change.day(), change.name());
        }
        remembered.put(n, list);
        return new HolidayList(n, list);
    }

    /** A version that this transaction makes: nobody else sees it yet, and it may be taken back. */
    private @Nullable HolidayList made(int n) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return null;
        }
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Made.class::isInstance)
                .map(it -> ((Made) it).list)
                .filter(it -> it.n() == n)
                .findFirst()
                .orElse(null);
    }

    /** Remembers a version for everybody once it is there for good. */
    private final class Made implements TransactionSynchronization {
        private final HolidayList list;

        Made(HolidayList list) {
            this.list = list;
        }

        @Override
        public void afterCommit() {
            remembered.put(list.n(), list.holidays());
        }
    }

    /** What was proclaimed since the shipped list, in order; at most 1,000. */
    @Transactional(readOnly = true)
    public List<HolidayChange> changes() {
        return rows.between(0, Integer.MAX_VALUE);
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
        return counts(proposed);
    }

    /**
     * Takes in the list that a release brings. One that came before changes nothing, so that an older release that
     * starts again beside a newer one does not take its list back. What was proclaimed and it does not say stays.
     */
    @Transactional
    void ship(BankHolidays list) {
        rows.lock();
        if (shipped.isKnown(list)) {
            return;
        }
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var before = shipped.last(Integer.MAX_VALUE);
        if (before.isEmpty()) {
            shipped.insert(0, list, list, now);
            return;
        }
        var newest = newest();
        var made = new HolidayList(
                newest.n() + 1,
                list.with(newest.holidays().differing(before.get().shipped())));
        shipped.insert(made.n(), list, made.holidays(), now);
        counts(made);
    }

    private HolidayList counts(HolidayList made) {
        TransactionSynchronizationManager.registerSynchronization(new Made(made));
        events.publishEvent(new CalendarTookEffect(CalendarSubject.BANK_HOLIDAYS, made.n(), null));
        return made;
    }
}
