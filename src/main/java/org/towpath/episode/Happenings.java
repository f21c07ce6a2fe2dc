package org.towpath.episode;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import org.towpath.access.Actor;
import org.towpath.access.Roles;
import org.towpath.audit.Audit;
import org.towpath.audit.AuditEntry;
import org.towpath.engine.Processes;
import org.towpath.shared.EpisodeReference;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.MovedOn;
import org.towpath.shared.NotAllowed;

/** Records what happened to a person from outside, and tells the processes that wait for it. */
@Component
class Happenings {

    private static final Duration REOPENED_WITHIN = Duration.ofDays(28);
    private static final List<String> CASEWORKERS = List.of(
            Roles.ADMINISTRATOR,
            Roles.STR_WORKER,
            Roles.SENIOR_ADMINISTRATOR,
            Roles.PRACTITIONER,
            Roles.SPECIALIST,
            Roles.OPERATIONAL_MANAGER);

    private final EpisodeRows rows;
    private final EventRows events;
    private final RiskToLife risk;
    private final PersonEvents people;
    private final Registration registration;
    private final StageKeeper stages;
    private final Processes processes;
    private final ApplicationEventPublisher publisher;
    private final Audit audit;
    private final Clock clock;

    Happenings(
            EpisodeRows rows,
            EventRows events,
            RiskToLife risk,
            PersonEvents people,
            Registration registration,
            StageKeeper stages,
            Processes processes,
            ApplicationEventPublisher publisher,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.events = events;
        this.risk = risk;
        this.people = people;
        this.registration = registration;
        this.stages = stages;
        this.processes = processes;
        this.publisher = publisher;
        this.audit = audit;
        this.clock = clock;
    }

    /** As {@link Episodes#happened}; the case is visible to the actor and locked. */
    void happened(EpisodeHeader episode, NewEvent told, Actor actor) {
        var reference = episode.reference();
        refuseIfNotTheirs(told.type(), actor);
        var now = clock.instant();
        var event = at(OccurredAt.asKept(possible(told.occurredAt(), episode, now), now), told);
        var id = UUID.randomUUID();
        if (!events.add(id, reference, event, now, actor.account())) {
            refuseIfNotTheSame(reference, event);
            return;
        }
        refuseIfClosed(episode, event.type());
        publisher.publishEvent(new EpisodeHappened(id, reference, event, actor));
        takeEffect(id, episode, event, actor);
        stages.refresh(reference);
        audit.record(AuditEntry.about(reference, "episode.event-recorded")
                .of(id.toString())
                .with("type", event.type()));
    }

    /** A repeat changes nothing; something else under the name of an earlier event must not be lost. */
    private void refuseIfNotTheSame(EpisodeReference episode, NewEvent event) {
        var same = events.named(episode, event)
                .filter(EventRows.Named::same)
                .filter(earlier -> earlier.type() == event.type())
                .filter(earlier ->
                        !event.occurredAt().isBefore(earlier.occurredAt().truncatedTo(ChronoUnit.MINUTES)));
        if (same.isEmpty()) {
            throw new InvalidInput(
                    "eventId",
                    "Something else was recorded in its place already: open the page again to record this beside it");
        }
    }

    private void takeEffect(UUID id, EpisodeHeader episode, NewEvent event, Actor actor) {
        var reference = episode.reference();
        switch (event.type()) {
            case SAFEGUARDING_CONCERN ->
                processes.startByMessage(
                        "safeguarding",
                        "safeguarding.concern-raised",
                        reference,
                        Map.of("episodeReference", reference.value(), "concernId", id.toString()));
            case INFORMATION_REQUESTED ->
                processes.startByMessage(
                        "justice-information",
                        "justice-information.requested",
                        reference,
                        Map.of("episodeReference", reference.value(), "requestId", id.toString()));
            case INFORMATION_NO_LONGER_NEEDED ->
                tellOrRefuse(
                        "justice-information.no-longer-needed",
                        reference,
                        Map.of("requestId", Objects.requireNonNull(event.text("requestId"))),
                        "This request is no longer open");
            case RISK_TO_LIFE -> risk.reported(episode, event, actor);
            case RISK_RESOLVED -> risk.resolved(episode, actor);
            case CONSENT_WITHDRAWN -> people.consentWithdrawn(episode, event, actor);
            case RELEASED -> released(reference, event.occurredAt());
            case TRANSFERRED -> {
                events.released(reference, event.occurredAt());
                processes.tell("episode.transferred", reference, Map.of(), Map.of());
            }
            case DIED -> people.deathReported(episode, event);
            case HEARING_CHANGED -> {
                events.hearing(reference, timesTold(event), event.occurredAt());
                publisher.publishEvent(new EpisodeChanged(reference));
                processes.tell("episode.hearing-changed", reference, Map.of(), Map.of());
            }
            case APPOINTMENT_MISSED ->
                tellOrRefuse(
                        "assessment.appointment-missed", reference, Map.of(), "Nobody is waiting for an assessment");
            case REOPENED -> reopen(episode);
        }
    }

    /** Where they have not been met yet the meeting is over; otherwise what follows is planned anew. */
    private void released(EpisodeReference reference, Instant at) {
        events.released(reference, at);
        if (processes.tell("episode.released-before-seen", reference, Map.of(), Map.of()) == 0) {
            processes.tell("episode.released", reference, Map.of(), Map.of());
        }
    }

    private void reopen(EpisodeHeader episode) {
        var closedAt = episode.closedAt();
        if (closedAt == null) {
            throw new MovedOn("This case is open", null, null);
        }
        var now = clock.instant();
        if (now.isAfter(closedAt.plus(REOPENED_WITHIN))) {
            throw new MovedOn("This case was closed more than 28 days ago: register a new one", null, closedAt);
        }
        people.aliveAfterAll(episode);
        events.reopened(episode.reference(), now);
        processes.startByMessage(
                "episode",
                "episode.reopened",
                episode.reference(),
                registration.beginning(episode.reference(), episode.person()));
    }

    private void tellOrRefuse(String message, EpisodeReference reference, Map<String, String> keys, String otherwise) {
        if (processes.tell(message, reference, keys, Map.of()) == 0) {
            throw new MovedOn(otherwise, null, null);
        }
    }

    private static TimesTold timesTold(NewEvent event) {
        if (event.says("calledOff") && event.instant("hearingAt") != null) {
            throw new InvalidInput("calledOff", "Give a new time, or say that the hearing was called off, not both");
        }
        return new TimesTold(
                event.instant("hearingAt"),
                event.says("calledOff"),
                event.instant("reviewDueAt"),
                event.instant("expiresAt"),
                event.text("toldBy"));
    }

    private static Instant possible(Instant at, EpisodeHeader episode, Instant now) {
        if (OccurredAt.isInFuture(at, now)) {
            throw new InvalidInput("occurredAt", "This cannot be in the future");
        }
        if (OccurredAt.isBefore(at, episode.receivedAt())) {
            throw new InvalidInput("occurredAt", "This is before the case began");
        }
        return at;
    }

    private static NewEvent at(Instant occurredAt, NewEvent event) {
        return new NewEvent(event.type(), occurredAt, event.key(), event.details());
    }

    private static void refuseIfNotTheirs(EventType type, Actor actor) {
        if (!type.isForEveryone() && !actor.isSystem() && !actor.holdsAnyOf(CASEWORKERS)) {
            throw new NotAllowed("Ask a colleague on the team to record this");
        }
    }

    private static void refuseIfClosed(EpisodeHeader episode, EventType type) {
        if (episode.stage() == Stage.CLOSED && !type.isPossibleAfterClosing()) {
            throw new MovedOn("This case is closed", null, episode.closedAt());
        }
    }
}
