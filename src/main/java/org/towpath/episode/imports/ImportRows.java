package org.towpath.episode.imports;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.core.type.TypeReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.platform.Json;
import org.towpath.platform.SqlInstants;
import org.towpath.shared.FieldError;

/** The tables of imports and their rows. */
@Component
class ImportRows {

    /** A node that has been silent for so long has stopped. */
    private static final Duration SILENCE = Duration.ofSeconds(60);

    private static final TypeReference<List<FieldError>> ERRORS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Json json;

    ImportRows(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** An import as the table has it. */
    record Job(UUID id, String state, String file, String account, int rowsDone, Instant seenAt) {}

    void add(UUID id, String file, String account, Instant now) {
        jdbc.sql("""
                        insert into import_job (id, state, file, submitted_by, submitted_at)
                        values (:id, 'RUNNING', :file, :account, :now)
                        """)
                .param("id", id)
                .param("file", file)
                .param("account", account)
                .param("now", SqlInstants.at(now))
                .update();
    }

    /**
     * Takes an import on, if nobody works on it.
     *
     * @param now the machine's time, not training's
     */
    Optional<Job> take(UUID id, String worker, Instant now) {
        return jdbc.sql("""
                        update import_job set worker = :worker, worker_seen_at = :now
                        where id = :id and state = 'RUNNING'
                          and (worker is null or worker = :worker or worker_seen_at < :silentSince)
                        returning id, state, file, submitted_by, rows_done, submitted_at
                        """)
                .param("worker", worker)
                .param("now", SqlInstants.at(now))
                .param("silentSince", SqlInstants.at(now.minus(SILENCE)))
                .param("id", id)
                .query((row, n) -> new Job(
                        row.getObject("id", UUID.class),
                        row.getString("state"),
                        row.getString("file"),
                        row.getString("submitted_by"),
                        row.getInt("rows_done"),
                        SqlInstants.always(row, "submitted_at")))
                .optional();
    }

    /** Imports nobody works on, the oldest first. */
    List<UUID> waiting(Instant now) {
        return jdbc.sql("""
                        select id from import_job
                        where state = 'RUNNING' and (worker is null or worker_seen_at < :silentSince)
                        order by submitted_at, id limit 20
                        """)
                .param("silentSince", SqlInstants.at(now.minus(SILENCE)))
                .query(UUID.class)
                .list();
    }

    /** Writes verdicts and moves the counts on, with the cases they tell of. False if somebody else took it over. */
    boolean done(UUID job, String worker, List<ImportedRow> rows, Instant now) {
        for (var row : rows) {
            jdbc.sql("""
                            insert into import_row (job_id, row_number, verdict, errors, reference)
                            values (:job, :row, :verdict, :errors::jsonb, :reference)
                            """)
                    .param("job", job)
                    .param("row", row.row())
                    .param("verdict", row.verdict())
                    .param("errors", json.write(row.errors()))
                    .param("reference", row.reference())
                    .update();
        }
        return jdbc.sql("""
                                update import_job set rows_done = rows_done + :rows, accepted = accepted + :accepted,
                                    refused = refused + :refused, duplicate = duplicate + :duplicate, worker_seen_at = :now
                                where id = :id and state = 'RUNNING' and worker = :worker
                                """)
                        .param("rows", rows.size())
                        .param("accepted", count(rows, ImportedRow.ACCEPTED))
                        .param("refused", count(rows, ImportedRow.REFUSED))
                        .param("duplicate", count(rows, ImportedRow.DUPLICATE))
                        .param("now", SqlInstants.at(now))
                        .param("id", job)
                        .param("worker", worker)
                        .update()
                > 0;
    }

    void completed(UUID job, Instant now) {
        jdbc.sql("update import_job set state = 'COMPLETED', finished_at = :now where id = :id and state = 'RUNNING'")
                .param("now", SqlInstants.at(now))
                .param("id", job)
                .update();
    }

    void failed(UUID job, String reason, Instant now) {
        jdbc.sql("""
                        update import_job set state = 'FAILED', reason = :reason, finished_at = :now
                        where id = :id and state = 'RUNNING'
                        """)
                .param("reason", reason)
                .param("now", SqlInstants.at(now))
                .param("id", job)
                .update();
    }

    /** Who sent it, if there is such an import. */
    Optional<String> submittedBy(UUID job) {
        return jdbc.sql("select submitted_by from import_job where id = :id")
                .param("id", job)
                .query(String.class)
                .optional();
    }

    ImportView view(UUID job, List<ImportedRow> rows, boolean more) {
        var next = more ? String.valueOf(rows.get(rows.size() - 1).row()) : null;
        return jdbc.sql("select state, accepted, refused, duplicate, reason from import_job where id = :id")
                .param("id", job)
                .query((row, n) -> new ImportView(
                        job,
                        row.getString("state"),
                        row.getInt("accepted"),
                        row.getInt("refused"),
                        row.getInt("duplicate"),
                        row.getString("reason"),
                        rows,
                        next))
                .single();
    }

    List<ImportedRow> rows(UUID job, int after, int limit) {
        return jdbc.sql("""
                        select row_number, verdict, errors, reference from import_row
                        where job_id = :job and row_number > :after order by row_number limit :limit
                        """)
                .param("job", job)
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> new ImportedRow(
                        row.getInt("row_number"),
                        row.getString("verdict"),
                        json.read(row.getString("errors"), ERRORS),
                        row.getString("reference")))
                .list();
    }

    private static long count(Collection<ImportedRow> rows, String verdict) {
        return rows.stream().filter(row -> row.verdict().equals(verdict)).count();
    }
}
