package org.towpath.justice;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.engine.Answers;
import org.towpath.engine.TaskContext;
import org.towpath.episode.EpisodeHappened;
import org.towpath.episode.EventType;
import org.towpath.episode.StillOpen;
import org.towpath.platform.SqlInstants;
import org.towpath.shared.EpisodeReference;

/** Requests for information: who asked, by when, what we may say, what was sent and what it was used for. */
@Component
public class JusticeRequests implements StillOpen {

    private final JdbcClient jdbc;
    private final HearingTimes times;

    JusticeRequests(JdbcClient jdbc, HearingTimes times) {
        this.jdbc = jdbc;
        this.times = times;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(EpisodeHappened happened) {
        if (happened.event().type() == EventType.INFORMATION_REQUESTED) {
            jdbc.sql("insert into justice_request (id, episode_reference, state, opened_at, opened_by) "
                            + "values (:id, :episode, 'OPEN', :at, :by)")
                    .param("id", happened.id())
                    .param("episode", happened.episode().value())
                    .param("at", SqlInstants.at(happened.event().occurredAt()))
                    .param("by", happened.actor().account())
                    .update();
        }
        if (happened.event().type() == EventType.INFORMATION_NO_LONGER_NEEDED) {
            var request = happened.event().text("requestId");
            jdbc.sql("update justice_request set state = 'WITHDRAWN', closed_at = :at "
                            + "where id = cast(:id as uuid) and state = 'OPEN'")
                    .param("at", SqlInstants.at(happened.event().occurredAt()))
                    .param("id", request)
                    .update();
        }
    }

    /** Who asks, what, and by when; answers the instants the process waits for. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, Object> asked(TaskContext task, Answers answers) {
        var neededBy = answers.instant("neededByAt");
        set(
                task,
                "asked_by_role = :role, asked_by = :by, asked_for = :what, question = :question, asked_at = :at, "
                        + "needed_by_at = :needed",
                Map.of(
                        "role", answers.required("askedByRole"),
                        "by", answers.required("askedBy"),
                        "what", answers.required("requestOutcome"),
                        "question", answers.required("question")),
                answers.occurredAt(task),
                neededBy);
        if (neededBy == null) {
            return Map.of();
        }
        var neededFor = answers.text("neededFor");
        // a case on an older model does not ask what it is needed for
        if (neededFor == null ? times.isHearing(task.episode(), neededBy) : neededFor.equals("HEARING")) {
            times.needsHearing(task.episode(), request(task));
        }
        return HearingTimes.instants(neededBy, task.now());
    }

    /** Whether a mental health treatment requirement would suit. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void viewed(TaskContext task, Answers answers) {
        set(task, "mhtr_view = :view", Map.of("view", answers.required("mhtrView")), null, null);
    }

    /** On what basis something may be said. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void mayBeShared(TaskContext task, Answers answers) {
        var words =
                answers.text("safetyReason") != null ? answers.text("safetyReason") : answers.text("whatMayBeShared");
        set(
                task,
                "basis = :basis, basis_words = :words",
                Map.of("basis", answers.required("consentOutcome"), "words", words == null ? "" : words),
                null,
                null);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void drafted(TaskContext task, Answers answers) {
        set(
                task,
                "document_type = :type, draft_text = :text, drafted_by = :by",
                Map.of(
                        "type", answers.required("documentType"),
                        "text", answers.required("draftText"),
                        "by", task.actor()),
                null,
                null);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void checked(TaskContext task) {
        set(task, "checked_by = :by", Map.of("by", task.actor()), null, null);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void sent(TaskContext task, Answers answers) {
        set(
                task,
                "state = 'SENT', sent_to = :to, sent_how = :how, sent_at = :at",
                Map.of("to", answers.required("sentTo"), "how", answers.required("sentHow")),
                answers.occurredAt(task),
                null);
        times.overtaken(task.episode(), request(task));
    }

    /** What came of it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void used(TaskContext task, Answers answers) {
        var difference = answers.text("madeADifference");
        set(
                task,
                "state = 'ANSWERED', used_for = :use, made_a_difference = :difference, closed_at = :at",
                Map.of("use", answers.required("usedFor"), "difference", difference == null ? "NOT_KNOWN" : difference),
                answers.occurredAt(task),
                null);
    }

    /** They were told that nothing can be shared. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void notShared(TaskContext task, Answers answers) {
        set(
                task,
                "state = 'NOT_SHARED', sent_to = :to, closed_at = :at",
                Map.of("to", answers.required("toldWhom")),
                answers.occurredAt(task),
                null);
        times.overtaken(task.episode(), request(task));
    }

    @Override
    public List<String> of(EpisodeReference episode) {
        var open = jdbc.sql(
                        "select count(*) from justice_request where episode_reference = :episode and state = 'OPEN'")
                .param("episode", episode.value())
                .query(Long.class)
                .single();
        return open == 0 ? List.of() : List.of("A request for information from police or court is not answered yet");
    }

    private void set(
            TaskContext task,
            String columns,
            Map<String, String> values,
            @Nullable Instant at,
            @Nullable Instant needed) {
        var update = jdbc.sql("update justice_request set " + columns + " where id = cast(:id as uuid)")
                .params(values)
                .param("id", task.references().getOrDefault("requestId", ""));
        if (columns.contains(":at")) {
            update = update.param("at", SqlInstants.at(at));
        }
        if (columns.contains(":needed")) {
            update = update.param("needed", SqlInstants.at(needed));
        }
        update.update();
    }

    private static UUID request(TaskContext task) {
        return UUID.fromString(Objects.requireNonNull(task.references().get("requestId"), "requestId"));
    }
}
