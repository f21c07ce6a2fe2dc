package org.towpath.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.util.BitSet;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * A list of bank holidays, as it stood when a calendar was made: the published years, and the statutory rule outside
 * them. Immutable, so that a calendar version keeps the dates it was agreed with even after another holiday is
 * proclaimed.
 */
public final class BankHolidays {

    /** The one list agreements can name. */
    public static final String ENGLAND_AND_WALES = "england-and-wales";

    private static final int FIRST_PREPARED = 1950;
    private static final int LAST_PREPARED = 2150;
    private static final long FIRST_DAY = LocalDate.of(FIRST_PREPARED, 1, 1).toEpochDay();
    private static final long LAST_DAY = LocalDate.of(LAST_PREPARED, 12, 31).toEpochDay();

    private final String name;
    private final SortedMap<LocalDate, String> published;
    private final int firstYear;
    private final int lastYear;
    private final BitSet closed = new BitSet((int) (LAST_DAY - FIRST_DAY + 1));

    private BankHolidays(String name, SortedMap<LocalDate, String> published, int firstYear, int lastYear) {
        this.name = name;
        this.published = Collections.unmodifiableSortedMap(new TreeMap<>(published));
        this.firstYear = firstYear;
        this.lastYear = lastYear;
        for (var year = FIRST_PREPARED; year <= LAST_PREPARED; year++) {
            for (var date : inYear(year).keySet()) {
                closed.set((int) (date.toEpochDay() - FIRST_DAY));
            }
        }
    }

    /** The list for England and Wales that ships with this release. */
    public static BankHolidays englandAndWales() {
        return Shipped.ENGLAND_AND_WALES;
    }

    /** The list of that name, or nothing if agreements may not name it. */
    public static Optional<BankHolidays> named(String name) {
        return ENGLAND_AND_WALES.equals(name) ? Optional.of(englandAndWales()) : Optional.empty();
    }

    /**
     * A list as it was pinned to a calendar earlier.
     *
     * @param published every date closed in the years from {@code firstYear} to {@code lastYear}, with its name
     */
    public static BankHolidays pinned(
            String name, SortedMap<LocalDate, String> published, int firstYear, int lastYear) {
        var shipped = Shipped.ENGLAND_AND_WALES;
        // the usual case by far, and the prepared days are worth sharing
        var same = name.equals(shipped.name)
                && firstYear == shipped.firstYear
                && lastYear == shipped.lastYear
                && published.equals(shipped.published);
        return same ? shipped : new BankHolidays(name, published, firstYear, lastYear);
    }

    /**
     * The same list after a proclamation: a date closed under a name, or no longer closed.
     *
     * @param holiday what it is called; null where the date is no holiday any more
     * @throws IllegalArgumentException if the list does not reach the date's year: until it is published, the statutory
     *     rule decides there
     */
    public BankHolidays after(LocalDate date, @Nullable String holiday) {
        if (date.getYear() < firstYear || date.getYear() > lastYear) {
            throw new IllegalArgumentException("The list reaches from " + firstYear + " to " + lastYear);
        }
        var changed = new TreeMap<>(published);
        if (holiday == null) {
            changed.remove(date);
        } else {
            changed.put(date, holiday);
        }
        return pinned(name, changed, firstYear, lastYear);
    }

    /** What this list says and another does not: a date with its name, or with null where it is no holiday here. */
    SortedMap<LocalDate, @Nullable String> differing(BankHolidays from) {
        var differing = new TreeMap<LocalDate, @Nullable String>();
        from.published.keySet().stream()
                .filter(date -> date.getYear() <= lastYear && !published.containsKey(date))
                .forEach(date -> differing.put(date, null));
        published.forEach((date, holiday) -> {
            if (!holiday.equals(from.published.get(date))) {
                differing.put(date, holiday);
            }
        });
        return differing;
    }

    /** The same list after all of that, so far as it reaches. */
    BankHolidays with(SortedMap<LocalDate, @Nullable String> changes) {
        var list = this;
        for (var change : changes.entrySet()) {
            var year = change.getKey().getYear();
            if (year >= firstYear && year <= lastYear) {
                list = list.after(change.getKey(), change.getValue());
            }
        }
        return list;
    }

    public String name() {
        return name;
    }

    /** The dates of the published years, with their names. */
    public SortedMap<LocalDate, String> published() {
        return published;
    }

    public int firstYear() {
        return firstYear;
    }

    /** Dates after this year follow the statutory rule and are provisional. */
    public int lastYear() {
        return lastYear;
    }

    /** What closes this date, if the list does. */
    public Optional<BankHoliday> on(LocalDate date) {
        var holiday = inYear(date.getYear()).get(date);
        return Optional.ofNullable(holiday).map(it -> new BankHoliday(date, it, date.getYear() > lastYear));
    }

    boolean closes(long epochDay) {
        if (epochDay >= FIRST_DAY && epochDay <= LAST_DAY) {
            return closed.get((int) (epochDay - FIRST_DAY));
        }
        return inYear(LocalDate.ofEpochDay(epochDay).getYear()).containsKey(LocalDate.ofEpochDay(epochDay));
    }

    private SortedMap<LocalDate, String> inYear(int year) {
        var newYear = LocalDate.of(year, Month.JANUARY, 1);
        var days = year >= firstYear && year <= lastYear
                ? new TreeMap<>(published.subMap(newYear, newYear.plusYears(1)))
                : new TreeMap<>(StatutoryHolidays.of(year));
        // closed themselves on whatever day, although the bank holiday may be a substitute day
        days.putIfAbsent(newYear, "New Year's Day");
        days.putIfAbsent(LocalDate.of(year, Month.DECEMBER, 25), "Christmas Day");
        days.putIfAbsent(LocalDate.of(year, Month.DECEMBER, 26), "Boxing Day");
        return days;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BankHolidays that
                && name.equals(that.name)
                && firstYear == that.firstYear
                && lastYear == that.lastYear
                && published.equals(that.published);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + lastYear;
    }

    @Override
    public String toString() {
        return name + " to " + lastYear;
    }

    /** Read once, when first asked for. */
    private static final class Shipped {
        static final BankHolidays ENGLAND_AND_WALES = read();

        private static BankHolidays read() {
            var file = BankHolidayFile.read("/calendar/england-and-wales.csv");
            return new BankHolidays(BankHolidays.ENGLAND_AND_WALES, file.days(), file.firstYear(), file.lastYear());
        }
    }
}
