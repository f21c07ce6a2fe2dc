package org.towpath.agreement;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.access.Actor;
import org.towpath.shared.InvalidInput;

/** How versions come into force and go out of it again by themselves. Always inside the change that brings it about. */
@Component
public class AgreementEffect {

    private final AgreementRows rows;
    private final InForceRows inForce;
    private final AgreementsInForce terms;
    private final AgreementJourney journey;
    private final AgreementLog log;
    private final ApplicationEventPublisher listeners;
    private final Clock clock;

    AgreementEffect(
            AgreementRows rows,
            InForceRows inForce,
            AgreementsInForce terms,
            AgreementJourney journey,
            AgreementLog log,
            ApplicationEventPublisher listeners,
            Clock clock) {
        this.rows = rows;
        this.inForce = inForce;
        this.terms = terms;
        this.journey = journey;
        this.log = log;
        this.listeners = listeners;
        this.clock = clock;
    }

    /** Both sides have signed: the span in which it counts is taken, and its process goes on to its day. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void signed(VersionRow version, Actor actor) {
        var now = clock.instant();
        var from = version.effectiveFrom().isAfter(now) ? version.effectiveFrom() : now;
        take(version, from);
        rows.state(version, VersionState.SIGNED);
        log.write(version.agreement(), version.n(), "SIGNED", null, actor);
        var variables = new HashMap<String, Object>(times(version, from));
        variables.put("effectiveFromAt", from);
        variables.put("effectOutcome", from.isAfter(now) ? "counts-later" : "counts-now");
        journey.done(version, AgreementJourney.SIGN, actor, variables);
    }

    /** Takes the span in which a version is to count, cutting off the one before it. */
    void take(VersionRow version, Instant from) {
        var to = version.effectiveTo();
        if (to != null && !to.isAfter(from)) {
            throw new InvalidInput("effectiveTo", "The agreement would end before it begins to count");
        }
        var services = rows.services(version.agreement(), version.n());
        inForce.rival(version.agreement(), services, from, to).ifPresent(rival -> {
            throw new InvalidInput(
                    "services[" + services.indexOf(rival.service()) + "]",
                    "Another agreement stands for this service in that time: " + rival.title());
        });
        inForce.begin(version.agreement(), version.n(), services, from, to);
    }

    Map<String, Instant> times(VersionRow version, Instant since) {
        var agreed = terms.version(version.agreement(), version.n());
        return AgreementTimes.of(
                new AgreementTimes.AgreementDates(since, version.effectiveTo(), version.reviewDue()),
                agreed.clauses(),
                agreed.contacts());
    }

    /** The day has come, or it was taken up again after a suspension. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takesEffect(String reference) {
        var version = followed(reference);
        if (version.state().isInForce()) {
            return;
        }
        var at = startOf(version);
        rows.tookEffect(version, at);
        log.write(version.agreement(), version.n(), "IN_FORCE", null, Actor.system());
        supersedeBefore(version);
        listeners.publishEvent(new AgreementTookEffect(version.agreement(), version.n(), at, version.reTimeRunning()));
    }

    private Instant startOf(VersionRow version) {
        return inForce.startOf(version.agreement(), version.n()).orElseGet(clock::instant);
    }

    private void supersedeBefore(VersionRow version) {
        for (var earlier : rows.versions(version.agreement())) {
            if (earlier.n() < version.n()
                    && !earlier.state().isOver()
                    && !earlier.state().isInPreparation()) {
                rows.ended(earlier, VersionState.SUPERSEDED, clock.instant(), null);
                log.write(earlier.agreement(), earlier.n(), "SUPERSEDED", null, Actor.system());
                journey.tell(earlier, "agreement.superseded");
            }
        }
    }

    /** A time came that changes the state of a version in force; one that has moved on is left alone. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void marks(String reference, VersionState state) {
        var version = followed(reference);
        if (version.state().isInForce()) {
            // that it ends soon says more than that a review is due
            if (version.state() != VersionState.EXPIRING) {
                rows.state(version, state);
            }
            log.write(version.agreement(), version.n(), state.name(), null, Actor.system());
            if (state == VersionState.REVIEW_DUE) {
                listeners.publishEvent(new ReviewDue(version.agreement(), version.n(), AgreementReviews.Kind.FULL));
            }
        }
    }

    /** The day of the operational review has come. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void operationalReviewBegins(String reference) {
        var version = followed(reference);
        if (version.state().isInForce()) {
            listeners.publishEvent(new ReviewDue(version.agreement(), version.n(), AgreementReviews.Kind.OPERATIONAL));
        }
    }

    /** Its last day is over. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void expires(String reference) {
        var version = followed(reference);
        if (!version.state().isOver()) {
            rows.ended(version, VersionState.EXPIRED, clock.instant(), null);
            log.write(version.agreement(), version.n(), "EXPIRED", null, Actor.system());
        }
    }

    /** Somebody decided on a form of its process that it ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void ends(String reference) {
        var version = followed(reference);
        if (!version.state().isOver()) {
            end(version, VersionState.TERMINATED, version.endedWhy());
            log.write(version.agreement(), version.n(), "TERMINATED", version.endedWhy(), Actor.system());
        }
    }

    /** The version that a process follows, by the reference it was given. */
    private VersionRow followed(String reference) {
        var end = reference.lastIndexOf(".v");
        return rows.version(
                UUID.fromString(reference.substring(0, end)), Integer.parseInt(reference.substring(end + 2)));
    }

    /** From now on it does not count. */
    void end(VersionRow version, VersionState state, @Nullable String why) {
        var now = clock.instant();
        inForce.end(version.agreement(), version.n(), now);
        rows.ended(version, state, now, why);
    }
}
