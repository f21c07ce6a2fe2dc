package org.towpath.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.shared.InvalidInput;
import org.towpath.shared.MovedOn;

/**
 * The calendars of services and of our sites, in numbered versions that never change. A promise counts in the version
 * in force when its count starts; what changes later moves nothing by itself.
 */
@Component
public class Calendars {

    private static final String SYSTEM = "system";

    private final CalendarRows rows;
    private final HolidayLists holidays;
    private final ObjectProvider<FirstHours> first;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Calendars(
            CalendarRows rows,
            HolidayLists holidays,
            ObjectProvider<FirstHours> first,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.holidays = holidays;
        this.first = first;
        this.events = events;
        this.clock = clock;
    }

    /** The version in force at an instant; version 0 where nobody has written one that counted then. */
    @Transactional(readOnly = true)
    public CalendarVersion inForce(CalendarOwner owner, Instant at) {
        return rows.inForce(owner, at).orElseGet(() -> unwritten(owner));
    }

    /** The version in force at an instant as a clock counts in it, with the bank holidays known now. */
    @Transactional(readOnly = true)
    public CountedCalendar counted(CalendarOwner owner, Instant at) {
        return counted(inForce(owner, at), holidays.newest());
    }

    /** A version as a clock counts in it. */
    public static CountedCalendar counted(CalendarVersion version, HolidayList list) {
        var hours = version.hours();
        return new CountedCalendar(
                hours.with(list.holidays()),
                new CalendarPin(version.owner(), version.n(), hours.bankHolidays() ? list.n() : null));
    }

    /** The same hours as written in an agreement, with the bank holidays known now. */
    @Transactional(readOnly = true)
    public CountedCalendar counted(WorkingCalendar written) {
        if (written.holidays().isEmpty()) {
            return new CountedCalendar(written, new CalendarPin(null, 0, null));
        }
        var list = holidays.newest();
        return new CountedCalendar(written.observing(list.holidays()), new CalendarPin(null, 0, list.n()));
    }

    /** Versions that do not count yet, the first to come first. */
    @Transactional(readOnly = true)
    public List<CalendarVersion> waiting(CalendarOwner owner) {
        return rows.waiting(owner, clock.instant());
    }

    /** The last hundred versions, the last first. */
    @Transactional(readOnly = true)
    public List<CalendarVersion> versions(CalendarOwner owner) {
        return rows.all(owner);
    }

    /** One version; 0 is what the directory says. */
    @Transactional(readOnly = true)
    public Optional<CalendarVersion> version(CalendarOwner owner, int n) {
        return n == 0 ? Optional.of(unwritten(owner)) : rows.one(owner, n);
    }

    /** The number of the last version, as somebody who changes the calendar has to have seen it. */
    @Transactional(readOnly = true)
    public int last(CalendarOwner owner) {
        return rows.last(owner);
    }

    /** A first version, for whoever fills a directory; nothing happens where there is one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(CalendarOwner owner, OpeningHours hours, Instant validFrom, String why) {
        rows.insert(new CalendarVersion(owner, 1, hours, validFrom, now(), SYSTEM, why));
    }

    /**
     * Writes a version down.
     *
     * @param seen number of the last version that whoever decides has seen
     * @param validFrom from when it counts; what has passed already becomes now
     * @throws InvalidInput naming {@code validFrom} if another version is to count later
     * @throws MovedOn if somebody changed the calendar meanwhile
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public CalendarVersion add(
            CalendarOwner owner, int seen, OpeningHours hours, Instant validFrom, String why, String account) {
        var from = validFrom.isBefore(now()) ? now() : validFrom.truncatedTo(ChronoUnit.SECONDS);
        if (waiting(owner).stream().anyMatch(it -> it.validFrom().isAfter(from))) {
            throw new InvalidInput("validFrom", "Other hours are to count from a later day already: choose that day");
        }
        return insert(owner, seen(owner, seen) + 1, hours, from, why, account);
    }

    /**
     * Changes something about single dates, now and in every version that is to count later.
     *
     * @return the version that counts now
     * @throws MovedOn if somebody changed the calendar meanwhile
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public CalendarVersion adjust(
            CalendarOwner owner, int seen, UnaryOperator<OpeningHours> change, String why, String account) {
        var last = seen(owner, seen);
        var waiting = waiting(owner);
        var now = insert(owner, last + 1, change.apply(inForce(owner, now()).hours()), now(), why, account);
        var n = now.n();
        for (var later : waiting) {
            n++;
            insert(owner, n, change.apply(later.hours()), later.validFrom(), why, account);
        }
        return now;
    }

    /**
     * The version somebody has seen, to count on from: whoever else counts on from it too comes too late. Where nobody
     * has written one, what held before becomes the first and stays on record.
     */
    private int seen(CalendarOwner owner, int seen) {
        if (rows.last(owner) != seen) {
            throw changed(owner);
        }
        if (seen > 0) {
            return seen;
        }
        write(new CalendarVersion(
                owner, 1, unwritten(owner).hours(), Instant.EPOCH, now(), SYSTEM, "As the directory said"));
        return 1;
    }

    private CalendarVersion insert(
            CalendarOwner owner, int n, OpeningHours hours, Instant from, String why, String account) {
        var version = new CalendarVersion(owner, n, hours, from, now(), account, why);
        write(version);
        if (!from.isAfter(now())) {
            events.publishEvent(new CalendarTookEffect(CalendarSubject.of(owner), version.n(), version));
        }
        return version;
    }

    private void write(CalendarVersion version) {
        if (!rows.insert(version)) {
            throw changed(version.owner());
        }
    }

    private MovedOn changed(CalendarOwner owner) {
        return new MovedOn(
                "The opening hours were changed",
                null,
                rows.one(owner, rows.last(owner))
                        .map(CalendarVersion::recordedAt)
                        .orElse(null));
    }

    private CalendarVersion unwritten(CalendarOwner owner) {
        var hours =
                first.stream().flatMap(it -> it.of(owner).stream()).findFirst().orElse(OpeningHours.OFFICE);
        return new CalendarVersion(owner, 0, hours, Instant.EPOCH, Instant.EPOCH, SYSTEM, "As the directory says");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
