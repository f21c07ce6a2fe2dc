package org.towpath.agreement;

import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.access.Actor;

/** Reviews between those that are planned, because something does not wait (domain pack 4.7). */
@Component
public class TriggeredReviews {

    private static final String TRIGGERED = "agreement.review-triggered";

    private final AgreementRows rows;
    private final AgreementJourney journey;
    private final AgreementLog log;

    TriggeredReviews(AgreementRows rows, AgreementJourney journey, AgreementLog log) {
        this.rows = rows;
        this.journey = journey;
        this.log = log;
    }

    /** One cause after another: nobody finds two at once for one agreement. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean lock(UUID agreement, int n) {
        rows.lock(agreement);
        return rows.version(agreement, n).state().isInForce();
    }

    /**
     * Calls for a review; one that is open already is to look at this as well.
     *
     * @param reason in words, with its numbers
     * @return whether a new review begins
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean call(UUID agreement, int n, String reason) {
        var version = rows.version(agreement, n);
        log.write(agreement, n, "REVIEW_TRIGGERED", reason, Actor.system());
        if (isOpen(version)) {
            return false;
        }
        journey.tell(version, TRIGGERED);
        return true;
    }

    /** A review that was called for was held: its task is done. */
    void held(VersionRow version, Actor actor) {
        journey.done(version, AgreementJourney.TRIGGERED_REVIEW, actor, Map.of());
    }

    private boolean isOpen(VersionRow version) {
        return journey.tasksOf(version).stream()
                .anyMatch(task -> task.drawn().element().equals(AgreementJourney.TRIGGERED_REVIEW));
    }
}
