package org.towpath.models;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A version is agreed by both sides, watched while it counts, and ends in one way only. */
class AgreementModelTests {

    @RegisterExtension
    static final Walks WALKS = Walks.through("agreement");

    @Test
    void draftedApprovedSignedAndInForce() {
        begins().answers("userTask_draftAgreement")
                .answers("userTask_approveAgreement", "approvalOutcome", "approved")
                .answers("userTask_signAgreement", "effectOutcome", "counts-now")
                .passes("serviceTask_putInForce", "startEvent_inForce", "gateway_watchedSplit")
                .waitsAt();
    }

    @Test
    void aVersionThatNeedsChangeIsDraftedAgain() {
        begins().answers("userTask_draftAgreement")
                .answers("userTask_approveAgreement", "approvalOutcome", "change-needed")
                .waitsAt("userTask_draftAgreement");
    }

    @Test
    void aSignedVersionWaitsForItsFirstDay() {
        begins().answers("userTask_draftAgreement")
                .answers("userTask_approveAgreement", "approvalOutcome", "approved")
                .answers("userTask_signAgreement", "effectOutcome", "counts-later")
                .neverPasses("serviceTask_putInForce")
                .rings("event_firstDay")
                .passes("event_firstDay", "serviceTask_putInForce", "startEvent_inForce");
    }

    @Test
    void aReviewThatKeepsItPlansTheNext() {
        inForce()
                .rings("event_reviewDue")
                .passes("serviceTask_markReviewDue")
                .answers("userTask_reviewAgreement", "reviewOutcome", "keep-as-it-is")
                .waitsAt()
                .rings("event_reviewDue")
                .answers("userTask_reviewAgreement", "reviewOutcome", "amend-it")
                .rings("event_reviewDue")
                .answers("userTask_reviewAgreement", "reviewOutcome", "let-it-expire")
                .passes("endEvent_willExpire")
                .waitsAt();
    }

    @Test
    void aReviewMayEndIt() {
        inForce()
                .rings("event_reviewDue")
                .answers("userTask_reviewAgreement", "reviewOutcome", "end-it")
                .passes("endEvent_endedAtReview", "event_endedAtReview", "serviceTask_endAgreement")
                .ends("endEvent_agreementEnded");
    }

    @Test
    void bothSidesMeetAgainAndAgain() {
        inForce()
                .rings("event_operationalReviewDue")
                .passes("serviceTask_drawUpFigures")
                .answers("userTask_holdOperationalReview", "operationalOutcome", "plan-the-next")
                .rings("event_operationalReviewDue")
                .answers("userTask_holdOperationalReview", "operationalOutcome", "no-more-needed")
                .passes("endEvent_noMoreMeetings");
    }

    @Test
    void somethingCallsForAReviewBetweenThePlannedOnes() {
        inForce()
                .hears("agreement.review-triggered")
                .waitsAt("userTask_holdTriggeredReview")
                .answers("userTask_holdTriggeredReview")
                .passes("endEvent_triggeredReviewHeld")
                .hears("agreement.review-triggered")
                .waitsAt("userTask_holdTriggeredReview");
    }

    @Test
    void keyContactsAreConfirmedAgainAndAgain() {
        inForce()
                .rings("event_contactsDue")
                .answers("userTask_confirmKeyContacts", "contactsOutcome", "confirmed")
                .rings("event_contactsDue")
                .answers("userTask_confirmKeyContacts", "contactsOutcome", "no-more-needed")
                .passes("endEvent_contactsNoMoreAsked");
    }

    @Test
    void itExpiresAfterSomebodyHasThoughtOfIt() {
        inForce()
                .rings("event_expiringSoon")
                .passes("serviceTask_markExpiring")
                .answers("userTask_decideBeforeExpiry")
                .neverPasses("endEvent_lastDayCame")
                .rings("event_lastDayOver")
                .passes("serviceTask_expireAgreement")
                .ends("endEvent_agreementExpired");
    }

    @Test
    void withNothingLeftToWatchItStillExpiresOnItsLastDay() {
        inForce()
                .rings("event_reviewDue")
                .answers("userTask_reviewAgreement", "reviewOutcome", "let-it-expire")
                .rings("event_operationalReviewDue")
                .answers("userTask_holdOperationalReview", "operationalOutcome", "no-more-needed")
                .rings("event_contactsDue")
                .answers("userTask_confirmKeyContacts", "contactsOutcome", "no-more-needed")
                .rings("event_expiringSoon")
                .answers("userTask_decideBeforeExpiry")
                .passes("endEvent_willExpire", "endEvent_noMoreMeetings", "endEvent_contactsNoMoreAsked")
                .neverPasses("serviceTask_expireAgreement")
                .rings("event_lastDayAwaited")
                .passes("endEvent_lastDayCame", "serviceTask_expireAgreement")
                .ends("endEvent_agreementExpired");
    }

    @Test
    void aSuspendedVersionIsTakenUpAgain() {
        inForce()
                .hears("agreement.suspended")
                .waitsAt("userTask_decideAfterSuspension")
                .answers("userTask_decideAfterSuspension", "suspensionOutcome", "take-up-again")
                .passes("gateway_howDoesItGoOn", "serviceTask_putInForce", "startEvent_inForce");
    }

    @Test
    void aSuspendedVersionEnds() {
        inForce()
                .hears("agreement.suspended")
                .answers("userTask_decideAfterSuspension", "suspensionOutcome", "end-it")
                .ends("endEvent_agreementEnded");
    }

    @Test
    void aSuspendedVersionExpires() {
        inForce()
                .hears("agreement.suspended")
                .rings("event_lastDayOverSuspended")
                .ends("endEvent_agreementExpired");
    }

    @Test
    void terminatedWhereverItStands() {
        begins().hears("agreement.terminated").ends("endEvent_agreementTerminated");
        inForce().hears("agreement.terminated").ends("endEvent_agreementTerminated");
    }

    @Test
    void supersededByALaterVersion() {
        inForce().hears("agreement.superseded").ends("endEvent_agreementSuperseded");
    }

    private static Walk begins() {
        return WALKS.begins(Map.of()).waitsAt("userTask_draftAgreement");
    }

    private static Walk inForce() {
        return WALKS.beginsWith("agreement.taken-over", Map.of("effectOutcome", "counts-now"))
                .passes("startEvent_takenOver", "serviceTask_putInForce");
    }
}
