package org.towpath.models;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.towpath.engine.ModelEngine;

/** Assess, agree a safety plan, agree needs; the table proposes support and a person decides. */
class AssessmentModelTests {

    @RegisterExtension
    static final Walks WALKS = Walks.through("assessment");

    @BeforeEach
    void nothingPointsToSupport() {
        ModelEngine.get().knows("support-need", Facts.supportNeed());
    }

    @Test
    void needsAgreed() {
        begins().answers("userTask_assessPerson", "depthOutcome", "core-is-enough")
                .answers("userTask_agreeSafetyPlan")
                .answers("userTask_agreeNeeds", "needsOutcome", "needs-agreed")
                .passes("businessRuleTask_supportNeed")
                .answers("userTask_decideSupport", "supportOutcome", "support-wanted", "planId", "p-1")
                .ends("endEvent_needsAgreed");
    }

    @Test
    void aSpecialistAssessesToo() {
        begins().answers("userTask_assessPerson", "depthOutcome", "specialist-needed")
                .waitsAt("userTask_assessAsSpecialist")
                .answers("userTask_assessAsSpecialist")
                .answers("userTask_agreeSafetyPlan")
                .answers("userTask_agreeNeeds", "needsOutcome", "no-further-need")
                .ends("endEvent_noFurtherNeed");
    }

    @Test
    void endedEarly() {
        begins().answers("userTask_assessPerson", "depthOutcome", "core-is-enough")
                .answers("userTask_agreeSafetyPlan")
                .answers("userTask_agreeNeeds", "needsOutcome", "not-completed")
                .ends("endEvent_endedEarly");
    }

    @Test
    void aMissedAppointmentIsRearranged() {
        begins().hears("assessment.appointment-missed")
                .waitsAt("userTask_rearrangeAssessment")
                .answers("userTask_rearrangeAssessment", "rearrangeOutcome", "try-again")
                .waitsAt("userTask_assessPerson");
    }

    @Test
    void notCompleted() {
        begins().hears("assessment.appointment-missed")
                .answers("userTask_rearrangeAssessment", "rearrangeOutcome", "stop-trying")
                .ends("endEvent_notCompleted");
    }

    private static Walk begins() {
        return WALKS.begins(Map.of()).waitsAt("userTask_assessPerson");
    }
}
