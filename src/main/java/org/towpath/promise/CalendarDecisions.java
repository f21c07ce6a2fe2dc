package org.towpath.promise;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import org.towpath.access.Actor;
import org.towpath.audit.Audit;
import org.towpath.audit.AuditEntry;
import org.towpath.calendar.CalendarOwner;
import org.towpath.calendar.CalendarSubject;
import org.towpath.calendar.Calendars;
import org.towpath.calendar.HolidayLists;
import org.towpath.calendar.NotOpenLongEnough;
import org.towpath.engine.CaseLock;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.Page;
import org.towpath.shared.PageRequest;
import org.towpath.shared.TimePlace;

/**
 * Decides about running clocks that a change of hours or holidays touches: each goes on as it was, or is counted anew
 * under the new version. Either is in the clock's history.
 */
@Component
public class CalendarDecisions {

    /** The most that are decided at once; whoever has more decides again. */
    public static final int MOST_AT_ONCE = 500;

    private static final int MOST_COUNTED = 1_000;

    private final TouchRows touches;
    private final ClockLists lists;
    private final ClockRows rows;
    private final PromiseClocks clocks;
    private final Calendars calendars;
    private final HolidayLists holidays;
    private final ObjectProvider<CaseLock> cases;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CalendarDecisions(
            TouchRows touches,
            ClockLists lists,
            ClockRows rows,
            PromiseClocks clocks,
            Calendars calendars,
            HolidayLists holidays,
            ObjectProvider<CaseLock> cases,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.touches = touches;
        this.lists = lists;
        this.rows = rows;
        this.clocks = clocks;
        this.calendars = calendars;
        this.holidays = holidays;
        this.cases = cases;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What can be decided about a clock. */
    public enum Decision {
        /** It goes on as it was. */
        KEEP,
        /** It is counted anew from its own start, keeping its pauses. */
        RECOMPUTE
    }

    /** A clock that waits for a decision, and why. */
    public record Open(UUID id, CalendarSubject subject, int version, ClockView clock, Touch moves) {}

    /** What waits for a decision, the first listed first; of one change only where that is given. */
    @Transactional(readOnly = true)
    public Page<Open> open(@Nullable CalendarSubject of, int n, Actor actor, PageRequest page) {
        var after = page.after() == null ? null : TimePlace.read(page.after());
        var from = new TouchRows.Place(
                after == null ? null : after.at(), after == null ? null : after.id(), page.limit() + 1);
        var found = touches.undecided(of, n, ClockLists.SEEN, lists.seenBy(actor), from);
        var shown = found.subList(0, Math.min(found.size(), page.limit()));
        var views = lists.these(shown.stream().map(TouchRows.Listed::clock).toList(), actor);
        var last = found.size() > page.limit() ? shown.get(shown.size() - 1) : null;
        var open = new ArrayList<Open>();
        for (var it : shown) {
            var view = views.get(it.clock());
            if (view != null) {
                open.add(new Open(it.id(), it.subject(), it.n(), view, it.touch()));
            }
        }
        return new Page<>(open, last == null ? null : new TimePlace(last.listedAt(), last.id()).write());
    }

    /** How many wait for a decision of somebody, counted to a thousand. */
    @Transactional(readOnly = true)
    public int count(Actor actor) {
        return touches.countUndecided(ClockLists.SEEN, lists.seenBy(actor), MOST_COUNTED);
    }

    /**
     * Decides about some, each in a transaction of its own; what somebody else decided meanwhile stays as they did.
     *
     * @param ids as listed
     * @return how many were decided by this
     * @throws InvalidInput naming {@code decision} if a clock cannot be counted in the new hours
     */
    public int decide(List<UUID> ids, Decision decision, String why, Actor actor) {
        var decided = 0;
        for (var id : ids.subList(0, Math.min(ids.size(), MOST_AT_ONCE))) {
            if (Boolean.TRUE.equals(transaction.execute(begun -> decide(id, decision, why, actor)))) {
                decided++;
            }
        }
        return decided;
    }

    /** Decides about all of one change that somebody may see, up to {@link #MOST_AT_ONCE}. */
    public int decideAll(CalendarSubject of, int n, Decision decision, String why, Actor actor) {
        var from = new TouchRows.Place(null, null, MOST_AT_ONCE);
        var ids = touches.undecided(of, n, ClockLists.SEEN, lists.seenBy(actor), from).stream()
                .map(TouchRows.Listed::id)
                .toList();
        return decide(ids, decision, why, actor);
    }

    private boolean decide(UUID id, Decision decision, String why, Actor actor) {
        var listed = touches.undecided(id, ClockLists.SEEN, lists.seenBy(actor)).orElse(null);
        if (listed == null) {
            return false;
        }
        var episode = lists.find(listed.clock(), actor).episode();
        cases.forEach(lock -> lock.lock(episode));
        var running = rows.lock(listed.clock());
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

    private void recompute(PromiseClock running, TouchRows.Listed listed, Actor actor) {
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
        try {
            var terms = anew.change().of(running.promised());
            clocks.happened(running, ClockFact.amending(terms, at, key, reason), actor);
        } catch (NotOpenLongEnough never) {
            throw new InvalidInput("decision", "The new hours are not open long enough to count this promise");
        }
    }
}
