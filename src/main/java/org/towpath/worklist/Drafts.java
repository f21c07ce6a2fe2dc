package org.towpath.worklist;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.engine.form.PostedDate;
import org.towpath.platform.Json;
import org.towpath.platform.SqlInstants;

/** Answers people have begun to give, one draft a person and task, so that nobody's text is lost with a connection. */
@Component
class Drafts {

    private static final Set<String> DATE_PARTS = Set.of("day", "month", "year", "time");

    private final JdbcClient jdbc;
    private final Json json;
    private final Clock clock;

    Drafts(JdbcClient jdbc, Json json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
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
                .param("answers", json.write(answers))
                .param("now", SqlInstants.at(now))
                .update();
        return now;
    }

    Optional<Draft> of(String task, String account) {
        return jdbc.sql("select answers, saved_at from worklist_draft where task_id = :task and account = :account")
                .param("task", task)
                .param("account", account)
                .query((row, n) -> new Draft(answers(row.getString("answers")), SqlInstants.always(row, "saved_at")))
                .optional();
    }

    private Map<String, Object> answers(String saved) {
        var answers = new LinkedHashMap<String, Object>();
        json.readObject(saved).forEach((key, value) -> answers.put(key, asGiven(value)));
        return answers;
    }

    /** A half-typed date was saved in its parts, and comes back in its parts. */
    private static Object asGiven(Object value) {
        if (value instanceof Map<?, ?> map) {
            if (map.keySet().equals(DATE_PARTS)) {
                return new PostedDate(part(map, "day"), part(map, "month"), part(map, "year"), part(map, "time"));
            }
            var row = new LinkedHashMap<String, Object>();
            map.forEach((key, inner) -> row.put(String.valueOf(key), asGiven(inner)));
            return row;
        }
        return value instanceof List<?> list
                ? list.stream().map(Drafts::asGiven).toList()
                : value;
    }

    private static String part(Map<?, ?> date, String name) {
        return String.valueOf(date.get(name));
    }
}
