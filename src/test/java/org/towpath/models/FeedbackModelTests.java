package org.towpath.models;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.towpath.engine.ModelEngine;

/** The referrer hears what came of it, outcomes are looked at twice, and nothing is left open at the close. */
class FeedbackModelTests {

    @RegisterExtension
    static final Walks WALKS = Walks.through("feedback", "escalation");

    @Test
    void feedbackGiven() {
        begins().answers("userTask_tellReferrer")
                .answers("userTask_recordOutcomesAtFourWeeks")
                .answers("userTask_recordOutcomesAtTwelveWeeks")
                .answers("userTask_checkClosure", "closureOutcome", "ready-to-close")
                .ends("endEvent_feedbackGiven");
    }

    @Test
    void whatIsOpenIsSettledFirst() {
        begins().answers("userTask_tellReferrer")
                .answers("userTask_recordOutcomesAtFourWeeks")
                .answers("userTask_recordOutcomesAtTwelveWeeks")
                .answers("userTask_checkClosure", "closureOutcome", "something-is-open")
                .answers("userTask_settleOpenItems")
                .answers("userTask_checkClosure", "closureOutcome", "ready-to-close")
                .ends("endEvent_feedbackGiven");
    }

    @Test
    void theTeamIsWarnedOnceAndTheTaskStays() {
        begins().rings("event_feedbackDueSoon")
                .passes("serviceTask_warnFeedbackDue", "endEvent_feedbackWarned")
                .waitsAt("userTask_tellReferrer");
    }

    @Test
    void lateFeedbackIsRaisedWithTheManager() {
        late("expected-time-passed")
                .waitsAt("userTask_tellReferrer", "userTask_raiseLateFeedback")
                .answers("userTask_raiseLateFeedback")
                .passes("serviceTask_recordMiss")
                .rings("event_newTimePassed")
                .answers("userTask_raiseLateFeedback")
                .hears("feedback.given")
                .passes("event_toldFirst", "endEvent_lateFeedbackRaised")
                .waitsAt("userTask_tellReferrer");
    }

    @Test
    void raisedFeedbackGoesAwayOnceGiven() {
        late("expected-time-passed")
                .hears("feedback.given")
                .passes("event_feedbackGiven", "endEvent_lateFeedbackSettled")
                .waitsAt("userTask_tellReferrer");
    }

    @Test
    void feedbackThatWasPromisedClimbsItsSteps() {
        late("promise-missed")
                .waitsAt("userTask_tellReferrer", "userTask_escalation")
                .answers("userTask_escalation")
                .passes("endEvent_escalated")
                .waitsAt("userTask_tellReferrer");
    }

    @Test
    void feedbackGivenMeanwhileLeadsNowhere() {
        late("settled").passes("endEvent_lateSettled").waitsAt("userTask_tellReferrer");
    }

    private static Walk late(String outcome) {
        ModelEngine.get().forgetsAnswers();
        ModelEngine.get().answers("recordMiss", Map.of("promiseOutcome", outcome, "clockId", "C-1"));
        return begins().rings("event_feedbackOverdue");
    }

    private static Walk begins() {
        return WALKS.begins(Map.of()).waitsAt("userTask_tellReferrer");
    }
}
