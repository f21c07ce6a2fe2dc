package org.towpath.models;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Up the levels by name, by choice or because time is up; a person alone sends it to commissioners. */
class DisputeModelTests {

    @RegisterExtension
    static final Walks WALKS = Walks.through("dispute");

    private static final String PRACTITIONERS = "userTask_settleBetweenPractitioners";
    private static final String MANAGERS = "userTask_settleBetweenManagers";
    private static final String SENIORS = "userTask_settleBetweenSeniors";
    private static final String SEND = "userTask_decideToSend";
    private static final String COMMISSIONERS = "userTask_bringBeforeCommissioners";
    private static final String ROUTE = "userTask_decideOnContractRoute";
    private static final String CONTRACT = "userTask_useContractRoute";

    @Test
    void disputeSettledBetweenPractitioners() {
        opened("practitioner")
                .waitsAt(PRACTITIONERS)
                .answers(PRACTITIONERS, "levelOutcome", "settled", "amendmentOutcome", "no-amendment")
                .passes("serviceTask_applyRuling")
                .answers("userTask_recordLessons")
                .ends("endEvent_disputeSettled");
    }

    @Test
    void aRulingMayAskForAnAmendment() {
        opened("manager")
                .waitsAt(MANAGERS)
                .answers(MANAGERS, "levelOutcome", "settled", "amendmentOutcome", "amendment-needed")
                .waitsAt("userTask_draftAmendment")
                .answers("userTask_draftAmendment")
                .answers("userTask_recordLessons")
                .ends("endEvent_disputeSettled");
    }

    @Test
    void climbsLevelByLevelToTheContract() {
        atCommissioners()
                .answers(COMMISSIONERS, "levelOutcome", "take-it-up")
                .waitsAt(ROUTE)
                .answers(ROUTE, "contractOutcome", "use-the-contract-route")
                .passes("serviceTask_beginContractLevel")
                .answers(CONTRACT, "amendmentOutcome", "no-amendment")
                .answers("userTask_recordLessons")
                .ends("endEvent_disputeSettled");
    }

    @Test
    void settledBySeniorsOrCommissioners() {
        opened("senior")
                .answers(SENIORS, "levelOutcome", "settled", "amendmentOutcome", "no-amendment")
                .waitsAt("userTask_recordLessons");
        atCommissioners()
                .answers(COMMISSIONERS, "levelOutcome", "settled", "amendmentOutcome", "no-amendment")
                .waitsAt("userTask_recordLessons");
    }

    @Test
    void timeTakesItUpBetweenUsAndNeverFurther() {
        opened("practitioner")
                .rings("event_practitionerTimeUp")
                .waitsAt(MANAGERS)
                .rings("event_managerTimeUp")
                .waitsAt(SENIORS)
                .rings("event_seniorTimeUp")
                .waitsAt(SEND)
                .neverPasses("serviceTask_beginCommissionerLevel");
    }

    @Test
    void mayBeKeptBetweenUs() {
        opened("senior")
                .answers(SENIORS, "levelOutcome", "take-it-up")
                .answers(SEND, "sendOutcome", "keep-it-here")
                .waitsAt(SENIORS)
                .neverPasses("serviceTask_beginCommissionerLevel");
    }

    @Test
    void commissionersMayHaveLonger() {
        atCommissioners()
                .rings("event_commissionerTimeUp")
                .answers(ROUTE, "contractOutcome", "wait-longer")
                .waitsAt(COMMISSIONERS);
    }

    @ParameterizedTest
    @CsvSource({
        "practitioner, event_ruledAtPractitionerLevel",
        "manager, event_ruledAtManagerLevel",
        "senior, event_ruledAtSeniorLevel"
    })
    void aRulingIsHeardAtEveryLevel(String level, String heard) {
        opened(level)
                .hears("dispute.ruled", "amendmentOutcome", "no-amendment")
                .passes(heard, "serviceTask_applyRuling")
                .waitsAt("userTask_recordLessons");
    }

    @Test
    void aRulingOfCommissionersOrByContractIsHeardToo() {
        atCommissioners()
                .hears("dispute.ruled", "amendmentOutcome", "no-amendment")
                .passes("event_ruledAtCommissionerLevel")
                .waitsAt("userTask_recordLessons");
        atCommissioners()
                .answers(COMMISSIONERS, "levelOutcome", "take-it-up")
                .answers(ROUTE, "contractOutcome", "use-the-contract-route")
                .hears("dispute.ruled", "amendmentOutcome", "no-amendment")
                .passes("event_ruledAtContractLevel")
                .waitsAt("userTask_recordLessons");
    }

    @Test
    void whereThereIsNoContractRouteItIsRuledWithWhatThereIs() {
        atCommissioners()
                .answers(COMMISSIONERS, "levelOutcome", "take-it-up")
                .waitsAt(ROUTE)
                .hears("dispute.ruled", "amendmentOutcome", "no-amendment")
                .passes("event_ruledWithoutContractRoute")
                .waitsAt("userTask_recordLessons");
    }

    @Test
    void theContractRouteHasItsTimeToo() {
        atCommissioners()
                .answers(COMMISSIONERS, "levelOutcome", "take-it-up")
                .answers(ROUTE, "contractOutcome", "use-the-contract-route")
                .rings("event_contractTimeUp")
                .waitsAt(ROUTE);
    }

    @Test
    void aDraftIsForAPersonToOpen() {
        drafted()
                .answers("userTask_decideOnDraft", "draftOutcome", "open-the-dispute", "beginOutcome", "manager")
                .waitsAt(MANAGERS);
    }

    @Test
    void aDraftMayBecomeADateOrNothing() {
        drafted()
                .answers("userTask_decideOnDraft", "draftOutcome", "agreed-a-date")
                .ends("endEvent_dateAgreed");
        drafted().answers("userTask_decideOnDraft", "draftOutcome", "drop-it").ends("endEvent_draftDropped");
    }

    @Test
    void aDraftGoesAwayWhereThePromiseWasKeptAfterAll() {
        drafted()
                .hears("dispute.draft-withdrawn")
                .passes("event_draftWithdrawn")
                .ends("endEvent_draftNoLongerNeeded");
    }

    private static Walk drafted() {
        return WALKS.beginsWith("dispute.drafted", Map.of("disputeId", "d-1", "referralReference", "RF-2026-000001"))
                .waitsAt("userTask_decideOnDraft");
    }

    private static Walk opened(String level) {
        return WALKS.beginsWith(
                "dispute.opened",
                Map.of("disputeId", "d-1", "referralReference", "RF-2026-000001", "beginOutcome", level));
    }

    private static Walk atCommissioners() {
        return opened("practitioner")
                .answers(PRACTITIONERS, "levelOutcome", "take-it-up")
                .answers(MANAGERS, "levelOutcome", "take-it-up")
                .answers(SENIORS, "levelOutcome", "take-it-up")
                .waitsAt(SEND)
                .answers(SEND, "sendOutcome", "send-it")
                .waitsAt(COMMISSIONERS);
    }
}
