package org.towpath.worklist;

import java.time.Clock;
import java.util.Objects;

import org.springframework.stereotype.Component;

import org.towpath.access.Actor;
import org.towpath.engine.EngineTasks;
import org.towpath.engine.TaskContext;

/** What a module is told of the task whose form it helps with. */
@Component
class TaskContexts {

    private final EngineTasks engine;
    private final Clock clock;

    TaskContexts(EngineTasks engine, Clock clock) {
        this.engine = engine;
        this.clock = clock;
    }

    TaskContext of(WorklistRow row, Actor actor) {
        return new TaskContext(
                row.id(),
                row.process(),
                row.element(),
                Objects.requireNonNullElse(row.form(), ""),
                row.episode(),
                engine.references(row.id()),
                actor.account(),
                clock.instant());
    }
}
