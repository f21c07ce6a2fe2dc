package org.towpath.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * When an organisation is open: one version of one calendar, with the bank holidays it was made with. Immutable, and
 * pinned to the clocks that count in it. Instants are whole seconds; a <em>working day</em> is a local date with any
 * opening interval once daylight saving is resolved, <em>open time</em> is time inside one.
 *
 * <p>Every search is bounded by {@link #SEARCH_LIMIT} local dates and ends in {@link NotOpenLongEnough} beyond it.
 */
public final class WorkingCalendar {

    /** How many local dates a search looks at, the first included. */
    public static final int SEARCH_LIMIT = 4_000;

    private final ZoneId zone;
    private final Map<DayOfWeek, List<OpenInterval>> opening;
    private final @Nullable BankHolidays holidays;
    private final SortedSet<LocalDate> closures;
    private final SortedMap<LocalDate, List<OpenInterval>> extraOpenings;
    private final CalendarDays days;
    private final OpenTime openTime;
    private final WorkingDays workingDays;

    /**
     * @param opening weekly hours; touching intervals are one
     * @param holidays bank holidays that close it, or null to observe none
     * @param closures further dates on which it is closed
     * @param extraOpenings hours that replace whatever else a date would have been; no hours close it
     * @throws IllegalArgumentException if intervals of one day overlap
     */
    public WorkingCalendar(
            ZoneId zone,
            Map<DayOfWeek, List<OpenInterval>> opening,
            @Nullable BankHolidays holidays,
            Collection<LocalDate> closures,
            Map<LocalDate, List<OpenInterval>> extraOpenings) {
        this.zone = zone;
        var week = new EnumMap<DayOfWeek, List<OpenInterval>>(DayOfWeek.class);
        opening.forEach((day, hours) -> week.put(day, OpenInterval.inOrder(hours)));
        this.opening = Collections.unmodifiableMap(week);
        this.holidays = holidays;
        this.closures = Collections.unmodifiableSortedSet(new TreeSet<>(closures));
        var extra = new TreeMap<LocalDate, List<OpenInterval>>();
        extraOpenings.forEach((date, hours) -> extra.put(date, OpenInterval.inOrder(hours)));
        this.extraOpenings = Collections.unmodifiableSortedMap(extra);
        days = new CalendarDays(this);
        openTime = new OpenTime(days);
        workingDays = new WorkingDays(days);
    }

    /** A calendar that is never open, for promises that count round the clock. */
    public static WorkingCalendar neverOpen(ZoneId zone) {
        return new WorkingCalendar(zone, Map.of(), null, List.of(), Map.of());
    }

    /** The same hours with another list of bank holidays; itself if it observes none, or this very list. */
    public WorkingCalendar observing(BankHolidays list) {
        return holidays == null || holidays.equals(list)
                ? this
                : new WorkingCalendar(zone, opening, list, closures, extraOpenings);
    }

    public ZoneId zone() {
        return zone;
    }

    public Map<DayOfWeek, List<OpenInterval>> opening() {
        return opening;
    }

    public Optional<BankHolidays> holidays() {
        return Optional.ofNullable(holidays);
    }

    public SortedSet<LocalDate> closures() {
        return closures;
    }

    public SortedMap<LocalDate, List<OpenInterval>> extraOpenings() {
        return extraOpenings;
    }

    /** Whether any hours are written in it at all. One that has some may still be closed from now on. */
    public boolean isEverOpen() {
        return opening.values().stream().anyMatch(hours -> !hours.isEmpty())
                || extraOpenings.values().stream().anyMatch(hours -> !hours.isEmpty());
    }

    public LocalDate dateOf(Instant instant) {
        return LocalDate.ofEpochDay(days.zone().dayOf(instant.getEpochSecond()));
    }

    /** The midnight that ends a local date. */
    public Instant endOf(LocalDate date) {
        return Instant.ofEpochSecond(days.zone().instantOf(date.toEpochDay(), 86_400));
    }

    public boolean isWorkingDay(LocalDate date) {
        return days.isWorking(date.toEpochDay());
    }

    /** @throws IllegalArgumentException if the date is no working day */
    public Instant lastClose(LocalDate workingDay) {
        if (!isWorkingDay(workingDay)) {
            throw new IllegalArgumentException("Not a working day: " + workingDay);
        }
        return Instant.ofEpochSecond(days.lastClose(workingDay.toEpochDay()));
    }

    /**
     * The date something counts as received: its local date if that is a working day not yet over, otherwise the next
     * working day.
     */
    public LocalDate deemedDate(Instant received) {
        return LocalDate.ofEpochDay(workingDays.deemed(received.getEpochSecond()));
    }

    /** The n-th working day after a date, the date itself not counted; for n = 0 the date itself. */
    public LocalDate workingDayAfter(LocalDate date, int n) {
        return LocalDate.ofEpochDay(workingDays.after(date.toEpochDay(), n));
    }

    /** How many working days lie after the first date, up to and including the second. */
    public int workingDaysBetween(LocalDate after, LocalDate upTo) {
        return workingDays.between(after.toEpochDay(), upTo.toEpochDay());
    }

    /** The earliest instant by which that much open time has passed since the start. */
    public Instant afterOpenTime(Instant start, Duration length) {
        return Instant.ofEpochSecond(openTime.after(start.getEpochSecond(), length.toSeconds()));
    }

    /** The latest instant with exactly that much open time left before the end, but not before the earliest. */
    public Instant beforeOpenTime(Instant end, Duration length, Instant earliest) {
        return Instant.ofEpochSecond(
                openTime.before(end.getEpochSecond(), length.toSeconds(), earliest.getEpochSecond()));
    }

    public Duration openTimeBetween(Instant from, Instant to) {
        return Duration.ofSeconds(openTime.between(from.getEpochSecond(), to.getEpochSecond()));
    }

    /** What one local date is in this calendar: its hours, or why it has none. */
    public CalendarDate on(LocalDate date) {
        return CalendarDate.of(date, this, days);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WorkingCalendar that
                && zone.equals(that.zone)
                && opening.equals(that.opening)
                && holidays().equals(that.holidays())
                && closures.equals(that.closures)
                && extraOpenings.equals(that.extraOpenings);
    }

    @Override
    public int hashCode() {
        return zone.hashCode() + 31 * (opening.hashCode() + 31 * (closures.hashCode() + 31 * extraOpenings.hashCode()));
    }

    @Override
    public String toString() {
        return zone + " " + opening;
    }
}
