package org.towpath.worklist;

import org.springframework.stereotype.Component;

import org.towpath.access.Actor;
import org.towpath.access.Roles;
import org.towpath.audit.Audit;
import org.towpath.audit.AuditEntry;
import org.towpath.engine.EngineTasks;
import org.towpath.episode.Episodes;

/** Taking a task and giving it back; both may be said twice. */
@Component
class Holding {

    private final TaskDoor door;
    private final TaskViews views;
    private final Episodes episodes;
    private final EngineTasks engine;
    private final Audit audit;

    Holding(TaskDoor door, TaskViews views, Episodes episodes, EngineTasks engine, Audit audit) {
        this.door = door;
        this.views = views;
        this.episodes = episodes;
        this.engine = engine;
        this.audit = audit;
    }

    TaskView claim(String task, Actor actor) {
        episodes.lock(door.visible(task, actor).episode());
        var row = door.open(task, actor);
        TaskDoor.refuseIfHeldByAnother(row, actor);
        if (row.assignee() != null) {
            return views.of(row);
        }
        engine.assign(task, actor.account());
        tell(row, "task.claimed");
        return views.of(door.visible(task, actor));
    }

    /** A manager may give back what somebody holds who has gone home. */
    TaskView release(String task, Actor actor) {
        episodes.lock(door.visible(task, actor).episode());
        var row = door.visible(task, actor);
        TaskDoor.refuseIfMovedOn(row);
        if (!actor.holds(Roles.OPERATIONAL_MANAGER) && !actor.account().equals(row.assignee())) {
            TaskDoor.refuseIfAnotherRoles(row, actor);
            TaskDoor.refuseIfHeldByAnother(row, actor);
        }
        if (row.assignee() == null) {
            return views.of(row);
        }
        engine.assign(task, null);
        tell(row, "task.released");
        return views.of(door.visible(task, actor));
    }

    private void tell(WorklistRow row, String act) {
        audit.record(AuditEntry.about(row.episode(), act).of(row.id()).with("task", row.element()));
    }
}
