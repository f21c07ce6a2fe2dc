package org.towpath.worklist;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.platform.SqlInstants;
import org.towpath.shared.EpisodeReference;

/** Single rows of the worklist. */
@Component
class WorklistRows {

    private final JdbcClient jdbc;

    WorklistRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<WorklistRow> find(String task) {
        return jdbc.sql(WorklistRow.SELECT + "where t.task_id = :task")
                .param("task", task)
                .query(WorklistRow::of)
                .optional();
    }

    /** Open tasks of a case, the first to do first. */
    List<WorklistRow> openOf(EpisodeReference episode) {
        return jdbc.sql(WorklistRow.SELECT + """
                        where t.episode_reference = :episode and t.state = 'OPEN'
                        order by t.calm, t.due_order, t.task_id limit 200
                        """)
                .param("episode", episode.value())
                .query(WorklistRow::of)
                .list();
    }

    /** Open tasks of the case that came with the completion of a task or after it, the first to come first. */
    List<WorklistRow> openedSinceDone(String task) {
        return jdbc.sql(WorklistRow.SELECT + """
                        join worklist_task d on d.task_id = :task and d.episode_reference = t.episode_reference
                        where t.state = 'OPEN' and t.opened_at >= d.done_at
                        order by t.opened_at, t.task_id limit 50
                        """)
                .param("task", task)
                .query(WorklistRow::of)
                .list();
    }

    /** Marks a task as done by somebody with these answers, before the engine says that it is. */
    void done(String task, String account, Instant at, String answersHash) {
        jdbc.sql("""
                        update worklist_task set state = 'DONE', assignee = :account, done_by = :account, done_at = :at,
                            answers_hash = :hash
                        where task_id = :task and state = 'OPEN'
                        """)
                .param("account", account)
                .param("at", SqlInstants.at(at))
                .param("hash", answersHash)
                .param("task", task)
                .update();
    }
}
