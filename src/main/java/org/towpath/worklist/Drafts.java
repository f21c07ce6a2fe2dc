package org.towpath.worklist;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.platform.SqlInstants;
import org.towpath.web.form.DraftAnswers;

/** Answers people have begun to give, one draft a person and task, so that nobody's text is lost with a connection. */
@Component
class Drafts {

    private final JdbcClient jdbc;
    private final DraftAnswers answers;
    private final Clock clock;

    Drafts(JdbcClient jdbc, DraftAnswers answers, Clock clock) {
        this.jdbc = jdbc;
        this.answers = answers;
        this.clock = clock;
    }

    /** What was answered so far, and when it was saved. */
    record Draft(Map<String, Object> answers, Instant savedAt) {}

    Instant save(String task, String account, Map<String, Object> answers) {
        var now = clock.instant();
        jdbc.sql("""
                        insert into worklist_draft (task_id, account, answers, saved_at)
                        values (:task, :account, :answers::jsonb, :now)
                        on conflict (task_id, account) do update set answers = excluded.answers, saved_at = excluded.saved_at
                        """)
                .param("task", task)
                .param("account", account)
                .param("answers", this.answers.write(answers))
                .param("now", SqlInstants.at(now))
                .update();
        return now;
    }

    Optional<Draft> of(String task, String account) {
        return jdbc.sql("select answers, saved_at from worklist_draft where task_id = :task and account = :account")
                .param("task", task)
                .param("account", account)
                .query((row, n) ->
                        new Draft(answers.read(row.getString("answers")), SqlInstants.always(row, "saved_at")))
                .optional();
    }
}
