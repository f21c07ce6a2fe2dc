package org.towpath.promise;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import org.towpath.access.Actor;
import org.towpath.access.Roles;
import org.towpath.calendar.CalendarSubject;
import org.towpath.calendar.NotOpenLongEnough;
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

    private static final Set<String> DECIDERS = Set.of(Roles.OPERATIONAL_MANAGER, Roles.STRATEGIC_MANAGER);
    private static final int MOST_COUNTED = 1_000;

    private final TouchRows touches;
    private final ClockLists lists;
    private final CalendarDecision one;
    private final TransactionTemplate transaction;

    CalendarDecisions(TouchRows touches, ClockLists lists, CalendarDecision one, TransactionTemplate transaction) {
        this.touches = touches;
        this.lists = lists;
        this.one = one;
        this.transaction = transaction;
    }

    /** Whether somebody may decide at all. */
    public static boolean mayDecide(Actor actor) {
        return actor.holdsAnyOf(DECIDERS);
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
                after == null ? null : after.at(), after == null ? null : after.id(), null, page.limit() + 1);
        var found = touches.undecided(of, n, ClockLists.SEEN, lists.seenBy(actor), from);
        var shown = found.subList(0, Math.min(found.size(), page.limit()));
        var views = lists.these(shown.stream().map(ListedTouch::clock).toList(), actor);
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
     * What waits for a decision because of one change.
     *
     * @param count counted with all others to a thousand
     * @param upTo when the last of them was listed
     */
    public record Waiting(CalendarSubject subject, int version, int count, Instant upTo) {}

    /** What waits for a decision of somebody, by change, the first listed first. */
    @Transactional(readOnly = true)
    public List<Waiting> waiting(Actor actor) {
        return touches.waiting(ClockLists.SEEN, lists.seenBy(actor), MOST_COUNTED);
    }

    /**
     * What came of deciding.
     *
     * @param decided how many were decided by this
     * @param refused how many cannot be counted in the new hours, which are not open long enough: they stay undecided
     */
    public record Outcome(int decided, int refused) {}

    /**
     * Decides about some, each in a transaction of its own; what somebody else decided meanwhile stays as they did, and
     * one that cannot be counted in the new hours keeps none of the others back.
     *
     * @param ids as listed
     */
    public Outcome decide(List<UUID> ids, Decision decision, String why, Actor actor) {
        var decided = 0;
        var refused = 0;
        for (var id : ids.subList(0, Math.min(ids.size(), MOST_AT_ONCE))) {
            try {
                if (Boolean.TRUE.equals(transaction.execute(begun -> one.decide(id, decision, why, actor)))) {
                    decided++;
                }
            } catch (NotOpenLongEnough never) {
                refused++;
            }
        }
        return new Outcome(decided, refused);
    }

    /**
     * Decides about all of one change that somebody may see, up to {@link #MOST_AT_ONCE}.
     *
     * @param upTo what was listed later stays as it is; null for all
     */
    public Outcome decideAll(
            CalendarSubject of, int n, @Nullable Instant upTo, Decision decision, String why, Actor actor) {
        return decide(ids(of, n, upTo, actor), decision, why, actor);
    }

    /** How many {@link #decideAll} would decide about. */
    @Transactional(readOnly = true)
    public int countAll(CalendarSubject of, int n, @Nullable Instant upTo, Actor actor) {
        return ids(of, n, upTo, actor).size();
    }

    private List<UUID> ids(CalendarSubject of, int n, @Nullable Instant upTo, Actor actor) {
        var from = new TouchRows.Place(null, null, upTo, MOST_AT_ONCE);
        return touches.undecided(of, n, ClockLists.SEEN, lists.seenBy(actor), from).stream()
                .map(ListedTouch::id)
                .toList();
    }
}
