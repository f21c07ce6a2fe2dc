package org.towpath.agreement;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.access.Actor;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.MovedOn;

/**
 * The meetings an agreement asks for, what came of them, and the confirming of its contacts (S-44). Each plans the next
 * one, so that none is ever forgotten.
 */
@Component
public class AgreementReviews {

    private final AgreementRows rows;
    private final ReviewRows reviews;
    private final ContactRows contacts;
    private final AgreementsInForce terms;
    private final TriggeredReviews called;
    private final List<ReviewEvidence> evidence;
    private final AgreementJourney journey;
    private final AgreementLog log;
    private final Clock clock;

    AgreementReviews(
            AgreementRows rows,
            ReviewRows reviews,
            ContactRows contacts,
            AgreementsInForce terms,
            TriggeredReviews called,
            List<ReviewEvidence> evidence,
            AgreementJourney journey,
            AgreementLog log,
            Clock clock) {
        this.rows = rows;
        this.reviews = reviews;
        this.contacts = contacts;
        this.terms = terms;
        this.called = called;
        this.evidence = evidence;
        this.journey = journey;
        this.log = log;
        this.clock = clock;
    }

    /** Which kind of meeting it was. */
    public enum Kind {
        /** Everything, once a year unless clause C8 says otherwise. */
        FULL,
        /** The quarter's figures, and what both sides do about them. */
        OPERATIONAL,
        /** Between the planned ones, because something does not wait. */
        TRIGGERED
    }

    /**
     * What both sides decided at a review.
     *
     * @param outcome as the model's exits: {@code keep-as-it-is}, {@code plan-the-next}
     * @param given what was said about the figures it was held with
     * @param nextOn day of the next one of this kind; null for the interval in clause C8
     */
    public record Held(
            String attendees,
            ReviewEvidence.Given given,
            @Nullable String dataReviewed,
            String decisions,
            String outcome,
            @Nullable LocalDate nextOn,
            List<Action> actions) {}

    /** Something a review asked somebody to do. */
    public record Action(String what, String owner, LocalDate byDate) {}

    /**
     * A full review was held; the version goes on, or does not.
     *
     * @throws MovedOn if the version is not in force any more
     * @throws InvalidInput if the next one would not lie ahead, or the partner still has time to answer the figures
     */
    @Transactional
    public void full(UUID agreement, int n, Held held, Actor actor) {
        var version = inForce(agreement, n);
        var next = next(held, AgreementTimes.fullReviewAfter(clock.instant(), clauses(version)));
        add(version, Kind.FULL, held, next, actor);
        log.write(agreement, n, "REVIEWED", held.outcome(), actor);
        var variables = new HashMap<String, Object>();
        variables.put("reviewOutcome", held.outcome());
        if (held.outcome().equals("keep-as-it-is") || held.outcome().equals("amend-it")) {
            rows.reviewDue(version, next);
            if (version.state() == VersionState.REVIEW_DUE) {
                rows.state(version, VersionState.IN_FORCE);
            }
            variables.put("reviewAt", AgreementTimes.leadOf(next, clock.instant()));
        }
        journey.done(version, AgreementJourney.REVIEW, actor, variables);
    }

    /**
     * An operational review was held.
     *
     * @throws MovedOn if the version is not in force any more
     * @throws InvalidInput if the next one would not lie ahead, or the partner still has time to answer the figures
     */
    @Transactional
    public void operational(UUID agreement, int n, Held held, Actor actor) {
        var version = inForce(agreement, n);
        var next = next(held, AgreementTimes.operationalReviewAfter(clock.instant(), clauses(version)));
        add(version, Kind.OPERATIONAL, held, next, actor);
        log.write(agreement, n, "MET", held.outcome(), actor);
        journey.done(
                version,
                AgreementJourney.OPERATIONAL_REVIEW,
                actor,
                Map.of("operationalOutcome", held.outcome(), "operationalReviewAt", next));
    }

    /**
     * A review that something called for was held.
     *
     * @throws MovedOn if the version is not in force any more
     * @throws InvalidInput if the partner still has time to answer the figures
     */
    @Transactional
    public void triggered(UUID agreement, int n, Held held, Actor actor) {
        var version = inForce(agreement, n);
        add(version, Kind.TRIGGERED, held, null, actor);
        log.write(agreement, n, "MET_AS_CALLED", null, actor);
        called.held(version, actor);
    }

    private void add(VersionRow version, Kind kind, Held held, @Nullable Instant next, Actor actor) {
        var review = reviews.add(version, kind, held, next, actor);
        evidence.forEach(kept -> kept.used(version.agreement(), kind, review, held.given()));
    }

    /**
     * Both sides' contacts are right, or were put right.
     *
     * @param again whether to ask again
     */
    @Transactional
    public void contactsConfirmed(UUID agreement, int n, boolean again, @Nullable String note, Actor actor) {
        var version = inForce(agreement, n);
        contacts.confirmed(agreement, n, LocalDate.ofInstant(clock.instant(), AgreementReader.ZONE));
        log.write(agreement, n, "CONTACTS_CONFIRMED", note, actor);
        journey.done(
                version,
                AgreementJourney.CONFIRM_CONTACTS,
                actor,
                Map.of(
                        "contactsOutcome",
                        again ? "confirmed" : "no-more-needed",
                        "contactsAt",
                        AgreementTimes.contactsAfter(clock.instant(), clauses(version))));
    }

    /** Somebody has thought of what comes after the last day. */
    @Transactional
    public void decidedBeforeExpiry(UUID agreement, int n, String decision, @Nullable String note, Actor actor) {
        var version = inForce(agreement, n);
        log.write(agreement, n, "EXPIRY_DECIDED_" + decision, note, actor);
        journey.done(version, AgreementJourney.BEFORE_EXPIRY, actor, Map.of());
    }

    /**
     * Puts the key contacts right, which needs no further version: whom a step reaches follows from them when it fires.
     *
     * @throws MovedOn if the version is over
     * @throws InvalidInput naming what cannot be taken, {@code contacts[1].email}, or the step that would reach nobody
     */
    @Transactional
    public void changeContacts(UUID agreement, int n, List<Map<String, Object>> sent, Actor actor) {
        rows.lock(agreement);
        var version = rows.version(agreement, n);
        if (version.state().isOver()) {
            throw new MovedOn("This version is " + version.state().inWords(), null, version.endedAt());
        }
        contacts.replace(
                agreement,
                n,
                AgreementReader.contacts(sent, terms.version(agreement, n).serviceLevels()));
        log.write(agreement, n, "CONTACTS_CHANGED", null, actor);
    }

    /** What was held and decided, the last first; nothing for those who may not see small numbers. */
    @Transactional(readOnly = true)
    public List<ReviewRows.Review> of(UUID agreement, Actor reader) {
        return AgreementPerformance.seesSmallNumbers(reader) ? reviews.of(agreement) : List.of();
    }

    private VersionRow inForce(UUID agreement, int n) {
        rows.lock(agreement);
        var version = rows.version(agreement, n);
        if (!version.state().isInForce()) {
            throw new MovedOn("This version is " + version.state().inWords(), null, version.endedAt());
        }
        return version;
    }

    private Map<String, Object> clauses(VersionRow version) {
        return terms.version(version.agreement(), version.n()).clauses();
    }

    private Instant next(Held held, Instant usual) {
        var next = held.nextOn() == null ? usual : AgreementReader.startOf(held.nextOn());
        if (!next.isAfter(clock.instant())) {
            throw new InvalidInput("nextOn", "The next one lies ahead: give a later day");
        }
        return next;
    }
}
