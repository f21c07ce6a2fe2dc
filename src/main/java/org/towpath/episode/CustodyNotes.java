package org.towpath.episode;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.engine.TaskContext;
import org.towpath.platform.SqlInstants;

/** What custody or court was told before we left: the service's main product. */
@Component
public class CustodyNotes {

    private final JdbcClient jdbc;

    CustodyNotes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What was told.
     *
     * @param how verbal, one-page-note or secure-email
     * @param basis agreement, safety-reason or no-details-shared; null where the question was not asked
     */
    public record Told(
            String whom,
            String how,
            @Nullable String basis,
            @Nullable String safetyReason,
            String text) {

        @Override
        public String toString() {
            return "Told";
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(TaskContext task, Told told, Instant occurredAt) {
        jdbc.sql("""
                        insert into custody_note (id, episode_reference, form, told_whom, told_how, basis, safety_reason,
                            note_text, occurred_at, recorded_at, recorded_by)
                        values (:id, :episode, :form, :whom, :how, :basis, :safetyReason, :text, :occurredAt, :now, :by)
                        """)
                .param("id", UUID.randomUUID())
                .param("episode", task.episode().value())
                .param("form", task.form())
                .param("whom", told.whom())
                .param("how", told.how())
                .param("basis", told.basis())
                .param("safetyReason", told.safetyReason())
                .param("text", told.text())
                .param("occurredAt", SqlInstants.at(occurredAt))
                .param("now", SqlInstants.at(task.now()))
                .param("by", task.actor())
                .update();
    }
}
