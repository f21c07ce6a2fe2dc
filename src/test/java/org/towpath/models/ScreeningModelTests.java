package org.towpath.models;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.towpath.engine.ModelEngine;

/** The practitioner decides; the prompt may only ask for a second thought. */
class ScreeningModelTests {

    @RegisterExtension
    static final Walks WALKS = Walks.through("screening");

    @BeforeEach
    void nothingWorrying() {
        facts("assess", false);
    }

    @Test
    void assessmentNeeded() {
        triaged("assess").ends("endEvent_assessmentNeeded");
    }

    @Test
    void emergencyHelpCalled() {
        triaged("emergency")
                .waitsAt("userTask_getEmergencyHelp")
                .answers("userTask_getEmergencyHelp")
                .ends("endEvent_emergencyHelpCalled");
    }

    @Test
    void adviceGiven() {
        triaged("advice-only")
                .neverPasses("userTask_considerPrompt")
                .answers("userTask_giveAdvice")
                .ends("endEvent_adviceGiven");
    }

    @Test
    void notCompleted() {
        triaged("could-not-finish").ends("endEvent_notCompleted");
    }

    @Test
    void adviceOnlyInSpiteOfSuicideRiskIsThoughtOverOnceMore() {
        facts("advice-only", true);

        triaged("advice-only")
                .passes("businessRuleTask_triage", "userTask_considerPrompt")
                .waitsAt("userTask_considerPrompt")
                .answers("userTask_considerPrompt", "triageOutcome", "assess")
                .ends("endEvent_assessmentNeeded");
    }

    @Test
    void thePractitionerMayKeepTheDecision() {
        facts("advice-only", true);

        triaged("advice-only")
                .answers("userTask_considerPrompt", "triageOutcome", "advice-only")
                .answers("userTask_giveAdvice")
                .ends("endEvent_adviceGiven");
    }

    private static Walk triaged(String outcome) {
        return WALKS.begins(Map.of())
                .waitsAt("userTask_screenPerson")
                .answers("userTask_screenPerson")
                .answers("userTask_decideTriage", "triageOutcome", outcome);
    }

    private static void facts(String decided, boolean suicideRisk) {
        ModelEngine.get().knows("triage", Facts.triage("triageDecided", decided, "suicideRisk", suicideRisk));
    }
}
