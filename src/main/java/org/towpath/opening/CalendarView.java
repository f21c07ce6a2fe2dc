package org.towpath.opening;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import org.towpath.access.Actor;
import org.towpath.calendar.CalendarDate;
import org.towpath.calendar.CalendarOwner;

/**
 * One calendar with everything there is to read about it.
 *
 * @param last number of its last version, which whoever changes it has to have seen
 * @param inForce what counts now
 * @param waiting versions that do not count yet, the first to come first
 * @param versions the last hundred, the last first, without their hours
 * @param days the next fourteen days as a clock that starts now will count them
 */
public record CalendarView(
        UUID id,
        CalendarOwner.Kind kind,
        String name,
        int last,
        Version inForce,
        List<Version> waiting,
        List<Version> versions,
        List<Day> days) {

    /** The same to show somebody: a partner reads neither who wrote a version nor what they wrote about it. */
    public CalendarView shownTo(Actor actor) {
        return actor.isPartner()
                ? new CalendarView(
                        id,
                        kind,
                        name,
                        last,
                        inForce.withoutNames(),
                        waiting.stream().map(Version::withoutNames).toList(),
                        versions.stream().map(Version::withoutNames).toList(),
                        days)
                : this;
    }

    /**
     * One version.
     *
     * @param n 0 for what the directory says where nobody has written one
     * @param words the hours of a week in plain English
     * @param calendar the hours as a change writes them; left out in lists
     */
    public record Version(
            int n,
            Instant validFrom,
            Instant recordedAt,
            String recordedBy,
            String why,
            String words,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Map<String, Object> calendar) {

        Version withoutNames() {
            return new Version(n, validFrom, recordedAt, "", "", words, calendar);
        }
    }

    /**
     * A date and its hours.
     *
     * @param closedBecause why it has none; null if it has some
     */
    public record Day(
            LocalDate date,
            List<CalendarDate.Hours> hours,
            @Nullable String closedBecause,
            boolean provisional) {}
}
