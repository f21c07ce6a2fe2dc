package org.towpath.opening;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.calendar.CalendarOwner;
import org.towpath.calendar.CalendarVersion;
import org.towpath.calendar.CalendarWords;
import org.towpath.calendar.Calendars;
import org.towpath.calendar.HolidayLists;
import org.towpath.calendar.OpeningHoursJson;
import org.towpath.opening.CalendarView.Day;
import org.towpath.opening.CalendarView.Version;
import org.towpath.shared.NotFound;
import org.towpath.shared.Page;
import org.towpath.shared.PageRequest;

/** Calendars to look at. They hold nothing about anybody. */
@Component
public class CalendarReading {

    /** How many days ahead a calendar shows. */
    public static final int DAYS_AHEAD = 14;

    private final CalendarOwners owners;
    private final Calendars calendars;
    private final HolidayLists holidays;
    private final JdbcClient jdbc;
    private final Clock clock;

    CalendarReading(CalendarOwners owners, Calendars calendars, HolidayLists holidays, JdbcClient jdbc, Clock clock) {
        this.owners = owners;
        this.calendars = calendars;
        this.holidays = holidays;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A calendar in a list. */
    public record Line(UUID id, CalendarOwner.Kind kind, String name, int version, Instant validFrom, String words) {}

    /**
     * Our sites first, then services, by name.
     *
     * @param kind null for both
     */
    @Transactional(readOnly = true)
    public Page<Line> list(CalendarOwner.@Nullable Kind kind, PageRequest page) {
        var found = owners.list(kind, page);
        var now = clock.instant();
        return new Page<>(
                found.items().stream()
                        .map(it -> {
                            var version = calendars.inForce(it.owner(), now);
                            return new Line(
                                    it.id(),
                                    it.owner().kind(),
                                    it.name(),
                                    version.n(),
                                    version.validFrom(),
                                    words(version));
                        })
                        .toList(),
                found.next());
    }

    /** @throws NotFound if nobody has such a calendar */
    @Transactional(readOnly = true)
    public CalendarView view(UUID id) {
        var named = owner(id);
        var now = clock.instant();
        var inForce = calendars.inForce(named.owner(), now);
        return new CalendarView(
                id,
                named.owner().kind(),
                named.name(),
                calendars.last(named.owner()),
                version(inForce, true),
                calendars.waiting(named.owner()).stream()
                        .map(it -> version(it, true))
                        .toList(),
                calendars.versions(named.owner()).stream()
                        .map(it -> version(it, false))
                        .toList(),
                days(inForce, now));
    }

    /** @throws NotFound if nobody has such a calendar */
    @Transactional(readOnly = true)
    public NamedOwner owner(UUID id) {
        return owners.find(id).orElseThrow(NotFound::new);
    }

    /** The names of these owners. */
    @Transactional(readOnly = true)
    public List<NamedOwner> owners(List<UUID> ids) {
        return owners.these(ids);
    }

    private Version version(CalendarVersion version, boolean whole) {
        return new Version(
                version.n(),
                version.validFrom(),
                version.recordedAt(),
                name(version.recordedBy()),
                version.why(),
                words(version),
                whole ? OpeningHoursJson.write(version.hours()) : null);
    }

    private String name(String account) {
        return jdbc.sql("select name from staff where account = :account")
                .param("account", account)
                .query(String.class)
                .optional()
                .orElse(account.equals("system") ? "Towpath" : account);
    }

    private String words(CalendarVersion version) {
        return CalendarWords.of(version.hours().with(holidays.newest().holidays()));
    }

    private List<Day> days(CalendarVersion version, Instant now) {
        var calendar = version.hours().with(holidays.newest().holidays());
        var today = LocalDate.ofInstant(now, version.hours().zone());
        return IntStream.range(0, DAYS_AHEAD)
                .mapToObj(today::plusDays)
                .map(date -> {
                    var day = calendar.on(date);
                    var reason = version.hours().closures().getOrDefault(date, "");
                    var why = day.closedBecause();
                    return new Day(
                            date,
                            day.hours(),
                            why == null || reason.isEmpty() || !why.equals("closed for the day") ? why : reason,
                            day.provisional());
                })
                .toList();
    }
}
