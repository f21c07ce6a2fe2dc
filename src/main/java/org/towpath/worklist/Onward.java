package org.towpath.worklist;

import java.time.Clock;
import java.util.Optional;

import org.springframework.stereotype.Component;

import org.towpath.access.Actor;
import org.towpath.episode.Holds;

/** What somebody goes on with after a task, so that one sitting with a person needs no search for the next step. */
@Component
class Onward {

    private final WorklistRows rows;
    private final TaskViews views;
    private final Holds holds;
    private final Clock clock;

    Onward(WorklistRows rows, TaskViews views, Holds holds, Clock clock) {
        this.rows = rows;
        this.views = views;
        this.holds = holds;
        this.clock = clock;
    }

    Optional<TaskView> from(String task, Actor actor) {
        return rows.openedSinceDone(task).stream()
                .filter(row -> actor.covers(row.siteId()) && actor.holdsAnyOf(row.roles()))
                .filter(row -> !row.isHeldByAnotherThan(actor.account()))
                .filter(this::isForNow)
                .findFirst()
                .map(views::of);
    }

    /** A task that is due later waits for somebody's answer or an appointment. */
    private boolean isForNow(WorklistRow row) {
        var due = row.dueAt();
        var now = due == null || !due.isAfter(clock.instant());
        return now
                && holds.on(row.episode())
                        .map(hold -> hold.allows(row.process(), row.element()))
                        .orElse(true);
    }
}
