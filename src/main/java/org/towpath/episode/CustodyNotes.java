package org.towpath.episode;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.access.Actor;
import org.towpath.audit.Audit;
import org.towpath.audit.AuditEntry;
import org.towpath.engine.TaskContext;
import org.towpath.platform.SqlInstants;
import org.towpath.shared.EpisodeReference;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.NotFound;

/** What custody or court was told before we left: the service's main product. */
@Component
public class CustodyNotes {

    /** What the column says instead of a form's stem. */
    static final String OUTSIDE_A_TASK = "note";

    private final JdbcClient jdbc;
    private final EpisodeRows rows;
    private final Audit audit;
    private final Clock clock;

    CustodyNotes(JdbcClient jdbc, EpisodeRows rows, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
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

    /** What a task told, in the transaction that completes it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(TaskContext task, Told told, Instant occurredAt) {
        insert(UUID.randomUUID(), task.episode(), task.form(), told, occurredAt, task.now(), task.actor());
    }

    /**
     * Something told outside a task.
     *
     * @param id of the note; the same id again changes nothing
     * @throws NotFound if there is no such case, or its site is not one they cover
     * @throws InvalidInput naming {@code occurredAt} if it lies ahead
     */
    @Transactional
    public void given(EpisodeReference episode, Told told, Instant occurredAt, UUID id, Actor actor) {
        if (rows.header(episode).filter(found -> actor.covers(found.site())).isEmpty()) {
            throw new NotFound();
        }
        var now = clock.instant();
        if (OccurredAt.isInFuture(occurredAt, now)) {
            throw new InvalidInput("occurredAt", "When it happened must be in the past");
        }
        if (insert(id, episode, OUTSIDE_A_TASK, told, OccurredAt.asKept(occurredAt, now), now, actor.account())) {
            audit.record(AuditEntry.about(episode, "custody-note.given").of(id.toString()));
        }
    }

    private boolean insert(
            UUID id,
            EpisodeReference episode,
            String form,
            Told told,
            Instant occurredAt,
            Instant now,
            String account) {
        return jdbc.sql("""
                        insert into custody_note (id, episode_reference, form, told_whom, told_how, basis, safety_reason,
                            note_text, occurred_at, recorded_at, recorded_by)
                        values (:id, :episode, :form, :whom, :how, :basis, :safetyReason, :text, :occurredAt, :now, :by)
                        on conflict do nothing
                        """)
                        .param("id", id)
                        .param("episode", episode.value())
                        .param("form", form)
                        .param("whom", told.whom())
                        .param("how", told.how())
                        .param("basis", told.basis())
                        .param("safetyReason", told.safetyReason())
                        .param("text", told.text())
                        .param("occurredAt", SqlInstants.at(occurredAt))
                        .param("now", SqlInstants.at(now))
                        .param("by", account)
                        .update()
                > 0;
    }
}
