package org.towpath.worklist;

import org.springframework.stereotype.Component;

import org.towpath.access.Actor;
import org.towpath.shared.MovedOn;
import org.towpath.shared.NotAllowed;
import org.towpath.shared.NotFound;

/** Who may come to a task at all, and whether it is still there to do. */
@Component
class TaskDoor {

    private final WorklistRows rows;

    TaskDoor(WorklistRows rows) {
        this.rows = rows;
    }

    /**
     * A task whose case this person may see, whatever became of it.
     *
     * @throws NotFound if there is none; the same for one that is not theirs to see
     */
    WorklistRow visible(String task, Actor actor) {
        return rows.find(task).filter(row -> actor.covers(row.siteId())).orElseThrow(NotFound::new);
    }

    /**
     * As {@link #visible}, and theirs to do.
     *
     * @throws MovedOn if it is done or gone, saying who and when
     * @throws NotAllowed if it is another role's
     */
    WorklistRow open(String task, Actor actor) {
        var row = visible(task, actor);
        refuseIfMovedOn(row);
        refuseIfAnotherRoles(row, actor);
        return row;
    }

    static void refuseIfMovedOn(WorklistRow row) {
        switch (row.state()) {
            case DONE -> throw new MovedOn("This task has been completed", row.doneByName(), row.doneAt());
            case GONE ->
                throw new MovedOn("This task is no longer needed: the case moved on", row.doneByName(), row.doneAt());
            case OPEN -> {}
        }
    }

    static void refuseIfAnotherRoles(WorklistRow row, Actor actor) {
        if (!actor.isSystem() && !actor.holdsAnyOf(row.roles())) {
            throw new NotAllowed("This task is for another role: " + String.join(", ", row.roles()));
        }
    }

    static void refuseIfHeldByAnother(WorklistRow row, Actor actor) {
        if (row.isHeldByAnotherThan(actor.account())) {
            throw new MovedOn("Somebody else is doing this task", row.assigneeName(), row.assignedAt());
        }
    }
}
