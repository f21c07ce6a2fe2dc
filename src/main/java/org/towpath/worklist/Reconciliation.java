package org.towpath.worklist;

import java.time.Clock;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.access.Actor;
import org.towpath.engine.EngineTasks;
import org.towpath.engine.TaskChanged;
import org.towpath.platform.SqlInstants;

/**
 * Compares the worklist with the engine's own table. They are written in one transaction, so there is nothing to find
 * unless somebody worked on the database by hand or restored half of it; then the engine is right and the worklist is
 * made to agree.
 */
@Component
public class Reconciliation {

    /** Most places told at once; more are told when these are mended. */
    public static final int MOST = 1_000;

    private final JdbcClient jdbc;
    private final EngineTasks engine;
    private final WorklistProjection projection;
    private final Clock clock;

    Reconciliation(JdbcClient jdbc, EngineTasks engine, WorklistProjection projection, Clock clock) {
        this.jdbc = jdbc;
        this.engine = engine;
        this.projection = projection;
        this.clock = clock;
    }

    /** Every place where open rows and the engine's tasks of cases differ, in one look. */
    @Transactional(readOnly = true)
    public List<Drift> drift() {
        return jdbc.sql("""
                        select coalesce(w.task_id, t.id_) as task,
                            case when w.task_id is null then 'MISSING' when t.id_ is null then 'STALE' else 'DIFFERENT' end
                                as kind
                        from (select * from worklist_task where state = 'OPEN') w
                        full join (
                            select t.* from act_ru_task t
                            join act_ru_execution p on p.id_ = t.proc_inst_id_
                            join act_ru_execution root on root.id_ = p.root_proc_inst_id_
                            where coalesce(p.business_key_, root.business_key_) ~ '^LD-[0-9]{4}-[0-9]{6,7}$'
                        ) t on t.id_ = w.task_id
                        where w.task_id is null or t.id_ is null
                           or (w.element_id, w.definition_id, w.assignee) is distinct from
                              (t.task_def_key_, t.proc_def_id_, t.assignee_)
                           or w.due_at is distinct from
                              nullif(t.due_date_ at time zone 'UTC', timestamptz '9999-12-31 00:00:00Z')
                        order by 1 limit :most
                        """)
                .param("most", MOST)
                .query((row, n) -> new Drift(row.getString("task"), Drift.Kind.valueOf(row.getString("kind"))))
                .list();
    }

    /** Makes the worklist agree with the engine; answers how many places differed. */
    @Transactional
    public int mend() {
        var drift = drift();
        drift.forEach(this::mend);
        return drift.size();
    }

    private void mend(Drift drift) {
        switch (drift.kind()) {
            case MISSING -> engine.find(drift.task()).ifPresent(projection::on);
            case DIFFERENT ->
                engine.find(drift.task())
                        .map(task -> new TaskChanged(task.task(), task.drawn(), task.dueAt(), task.assignee()))
                        .ifPresent(projection::on);
            case STALE -> close(drift.task());
        }
    }

    private void close(String task) {
        jdbc.sql("""
                        update worklist_task set state = 'GONE', done_by = :by, done_at = :now
                        where task_id = :task and state = 'OPEN'
                          and not exists (select from act_ru_task where id_ = :task)
                        """)
                .param("by", Actor.system().account())
                .param("now", SqlInstants.at(clock.instant()))
                .param("task", task)
                .update();
    }
}
