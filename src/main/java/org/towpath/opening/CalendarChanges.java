package org.towpath.opening;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.access.Actor;
import org.towpath.access.Roles;
import org.towpath.audit.Audit;
import org.towpath.audit.AuditEntry;
import org.towpath.calendar.CalendarVersion;
import org.towpath.calendar.Calendars;
import org.towpath.calendar.HolidayLists;
import org.towpath.calendar.OpeningHours;
import org.towpath.promise.CalendarImpact;
import org.towpath.promise.CountedAnew;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.NotAllowed;
import org.towpath.shared.NotFound;

/** Changes when a service or one of our sites is open: what a change would touch, and making it. */
@Component
public class CalendarChanges {

    private static final Set<String> MAY_CHANGE =
            Set.of(Roles.SENIOR_ADMINISTRATOR, Roles.OPERATIONAL_MANAGER, Roles.STRATEGIC_MANAGER);

    private static final int LONGEST_WHY = 500;

    private final CalendarReading reading;
    private final Calendars calendars;
    private final HolidayLists holidays;
    private final CalendarImpact impact;
    private final Audit audit;
    private final Clock clock;

    CalendarChanges(
            CalendarReading reading,
            Calendars calendars,
            HolidayLists holidays,
            CalendarImpact impact,
            Audit audit,
            Clock clock) {
        this.reading = reading;
        this.calendars = calendars;
        this.holidays = holidays;
        this.impact = impact;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether somebody may change calendars at all. */
    public static boolean mayChange(Actor actor) {
        return actor.holdsAnyOf(MAY_CHANGE);
    }

    /**
     * What a change would touch; nothing is changed.
     *
     * @throws NotFound if nobody has such a calendar
     * @throws InvalidInput if it would change nothing, or leave no opening hours
     */
    @Transactional(readOnly = true)
    public CalendarImpact.Preview preview(UUID id, HoursChange change, Actor actor) {
        var named = reading.owner(id);
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var hours = checked(calendars.inForce(named.owner(), now), change);
        var proposed = new CalendarVersion(
                named.owner(), calendars.last(named.owner()) + 1, hours, now, now, actor.account(), "");
        return impact.preview(CountedAnew.under(proposed, holidays), actor);
    }

    /**
     * Makes a change; running promises that it touches are listed for a decision when it takes effect.
     *
     * @param seen number of the last version that whoever decides has seen
     * @throws NotFound if nobody has such a calendar
     * @throws NotAllowed if it is a site that another team covers
     * @throws InvalidInput if it would change nothing, leave no opening hours, or has no reason
     * @throws org.towpath.shared.MovedOn if somebody changed the calendar meanwhile
     */
    @Transactional
    public CalendarVersion make(UUID id, int seen, HoursChange change, String why, Actor actor) {
        var named = reading.owner(id);
        if (named.isSite() && !actor.covers(id)) {
            throw new NotAllowed("Another team works at this site");
        }
        var reason = reason(why);
        var hours = checked(calendars.inForce(named.owner(), clock.instant()), change);
        var made = change.from() == null
                ? calendars.adjust(named.owner(), seen, change.change(), reason, actor.account())
                : calendars.add(named.owner(), seen, hours, change.from(), reason, actor.account());
        audit.record(AuditEntry.own("calendar.changed")
                .of(id.toString())
                .with("kind", named.owner().kind())
                .with("version", made.n()));
        return made;
    }

    static String reason(String why) {
        var reason = why.strip();
        if (reason.isEmpty() || reason.length() > LONGEST_WHY) {
            throw new InvalidInput("why", "Say why, in at most " + LONGEST_WHY + " characters");
        }
        return reason;
    }

    private OpeningHours checked(CalendarVersion now, HoursChange change) {
        var hours = change.change().apply(now.hours());
        if (hours.opening().values().stream().allMatch(List::isEmpty)) {
            throw new InvalidInput("opening", "Give the hours of at least one day of the week");
        }
        if (hours.equals(now.hours()) && calendars.waiting(now.owner()).isEmpty()) {
            throw new InvalidInput("opening", "These are the hours that count already");
        }
        return hours;
    }
}
