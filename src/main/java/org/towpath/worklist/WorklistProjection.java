package org.towpath.worklist;

import java.time.Clock;

import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.access.Actor;
import org.towpath.access.CurrentActor;
import org.towpath.engine.DrawnTask;
import org.towpath.engine.TaskChanged;
import org.towpath.engine.TaskClosed;
import org.towpath.engine.TaskOpened;
import org.towpath.engine.TaskReplaced;
import org.towpath.episode.EpisodeChanged;
import org.towpath.platform.SqlInstants;

/** Keeps the rows of the worklist, in the transaction that opens, changes or closes the task itself. */
@Component
class WorklistProjection {

    /**
     * A row stands before anybody acts on what the row is about: an answer that is known already closes a task while it
     * is still being told as opened.
     */
    private static final int BEFORE_ALL_OTHERS = Ordered.HIGHEST_PRECEDENCE;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CurrentActor actors;

    WorklistProjection(JdbcClient jdbc, Clock clock, CurrentActor actors) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.actors = actors;
    }

    @EventListener
    @Order(BEFORE_ALL_OTHERS)
    void on(TaskOpened opened) {
        var written = describe(jdbc.sql("""
                        insert into worklist_task (task_id, process_key, element_id, name, form, episode_reference,
                            instance_id, definition_id, site_id, stage, act, urgent, roles, due_at, assignee, assigned_at,
                            opened_at, state)
                        select :task, :process, :element, :name, :form, reference, :instance, :definition, site_id, stage,
                            act, urgent, :roles, :due, :assignee, :assigned, :opened, 'OPEN'
                        from episode where reference = :episode
                        """), opened.task(), opened.drawn())
                .param("process", opened.drawn().process())
                .param("instance", opened.instance())
                .param("due", SqlInstants.at(opened.dueAt()))
                .param("assignee", opened.assignee())
                .param("assigned", opened.assignee() == null ? null : SqlInstants.at(opened.openedAt()))
                .param("opened", SqlInstants.at(opened.openedAt()))
                .param("episode", opened.episode().value())
                .update();
        if (written == 0) {
            throw new IllegalStateException("A process runs for a case that is not kept");
        }
    }

    /** The engine may tell a change that is none here; then nothing is written. */
    @EventListener
    @Order(BEFORE_ALL_OTHERS)
    void on(TaskChanged changed) {
        describe(jdbc.sql("""
                        update worklist_task set element_id = :element, name = :name, form = :form,
                            definition_id = :definition, roles = :roles, due_at = :due, assignee = :assignee,
                            assigned_at = case when :assignee::text is null then null
                                when assignee = :assignee then assigned_at else :now end
                        where task_id = :task and state = 'OPEN'
                          and (element_id, name, form, definition_id, roles, due_at, assignee) is distinct from
                              (:element, :name, :form, :definition, :roles::text[], :due::timestamptz, :assignee)
                        """), changed.task(), changed.drawn())
                .param("due", SqlInstants.at(changed.dueAt()))
                .param("assignee", changed.assignee())
                .param("now", SqlInstants.at(clock.instant()))
                .update();
    }

    /** A task that was completed through the worklist is closed already: then only its drafts go. */
    @EventListener
    @Order(BEFORE_ALL_OTHERS)
    void on(TaskClosed closed) {
        var by = closed.by() == null ? actors.find().orElse(Actor.system()).account() : closed.by();
        jdbc.sql("""
                        with dropped as (delete from worklist_draft where task_id = :task)
                        update worklist_task set state = :state, done_by = :by, done_at = :now
                        where task_id = :task and state = 'OPEN'
                        """)
                .param("state", closed.completed() ? "DONE" : "GONE")
                .param("by", by)
                .param("now", SqlInstants.at(clock.instant()))
                .param("task", closed.task())
                .update();
    }

    /** What somebody has begun to write goes on to the task in its place. */
    @EventListener
    void on(TaskReplaced replaced) {
        jdbc.sql("update worklist_draft set task_id = :by where task_id = :old")
                .param("by", replaced.by())
                .param("old", replaced.old())
                .update();
    }

    @EventListener
    @Order(BEFORE_ALL_OTHERS)
    void on(EpisodeChanged changed) {
        jdbc.sql("""
                        update worklist_task t set site_id = e.site_id, stage = e.stage, act = e.act, urgent = e.urgent
                        from episode e
                        where e.reference = :episode and t.episode_reference = e.reference and t.state = 'OPEN'
                          and (t.site_id, t.stage, t.act, t.urgent) is distinct from (e.site_id, e.stage, e.act, e.urgent)
                        """).param("episode", changed.episode().value()).update();
    }

    private static JdbcClient.StatementSpec describe(JdbcClient.StatementSpec sql, String task, DrawnTask drawn) {
        return sql.param("task", task)
                .param("element", drawn.element())
                .param("name", drawn.name())
                .param("form", drawn.form())
                .param("definition", drawn.definition())
                .param("roles", drawn.roles().toArray(String[]::new));
    }
}
