package org.towpath.agreement;

import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.access.Actor;
import org.towpath.agreement.AgreementReviews.Kind;

/** Reviews between those that are planned, because something does not wait (domain pack 4.7). */
@Component
public class TriggeredReviews {

    private static final String TRIGGERED = "agreement.review-triggered";

    private final AgreementRows rows;
    private final AgreementJourney journey;
    private final ReviewsUnderWay underWay;
    private final AgreementLog log;

    TriggeredReviews(AgreementRows rows, AgreementJourney journey, ReviewsUnderWay underWay, AgreementLog log) {
        this.rows = rows;
        this.journey = journey;
        this.underWay = underWay;
        this.log = log;
    }

    /** What came of calling for a review. */
    public enum Called {
        /** There is a task for it now. */
        BEGINS,
        /** One is to be held already, and looks at this as well. */
        IS_UNDER_WAY,
        /** The version's process follows a model that knows no such review: nobody would find anything to do. */
        NOT_DRAWN
    }

    /** Calls for a review. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Called call(UUID agreement, int n) {
        var version = rows.version(agreement, n);
        if (underWay.isUnderWay(version, Kind.TRIGGERED)) {
            return Called.IS_UNDER_WAY;
        }
        return journey.tell(version, TRIGGERED) > 0 ? Called.BEGINS : Called.NOT_DRAWN;
    }

    /**
     * What it was is kept with what happened to the agreement.
     *
     * @param cause without numbers: everybody who may open the agreement reads it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remember(UUID agreement, int n, String cause) {
        log.write(agreement, n, "REVIEW_TRIGGERED", cause, Actor.system());
    }

    /** A review that was called for was held: its task is done. */
    void held(VersionRow version, Actor actor) {
        journey.done(version, AgreementJourney.TRIGGERED_REVIEW, actor, Map.of());
    }
}
