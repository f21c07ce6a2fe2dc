package org.towpath.models;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Ring first, write after; the authority's decision is chased and may be challenged. */
class SafeguardingModelTests {

    @RegisterExtension
    static final Walks WALKS = Walks.through("safeguarding");

    @Test
    void safeguardingConcludedForAnAdult() {
        referred("adult", "userTask_referAdult")
                .answers("userTask_recordAuthorityDecision", "authorityOutcome", "accepted")
                .answers("userTask_recordSafeguardingOutcome")
                .ends("endEvent_safeguardingConcluded");
    }

    @Test
    void theAuthorityMayAnswerByItself() {
        referred("child", "userTask_referChild")
                .hears("safeguarding.decided", "authorityOutcome", "accepted")
                .passes("event_authorityDecided")
                .answers("userTask_recordSafeguardingOutcome")
                .ends("endEvent_safeguardingConcluded");
    }

    @Test
    void noFurtherActionIsConsidered() {
        declined()
                .answers("userTask_considerDecision", "challengeOutcome", "we-agree")
                .answers("userTask_recordSafeguardingOutcome")
                .ends("endEvent_safeguardingConcluded");
    }

    @Test
    void aDecisionMayBeChallenged() {
        declined()
                .answers("userTask_considerDecision", "challengeOutcome", "challenge")
                .answers("userTask_challengeDecision")
                .waitsAt("userTask_recordAuthorityDecision");
    }

    @Test
    void theTeamIsWarnedBeforeTheDecisionIsDue() {
        referred("adult", "userTask_referAdult")
                .rings("event_authorityDecisionDueSoon")
                .passes("serviceTask_warnAuthorityDue", "endEvent_authorityWarned")
                .waitsAt("userTask_recordAuthorityDecision");
    }

    @Test
    void theAuthorityIsChased() {
        overdue()
                .answers("userTask_chaseAuthority")
                .waitsAt("userTask_recordAuthorityDecision")
                .rings("event_newTimePassed")
                .waitsAt("userTask_recordAuthorityDecision", "userTask_chaseAuthority")
                .answers("userTask_chaseAuthority")
                .hears("safeguarding.answered")
                .passes("endEvent_authorityChased")
                .waitsAt("userTask_recordAuthorityDecision");
    }

    @Test
    void anAnswerEndsTheChase() {
        overdue()
                .hears("safeguarding.answered")
                .passes("endEvent_authorityAnswered")
                .waitsAt("userTask_recordAuthorityDecision");
    }

    private static Walk declined() {
        return referred("adult", "userTask_referAdult")
                .answers("userTask_recordAuthorityDecision", "authorityOutcome", "no-further-action")
                .waitsAt("userTask_considerDecision");
    }

    private static Walk overdue() {
        return referred("adult", "userTask_referAdult")
                .rings("event_authorityDecisionOverdue")
                .waitsAt("userTask_recordAuthorityDecision", "userTask_chaseAuthority");
    }

    private static Walk referred(String whom, String task) {
        return WALKS.beginsWith("safeguarding.concern-raised", Map.of("concernId", "c-1"))
                .waitsAt("userTask_ringNow")
                .answers("userTask_ringNow")
                .answers("userTask_recordConcern", "concernOutcome", whom)
                .answers(task)
                .waitsAt("userTask_recordAuthorityDecision");
    }
}
