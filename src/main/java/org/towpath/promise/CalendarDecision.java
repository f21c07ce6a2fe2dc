package org.towpath.promise;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import org.towpath.access.Actor;
import org.towpath.audit.Audit;
import org.towpath.audit.AuditEntry;
import org.towpath.calendar.CalendarOwner;
import org.towpath.calendar.Calendars;
import org.towpath.calendar.HolidayLists;
import org.towpath.engine.CaseLock;
import org.towpath.promise.CalendarDecisions.Decision;

/**
 * What somebody decides about one running clock, done. The case is locked first, then the clock, then what is listed.
 */
@Component
class CalendarDecision {

    private final TouchRows touches;
    private final ClockLists lists;
    private final ClockRows rows;
    private final PromiseClocks clocks;
    private final Calendars calendars;
    private final HolidayLists holidays;
    private final ObjectProvider<CaseLock> cases;
    private final Audit audit;
    private final Clock clock;

    CalendarDecision(
            TouchRows touches,
            ClockLists lists,
            ClockRows rows,
            PromiseClocks clocks,
            Calendars calendars,
            HolidayLists holidays,
            ObjectProvider<CaseLock> cases,
            Audit audit,
            Clock clock) {
        this.touches = touches;
        this.lists = lists;
        this.rows = rows;
        this.clocks = clocks;
        this.calendars = calendars;
        this.holidays = holidays;
        this.cases = cases;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Decides about one, inside the caller's transaction.
     *
     * @param id as listed
     * @return false if there is nothing to decide about it any more
     * @throws org.towpath.calendar.NotOpenLongEnough if it cannot be counted in the new hours
     */
    boolean decide(UUID id, Decision decision, String why, Actor actor) {
        var listed = touches.undecided(id, ClockLists.SEEN, lists.seenBy(actor)).orElse(null);
        if (listed == null) {
            return false;
        }
        var episode = lists.find(listed.clock(), actor).episode();
        cases.forEach(lock -> lock.lock(episode));
        var running = rows.lock(listed.clock());
        if (!listed.concerns(running.promised())) {
            // a new version of the agreement has given it other hours meanwhile
            touches.supersede(id);
            return false;
        }
        var anew = decision == Decision.RECOMPUTE;
        if (!running.isOpen() || !touches.decide(id, anew ? "RECOMPUTED" : "KEPT", why, actor.account())) {
            return false;
        }
        if (anew) {
            recompute(running, listed, actor);
        }
        touches.did(id, running, rows.lock(running.id()));
        audit.record(AuditEntry.about(episode, anew ? "clock.counted-anew" : "clock.kept")
                .of(running.id().toString())
                .with("calendar", listed.subject().kind())
                .with("version", listed.n()));
        return true;
    }

    private void recompute(PromiseClock running, ListedTouch listed, Actor actor) {
        var subject = listed.subject();
        var anew = subject.isHolidays()
                ? CountedAnew.with(holidays.of(listed.n()))
                : CountedAnew.under(
                        calendars
                                .version(
                                        new CalendarOwner(
                                                CalendarOwner.Kind.valueOf(
                                                        subject.kind().name()),
                                                subject.owner()),
                                        listed.n())
                                .orElseThrow(),
                        holidays);
        var key = "calendar:" + subject.kind() + ":" + subject.owner() + ":" + listed.n();
        var reason = subject.isHolidays() ? "HOLIDAYS_CHANGED" : "HOURS_CHANGED";
        var at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var terms = anew.change().of(running.promised());
        clocks.happened(running, ClockFact.amending(terms, at, key, reason), actor);
    }
}
