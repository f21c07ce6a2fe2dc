package org.towpath.opening;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.access.Actor;
import org.towpath.audit.Audit;
import org.towpath.audit.AuditEntry;
import org.towpath.calendar.HolidayChange;
import org.towpath.calendar.HolidayList;
import org.towpath.calendar.HolidayLists;
import org.towpath.calendar.OpeningHours;
import org.towpath.promise.CalendarImpact;
import org.towpath.promise.CountedAnew;
import org.towpath.shared.InvalidInput;

/** Writes down bank holidays that were proclaimed or moved: what that would touch, and doing it. */
@Component
public class HolidayChanges {

    private static final int LONGEST_NAME = 100;

    private final HolidayLists lists;
    private final CalendarImpact impact;
    private final Audit audit;
    private final Clock clock;

    HolidayChanges(HolidayLists lists, CalendarImpact impact, Audit audit, Clock clock) {
        this.lists = lists;
        this.impact = impact;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What was proclaimed, to show somebody: a partner reads neither who wrote it down nor what they wrote about it.
     */
    public static List<HolidayChange> shown(List<HolidayChange> changes, Actor actor) {
        return actor.isPartner()
                ? changes.stream().map(HolidayChange::withoutNames).toList()
                : changes;
    }

    /**
     * What it would touch; nothing is changed.
     *
     * @param name what the holiday is called; null where the date is no holiday any more
     * @throws InvalidInput naming {@code date}, which is today or later, or {@code name}
     */
    @Transactional(readOnly = true)
    public CalendarImpact.Preview preview(LocalDate date, @Nullable String name, Actor actor) {
        return impact.preview(CountedAnew.with(lists.proposed(coming(date), checked(name))), actor);
    }

    /**
     * Writes it down; running promises that it touches are listed for a decision.
     *
     * @param seen version of the list that whoever decides has seen
     * @throws InvalidInput naming {@code date}, {@code name} or {@code why}
     * @throws org.towpath.shared.MovedOn if somebody changed the list meanwhile
     */
    @Transactional
    public HolidayList make(int seen, LocalDate date, @Nullable String name, String why, Actor actor) {
        var made = lists.change(seen, coming(date), checked(name), CalendarChanges.reason(why), actor.account());
        audit.record(AuditEntry.own("bank-holidays.changed").of(date.toString()).with("version", made.n()));
        return made;
    }

    /** What has been counted stays. */
    private LocalDate coming(LocalDate date) {
        if (date.isBefore(LocalDate.ofInstant(clock.instant(), OpeningHours.ENGLAND))) {
            throw new InvalidInput("date", "Choose today or a later day");
        }
        return date;
    }

    private static @Nullable String checked(@Nullable String name) {
        var stripped = name == null ? null : name.strip();
        if (stripped != null && (stripped.isEmpty() || stripped.length() > LONGEST_NAME)) {
            throw new InvalidInput("name", "Give its name, at most " + LONGEST_NAME + " characters");
        }
        return stripped;
    }
}
