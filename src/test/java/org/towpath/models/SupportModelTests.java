package org.towpath.models;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.towpath.engine.ModelEngine;

/** A worker goes along until the person can go alone, or wants to. */
class SupportModelTests {

    @RegisterExtension
    static final Walks WALKS = Walks.through("support", "escalation");

    @Test
    void supportEnded() {
        accompanied("attended")
                .answers("userTask_decideNextSupport", "nextOutcome", "ready-to-hand-over")
                .passes("endEvent_readyToHandOver")
                .answers("userTask_handOverSupport")
                .ends("endEvent_supportEnded");
    }

    @Test
    void theTeamIsWarnedThatAWorkerIsDue() {
        begun().rings("event_workerDueSoon")
                .passes("serviceTask_warnWorkerDue", "endEvent_workerWarned")
                .waitsAt("userTask_chooseWorker");
    }

    @Test
    void aWaitForAWorkerIsRaisedWithTheManager() {
        late("expected-time-passed")
                .waitsAt("userTask_chooseWorker", "userTask_raiseLateWorker")
                .answers("userTask_raiseLateWorker")
                .passes("serviceTask_recordMiss")
                .rings("event_newTimePassed")
                .answers("userTask_raiseLateWorker")
                .hears("support.worker-chosen")
                .passes("event_chosenFirst", "endEvent_lateWorkerRaised")
                .waitsAt("userTask_chooseWorker");
    }

    @Test
    void theRaisedWaitGoesAwayOnceAWorkerIsChosen() {
        late("expected-time-passed")
                .hears("support.worker-chosen")
                .passes("event_workerChosen", "endEvent_lateWorkerSettled")
                .waitsAt("userTask_chooseWorker");
    }

    @Test
    void aPromisedWorkerClimbsTheSteps() {
        late("promise-missed")
                .waitsAt("userTask_chooseWorker", "userTask_escalation")
                .answers("userTask_escalation")
                .passes("endEvent_escalated")
                .waitsAt("userTask_chooseWorker");
    }

    @Test
    void aWorkerFoundMeanwhileLeadsNowhere() {
        late("settled").passes("endEvent_lateSettled").waitsAt("userTask_chooseWorker");
    }

    private static Walk late(String outcome) {
        ModelEngine.get().forgetsAnswers();
        ModelEngine.get().answers("recordMiss", Map.of("promiseOutcome", outcome, "clockId", "C-1"));
        return begun().rings("event_workerOverdue");
    }

    private static Walk begun() {
        return WALKS.begins(Map.of("planId", "P-1")).waitsAt("userTask_chooseWorker");
    }

    @Test
    void anotherAppointmentIsArranged() {
        accompanied("attended")
                .answers("userTask_decideNextSupport", "nextOutcome", "another-appointment")
                .waitsAt("userTask_arrangeAppointment");
    }

    @Test
    void aCancelledAppointmentIsArrangedAnew() {
        accompanied("cancelled").waitsAt("userTask_arrangeAppointment");
    }

    @Test
    void aReviewEndsInHandingOver() {
        accompanied("attended")
                .answers("userTask_decideNextSupport", "nextOutcome", "review-needed")
                .answers("userTask_reviewSupport", "reviewOutcome", "hand-over")
                .passes("endEvent_reviewedToHandOver")
                .answers("userTask_handOverSupport")
                .ends("endEvent_supportEnded");
    }

    @Test
    void aReviewGoesOn() {
        accompanied("missed")
                .answers("userTask_contactAfterMissed", "missedOutcome", "review-needed")
                .answers("userTask_reviewSupport", "reviewOutcome", "continue")
                .waitsAt("userTask_arrangeAppointment");
    }

    @Test
    void aMissedAppointmentIsRearranged() {
        accompanied("missed")
                .answers("userTask_contactAfterMissed", "missedOutcome", "rearrange")
                .waitsAt("userTask_arrangeAppointment");
    }

    @Test
    void thePersonMayStop() {
        accompanied("missed")
                .answers("userTask_contactAfterMissed", "missedOutcome", "person-chose-to-stop")
                .passes("endEvent_personChoseToStop")
                .answers("userTask_handOverSupport")
                .ends("endEvent_supportEnded");
    }

    @Test
    void thePersonIsRemindedBeforehand() {
        arranged()
                .rings("event_reminderDue")
                .waitsAt("userTask_remindPerson", "userTask_accompanyPerson")
                .answers("userTask_remindPerson")
                .passes("endEvent_personReminded")
                .waitsAt("userTask_accompanyPerson");
    }

    @Test
    void supportIsReviewedAtItsTime() {
        arranged()
                .rings("event_reviewDue")
                .waitsAt("userTask_reviewOnTime", "userTask_accompanyPerson")
                .answers("userTask_reviewOnTime")
                .waitsAt("userTask_accompanyPerson")
                .rings("event_nextReviewDue")
                .waitsAt("userTask_reviewOnTime", "userTask_accompanyPerson");
    }

    @Test
    void reviewsAreOverWhenSupportIs() {
        arranged()
                .rings("event_reviewDue")
                .answers("userTask_reviewOnTime")
                .hears("support.handed-over")
                .passes("endEvent_reviewsOver")
                .waitsAt("userTask_accompanyPerson");
        arranged()
                .rings("event_reviewDue")
                .hears("support.handed-over")
                .passes("endEvent_reviewOvertaken")
                .waitsAt("userTask_accompanyPerson");
    }

    @Test
    void planStopped() {
        arranged().hears("support.ended").ends("endEvent_planStopped");
    }

    private static Walk accompanied(String meeting) {
        return arranged().answers("userTask_accompanyPerson", "meetingOutcome", meeting);
    }

    private static Walk arranged() {
        return WALKS.begins(Map.of("planId", "p-1"))
                .answers("userTask_chooseWorker", "workerOutcome", "str-worker")
                .answers("userTask_planSupport")
                .answers("userTask_arrangeAppointment")
                .waitsAt("userTask_accompanyPerson");
    }
}
