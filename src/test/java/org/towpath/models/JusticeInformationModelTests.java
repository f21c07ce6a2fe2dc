package org.towpath.models;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Police or court ask; they get what the person agrees to, in time, or hear that they get nothing. */
class JusticeInformationModelTests {

    @RegisterExtension
    static final Walks WALKS = Walks.through("justice-information");

    @Test
    void requestAnswered() {
        asked("information")
                .answers("userTask_checkConsent", "consentOutcome", "agreed")
                .answers("userTask_draftInformation")
                .answers("userTask_checkQuality", "qualityOutcome", "fit-to-send")
                .answers("userTask_sendInformation")
                .passes("endEvent_informationSent")
                .answers("userTask_recordUse")
                .ends("endEvent_requestAnswered");
    }

    @Test
    void suitabilityForATreatmentRequirementIsAssessedFirst() {
        asked("mhtr-suitability")
                .answers("userTask_assessMhtr")
                .waitsAt("userTask_checkConsent")
                .answers("userTask_checkConsent", "consentOutcome", "safety-reason")
                .waitsAt("userTask_draftInformation");
    }

    @Test
    void aDraftThatIsNotFitIsDraftedAgain() {
        asked("information")
                .answers("userTask_checkConsent", "consentOutcome", "agreed")
                .answers("userTask_draftInformation")
                .answers("userTask_checkQuality", "qualityOutcome", "change-needed")
                .waitsAt("userTask_draftInformation");
    }

    @Test
    void nothingShared() {
        asked("information")
                .answers("userTask_checkConsent", "consentOutcome", "refused")
                .neverPasses("userTask_draftInformation")
                .waitsAt("userTask_tellNotShared")
                .answers("userTask_tellNotShared")
                .ends("endEvent_nothingShared");
    }

    @Test
    void somebodyMakesSureItGoesInTime() {
        asked("information")
                .rings("event_neededSoon")
                .waitsAt("userTask_warnNeededSoon", "userTask_checkConsent")
                .answers("userTask_warnNeededSoon")
                .passes("endEvent_reminded")
                .waitsAt("userTask_checkConsent");
    }

    @Test
    void aNewTimeHasItsOwnBellUntilItIsOvertaken() {
        asked("information")
                .hears("justice-information.time-changed")
                .hears("justice-information.time-overtaken")
                .passes("endEvent_timeOvertaken")
                .hears("justice-information.time-changed")
                .rings("event_newTimeNear")
                .waitsAt("userTask_warnNeededSoon", "userTask_checkConsent")
                .hears("justice-information.time-overtaken")
                .passes("endEvent_warningOvertaken")
                .waitsAt("userTask_checkConsent");
    }

    @Test
    void requestWithdrawn() {
        asked("information").hears("justice-information.no-longer-needed").ends("endEvent_requestWithdrawn");
    }

    private static Walk asked(String what) {
        return WALKS.beginsWith("justice-information.requested", Map.of("requestId", "r-1"))
                .waitsAt("userTask_recordRequest")
                .answers("userTask_recordRequest", "requestOutcome", what);
    }
}
