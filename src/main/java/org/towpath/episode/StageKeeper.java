package org.towpath.episode;

import java.time.Clock;
import java.util.Objects;
import java.util.Set;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.engine.JourneyStep;
import org.towpath.engine.ProcessEnded;
import org.towpath.platform.SqlInstants;
import org.towpath.shared.EpisodeReference;

/**
 * Keeps stage, status and urgency of a case as its journey and other modules' facts say. They are stored, so that lists
 * can filter by them, and worked out anew whenever something they hang on may have changed.
 */
@Component
class StageKeeper {

    private static final Set<String> IN_A_CELL_OR_AT_COURT =
            Set.of("CUSTODY", "MAGISTRATES_COURT", "YOUTH_COURT", "CROWN_COURT");

    private static final Set<String> STAGE_PROCESSES = Set.of("screening", "assessment", "feedback");
    private static final String EPISODE = "episode";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Holds holds;
    private final ObjectProvider<StageFacts> facts;
    private final ApplicationEventPublisher events;

    StageKeeper(
            JdbcClient jdbc,
            Clock clock,
            Holds holds,
            ObjectProvider<StageFacts> facts,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.holds = holds;
        this.facts = facts;
        this.events = events;
    }

    @EventListener
    void on(JourneyStep step) {
        if (!step.entered()) {
            return;
        }
        if (step.process().equals(EPISODE)) {
            ClosureReason.at(step.element()).ifPresent(reason -> endsAs(step.episode(), reason));
        } else if (STAGE_PROCESSES.contains(step.process()) && step.element().startsWith("startEvent")) {
            reached(step.episode(), step.process());
        }
    }

    @EventListener
    void on(ProcessEnded end) {
        if (end.process().equals(EPISODE)) {
            close(end);
        } else if (end.process().equals("feedback")) {
            jdbc.sql("update episode set feedback_since = null where reference = :reference")
                    .param("reference", end.episode().value())
                    .update();
            refresh(end.episode());
        }
    }

    /** Works stage, status and urgency out anew; says so if any of them changed. */
    void refresh(EpisodeReference episode) {
        var before = jdbc.sql("select * from episode where reference = :reference")
                .param("reference", episode.value())
                .query((row, n) -> new Facts(
                        row.getString("closed_at") != null,
                        row.getString("feedback_since") != null,
                        row.getString("assessment_since") != null,
                        row.getString("screening_since") != null,
                        row.getString("released_at") != null,
                        row.getString("point_of_intervention"),
                        row.getString("stage"),
                        row.getString("status"),
                        row.getBoolean("urgent")))
                .single();
        var stage = stage(episode, before);
        var status = status(episode, stage);
        var urgent = isHeldByJustice(before.point()) && !before.released() && stage.compareTo(Stage.REFERRAL) < 0;
        if (stage.name().equals(before.stage()) && status.name().equals(before.status()) && urgent == before.urgent()) {
            return;
        }
        jdbc.sql("update episode set stage = :stage, status = :status, urgent = :urgent where reference = :reference")
                .param("stage", stage.name())
                .param("status", status.name())
                .param("urgent", urgent)
                .param("reference", episode.value())
                .update();
        events.publishEvent(new EpisodeChanged(episode));
    }

    /** Whether people met at such a place are in a cell or at court until we hear otherwise. */
    static boolean isHeldByJustice(String pointOfIntervention) {
        return IN_A_CELL_OR_AT_COURT.contains(pointOfIntervention);
    }

    private Stage stage(EpisodeReference episode, Facts known) {
        if (known.closed()) {
            return Stage.CLOSED;
        }
        if (known.feedback()) {
            return Stage.FEEDBACK;
        }
        if (facts.stream().anyMatch(it -> it.hasOpenReferral(episode))) {
            return Stage.REFERRAL;
        }
        if (facts.stream().anyMatch(it -> it.hasSupport(episode))) {
            return Stage.SUPPORT;
        }
        if (known.assessment()) {
            return Stage.ASSESSMENT;
        }
        return known.screening() ? Stage.SCREENING : Stage.IDENTIFICATION;
    }

    private Status status(EpisodeReference episode, Stage stage) {
        if (stage == Stage.CLOSED) {
            return Status.CLOSED;
        }
        if (holds.on(episode).isPresent()) {
            return Status.HELD;
        }
        return stage == Stage.FEEDBACK ? Status.FOLLOWED_UP : Status.OPEN;
    }

    private void reached(EpisodeReference episode, String process) {
        // the column is one of three literals chosen by the set above
        jdbc.sql("update episode set " + process + "_since = coalesce(" + process
                        + "_since, :at), seen_at = coalesce(seen_at, :at) where reference = :reference")
                .param("at", SqlInstants.at(clock.instant()))
                .param("reference", episode.value())
                .update();
        refresh(episode);
    }

    private void endsAs(EpisodeReference episode, ClosureReason reason) {
        jdbc.sql("update episode set ending = :reason where reference = :reference")
                .param("reason", reason.name())
                .param("reference", episode.value())
                .update();
    }

    /**
     * A case may come to its named end while work beside it still runs, so the last end event of all need not be the
     * one that names the outcome.
     */
    private void close(ProcessEnded end) {
        var reason = ClosureReason.at(end.element()).map(Enum::name).orElse(null);
        jdbc.sql("""
                        update episode set closed_at = :at, closure_reason = coalesce(ending, :reason), feedback_since = null
                        where reference = :reference
                        """)
                .param("at", SqlInstants.at(clock.instant()))
                .param("reason", Objects.requireNonNullElse(reason, ClosureReason.NOT_COMPLETED.name()))
                .param("reference", end.episode().value())
                .update();
        holds.end(end.episode(), "system");
        refresh(end.episode());
    }

    private record Facts(
            boolean closed,
            boolean feedback,
            boolean assessment,
            boolean screening,
            boolean released,
            String point,
            String stage,
            String status,
            boolean urgent) {}
}
