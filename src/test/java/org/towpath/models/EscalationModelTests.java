package org.towpath.models;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.towpath.engine.ModelEngine;

/** A missed promise climbs its steps until it is kept, or until a person decides. */
class EscalationModelTests {

    @RegisterExtension
    static final Walks WALKS = Walks.through("escalation");

    @BeforeEach
    void nothingIsTaken() {
        ModelEngine.get().forgetsAnswers();
    }

    @Test
    void silenceClimbsStepByStepToADraftedDispute() {
        step("act-on-step");
        step("act-on-step");
        step("decide-on-dispute");
        begins().rings("event_timeForStep")
                .waitsAt("userTask_actOnStep")
                .rings("event_timeForNextStep")
                .waitsAt("userTask_actOnStep")
                .rings("event_timeForNextStep")
                .waitsAt("userTask_decideOnDispute")
                .answers("userTask_decideOnDispute", "disputeOutcome", "open-a-dispute")
                .ends("endEvent_disputeOpened");
    }

    @Test
    void whoeverTakesAStepOnHasUntilTheTimeNamed() {
        step("act-on-step");
        step("act-on-step");
        begins().rings("event_timeForStep")
                .answers("userTask_actOnStep")
                .waitsAt()
                .rings("event_timeForStep")
                .waitsAt("userTask_actOnStep");
    }

    @Test
    void whatThePartnerTakesOnItselfNobodyNeedRingAbout() {
        step("act-on-step");
        step("act-on-step");
        begins().rings("event_timeForStep")
                .waitsAt("userTask_actOnStep")
                .hears("escalation.step-taken-on")
                .waitsAt()
                .rings("event_timeForStep")
                .waitsAt("userTask_actOnStep");
    }

    @Test
    void aStepThatIsNotDueYetIsWaitedFor() {
        step("wait-for-step");
        step("act-on-step");
        begins().rings("event_timeForStep").waitsAt().rings("event_timeForStep").waitsAt("userTask_actOnStep");
    }

    @Test
    void whereNothingIsLeftToDoItEnds() {
        step("nothing-to-do");
        begins().rings("event_timeForStep").ends("endEvent_nothingToDo");
    }

    @Test
    void anAgreedDateThatPassesComesBackToThePerson() {
        step("decide-on-dispute");
        begins().rings("event_timeForStep")
                .answers("userTask_decideOnDispute", "disputeOutcome", "agree-a-date")
                .waitsAt()
                .rings("event_agreedDatePassed")
                .waitsAt("userTask_decideOnDispute")
                .answers("userTask_decideOnDispute", "disputeOutcome", "raise-a-concern")
                .ends("endEvent_concernRaised");
    }

    @Test
    void aPromiseKeptLateEndsItAtOnce() {
        step("act-on-step");
        begins().rings("event_timeForStep").hears("escalation.promise-kept").ends("endEvent_promiseKept");
    }

    @Test
    void aMissThatWasNoneEndsItAtOnce() {
        step("decide-on-dispute");
        begins().rings("event_timeForStep").hears("escalation.miss-withdrawn").ends("endEvent_missWithdrawn");
    }

    @Test
    void whatIsNoLongerMeasuredEndsIt() {
        begins().hears("escalation.clock-cancelled").ends("endEvent_clockCancelled");
    }

    private static void step(String outcome) {
        ModelEngine.get().answers("takeStep", Map.of("stepOutcome", outcome));
    }

    private static Walk begins() {
        return WALKS.begins(Map.of("clockId", "C-1")).waitsAt();
    }
}
