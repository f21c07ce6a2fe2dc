package org.towpath.models;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The referrer hears what came of it, outcomes are looked at twice, and nothing is left open at the close. */
class FeedbackModelTests {

    @RegisterExtension
    static final Walks WALKS = Walks.through("feedback");

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
        begins().rings("event_feedbackOverdue")
                .waitsAt("userTask_tellReferrer", "userTask_raiseLateFeedback")
                .answers("userTask_raiseLateFeedback")
                .passes("endEvent_lateFeedbackRaised")
                .waitsAt("userTask_tellReferrer");
    }

    @Test
    void raisedFeedbackGoesAwayOnceGiven() {
        begins().rings("event_feedbackOverdue")
                .hears("feedback.given")
                .passes("event_feedbackGiven", "endEvent_lateFeedbackSettled")
                .waitsAt("userTask_tellReferrer");
    }

    private static Walk begins() {
        return WALKS.begins(Map.of()).waitsAt("userTask_tellReferrer");
    }
}
