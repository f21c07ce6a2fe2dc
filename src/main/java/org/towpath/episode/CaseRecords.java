package org.towpath.episode;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.engine.TaskContext;
import org.towpath.platform.Json;
import org.towpath.platform.SqlInstants;
import org.towpath.shared.EpisodeReference;

/** The answers of every completed form, kept with the case for as long as the case is kept. */
@Component
public class CaseRecords {

    private final JdbcClient jdbc;
    private final Json json;

    CaseRecords(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Keeps the answers of one form, in the transaction that completes its task.
     *
     * @param answers by form key, as the form's validator typed them
     * @param occurredAt when what they tell of happened
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID record(TaskContext task, Map<String, Object> answers, Instant occurredAt) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into case_record (id, episode_reference, task_id, process_key, element_id, form, answers,
                            refs, occurred_at, recorded_at, recorded_by)
                        values (:id, :episode, :task, :process, :element, :form, :answers::jsonb,
                            :refs::jsonb, :occurredAt, :recordedAt, :by)
                        """)
                .param("id", id)
                .param("episode", task.episode().value())
                .param("task", task.id())
                .param("process", task.process())
                .param("element", task.key())
                .param("form", task.form())
                .param("answers", json.write(answers))
                .param("refs", json.write(task.references()))
                .param("occurredAt", SqlInstants.at(occurredAt))
                .param("recordedAt", SqlInstants.at(task.now()))
                .param("by", task.actor())
                .update();
        return id;
    }

    /** The latest answers of a form in a case, leaving out what was entered in error; dates and instants as text. */
    public Optional<Map<String, Object>> latest(EpisodeReference episode, String form) {
        return jdbc.sql("""
                        select answers from case_record
                        where episode_reference = :episode and form = :form and entered_in_error_at is null
                        order by recorded_at desc, id desc limit 1
                        """)
                .param("episode", episode.value())
                .param("form", form)
                .query(String.class)
                .optional()
                .map(json::readObject);
    }

    /** The answers that tell of the latest of several kinds of meeting, by the same rule. */
    public Optional<Map<String, Object>> newest(EpisodeReference episode, List<String> forms) {
        return jdbc.sql("""
                        select answers from case_record
                        where episode_reference = :episode and form in (:forms) and entered_in_error_at is null
                        order by occurred_at desc, recorded_at desc, id desc limit 1
                        """)
                .param("episode", episode.value())
                .param("forms", forms)
                .query(String.class)
                .optional()
                .map(json::readObject);
    }
}
