package org.towpath.episode;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Map;
import java.util.Objects;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.access.Actor;
import org.towpath.engine.Processes;
import org.towpath.person.SafetyNotes;
import org.towpath.person.SafetyNotes.NewAlert;
import org.towpath.shared.EpisodeReference;
import org.towpath.shared.MovedOn;

/** An immediate risk to life: pins an alert, holds ordinary work, and is looked at again after four hours. */
@Component
public class RiskToLife {

    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    private final Holds holds;
    private final SafetyNotes notes;
    private final EpisodeRows rows;
    private final StageKeeper stages;
    private final Processes processes;
    private final Clock clock;

    RiskToLife(Holds holds, SafetyNotes notes, EpisodeRows rows, StageKeeper stages, Processes processes, Clock clock) {
        this.holds = holds;
        this.notes = notes;
        this.rows = rows;
        this.stages = stages;
        this.processes = processes;
        this.clock = clock;
    }

    /** When a risk looked at now is to be looked at again. */
    public Instant nextLook() {
        return clock.instant().plus(Hold.LOOK_AGAIN_AFTER);
    }

    /** Whether ordinary work stands still because a life is at risk. */
    public boolean isHeld(EpisodeReference episode) {
        return holds.on(episode).isPresent();
    }

    /** The risk is over, as the review found: ordinary work goes on, and the alert is one among others. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void over(EpisodeReference episode, String account) {
        holds.end(episode, account);
        rows.header(episode).ifPresent(header -> notes.unpin(header.person()));
        stages.refresh(episode);
    }

    void reported(EpisodeHeader episode, NewEvent event, Actor actor) {
        var said = Objects.requireNonNullElse(event.text("note"), "An immediate risk to life was reported.");
        var day = LocalDate.ofInstant(event.occurredAt(), ENGLAND);
        holds.hold(episode.reference(), said, actor);
        notes.alert(
                episode.person(),
                episode.reference(),
                new NewAlert(
                        said,
                        day,
                        actor.name(),
                        "Do not leave them alone.",
                        LocalDate.ofInstant(nextLook(), ENGLAND),
                        true),
                actor.account());
        processes.tellLocally(
                "episode.risk-to-life",
                episode.reference(),
                Map.of(),
                Map.of(
                        "riskReportedAt", Date.from(event.occurredAt()),
                        "riskReviewAt", Date.from(nextLook())));
    }

    void resolved(EpisodeHeader episode, Actor actor) {
        if (!holds.end(episode.reference(), actor.account())) {
            throw new MovedOn("No risk to life is recorded on this case", null, null);
        }
        notes.unpin(episode.person());
        processes.tell("episode.risk-resolved", episode.reference(), Map.of(), Map.of());
    }
}
