package org.towpath.models;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.towpath.engine.ModelEngine;

/** One need, one partner at a time: asked, answered, met; chased where no answer comes. */
class ReferralModelTests {

    @RegisterExtension
    static final Walks WALKS = Walks.through("referral", "escalation");

    @BeforeEach
    void nothingIsMissing() {
        ModelEngine.get().forgetsAnswers();
        for (var check = 0; check < 3; check++) {
            ModelEngine.get().answers("checkReferral", Map.of("readinessOutcome", "ready"));
        }
    }

    @Test
    void referralCompleted() {
        attended()
                .answers("userTask_recordEngagement", "engagementOutcome", "engaged")
                .answers("userTask_recordOutcome")
                .ends("endEvent_referralCompleted");
    }

    @Test
    void thePartnerMayAnswerEverythingByItself() {
        sent().hears("referral.acknowledged")
                .waitsAt("userTask_recordDecision")
                .hears("referral.decided", "decisionOutcome", "accepted")
                .waitsAt("userTask_recordAppointment")
                .hears("referral.appointment-offered")
                .waitsAt("userTask_recordAttendance")
                .hears("referral.attendance-known", "attendanceOutcome", "attended")
                .waitsAt("userTask_recordEngagement")
                .hears("referral.engagement-known", "engagementOutcome", "engaged")
                .waitsAt("userTask_recordOutcome")
                .hears("referral.completed")
                .ends("endEvent_referralCompleted");
    }

    @Test
    void noService() {
        begins("choose-a-service")
                .waitsAt("userTask_chooseService")
                .answers("userTask_chooseService", "serviceOutcome", "no-service")
                .answers("userTask_recordUnmetNeed")
                .ends("endEvent_noService");
    }

    @Test
    void aChosenServiceIsCheckedAndAsked() {
        begins("choose-a-service")
                .answers("userTask_chooseService", "serviceOutcome", "service-chosen")
                .passes("serviceTask_checkReferral", "serviceTask_sendReferral")
                .waitsAt("userTask_recordAcknowledgement");
    }

    @ParameterizedTest
    @CsvSource({"mended, userTask_recordAcknowledgement", "choose-another-service, userTask_chooseService"})
    void whatIsMissingIsMendedFirst(String outcome, String next) {
        missing().answers("userTask_completeReferral", "mendOutcome", outcome).waitsAt(next);
    }

    @Test
    void stopped() {
        missing()
                .answers("userTask_completeReferral", "mendOutcome", "stop")
                .neverPasses("serviceTask_sendReferral")
                .ends("endEvent_stopped");
    }

    @Test
    void declined() {
        refused()
                .answers("userTask_decideAfterDecline", "declineOutcome", "stop")
                .ends("endEvent_declined");
    }

    @Test
    void aRefusalMayBeAnUnmetNeed() {
        refused()
                .answers("userTask_decideAfterDecline", "declineOutcome", "record-unmet-need")
                .answers("userTask_recordUnmetNeed")
                .ends("endEvent_noService");
    }

    @Test
    void afterARefusalAnotherServiceIsChosen() {
        refused()
                .answers("userTask_decideAfterDecline", "declineOutcome", "choose-another-service")
                .waitsAt("userTask_chooseService");
    }

    @Test
    void aMissedAppointmentIsBookedAgain() {
        appointed()
                .answers("userTask_recordAttendance", "attendanceOutcome", "missed")
                .answers("userTask_followUpMissed", "missedOutcome", "rebook")
                .waitsAt("userTask_recordAppointment");
    }

    @Test
    void notAttended() {
        appointed()
                .answers("userTask_recordAttendance", "attendanceOutcome", "missed")
                .answers("userTask_followUpMissed", "missedOutcome", "stop")
                .ends("endEvent_notAttended");
    }

    @Test
    void anAppointmentThePartnerCancelsIsBookedAgain() {
        appointed()
                .answers("userTask_recordAttendance", "attendanceOutcome", "cancelled-by-partner")
                .waitsAt("userTask_recordAppointment")
                .rings("event_rebookingOverdue")
                .waitsAt("userTask_recordAppointment", "userTask_chasePartner");
    }

    @Test
    void notEngaged() {
        attended()
                .answers("userTask_recordEngagement", "engagementOutcome", "did-not-engage")
                .ends("endEvent_notEngaged");
    }

    @Test
    void eachPromiseWarnsOnce() {
        sent().rings("event_acknowledgementDueSoon")
                .passes("serviceTask_warnAcknowledgementDue", "endEvent_acknowledgementWarned")
                .answers("userTask_recordAcknowledgement")
                .rings("event_decisionDueSoon")
                .passes("serviceTask_warnDecisionDue", "endEvent_decisionWarned")
                .answers("userTask_recordDecision", "decisionOutcome", "accepted")
                .rings("event_appointmentDueSoon")
                .passes("serviceTask_warnAppointmentDue", "endEvent_appointmentWarned")
                .waitsAt("userTask_recordAppointment")
                .answers("userTask_recordAppointment")
                .answers("userTask_recordAttendance", "attendanceOutcome", "attended")
                .rings("event_engagementDueSoon")
                .passes("serviceTask_warnEngagementDue", "endEvent_engagementWarned")
                .waitsAt("userTask_recordEngagement");
    }

    @Test
    void aPartnerWhoNeverAcknowledgesIsChased() {
        late("expected-time-passed");
        sent().rings("event_acknowledgementOverdue")
                .passes("serviceTask_recordAcknowledgementMiss")
                .waitsAt("userTask_recordAcknowledgement", "userTask_chasePartner")
                .answers("userTask_chasePartner")
                .waitsAt("userTask_recordAcknowledgement")
                .rings("event_newTimePassed")
                .waitsAt("userTask_recordAcknowledgement", "userTask_chasePartner")
                .answers("userTask_chasePartner")
                .hears("referral.answered")
                .passes("endEvent_partnerChased")
                .waitsAt("userTask_recordAcknowledgement");
    }

    @Test
    void aPartnerWhoNeverDecidesIsChasedUntilItAnswers() {
        late("expected-time-passed");
        sent().answers("userTask_recordAcknowledgement")
                .rings("event_decisionOverdue")
                .passes("serviceTask_recordDecisionMiss")
                .waitsAt("userTask_recordDecision", "userTask_chasePartner")
                .hears("referral.answered")
                .passes("event_partnerAnswered", "endEvent_partnerAnswered")
                .waitsAt("userTask_recordDecision");
    }

    @Test
    void aPartnerWhoOffersNoAppointmentIsChased() {
        late("expected-time-passed");
        accepted()
                .rings("event_appointmentOverdue")
                .passes("serviceTask_recordAppointmentMiss")
                .waitsAt("userTask_recordAppointment", "userTask_chasePartner");
    }

    @Test
    void aPartnerWhoDoesNotTellWhetherThePersonEngagesIsChased() {
        late("expected-time-passed");
        attended()
                .rings("event_engagementOverdue")
                .passes("serviceTask_recordEngagementMiss")
                .waitsAt("userTask_recordEngagement", "userTask_chasePartner")
                .hears("referral.answered")
                .passes("endEvent_partnerAnswered")
                .waitsAt("userTask_recordEngagement");
    }

    @Test
    void aMissedPromiseClimbsItsSteps() {
        late("promise-missed");
        sent().rings("event_acknowledgementOverdue")
                .waitsAt("userTask_recordAcknowledgement", "userTask_escalation")
                .answers("userTask_escalation")
                .passes("endEvent_escalated")
                .waitsAt("userTask_recordAcknowledgement");
    }

    @Test
    void aPromiseKeptMeanwhileLeadsNowhere() {
        late("settled");
        sent().rings("event_acknowledgementOverdue")
                .passes("endEvent_lateSettled")
                .waitsAt("userTask_recordAcknowledgement");
    }

    @Test
    void informationThePartnerAsksForIsSupplied() {
        asked().answers("userTask_supplyInformation")
                .passes("endEvent_informationSupplied")
                .waitsAt("userTask_recordAcknowledgement");
    }

    @Test
    void informationMayReachThePartnerAnotherWay() {
        asked().hears("referral.information-supplied")
                .passes("endEvent_informationSettled")
                .waitsAt("userTask_recordAcknowledgement");
    }

    @Test
    void withdrawn() {
        sent().hears("referral.withdrawn").ends("endEvent_withdrawn");
    }

    @ParameterizedTest
    @CsvSource({"another-referral, endEvent_anotherReferral", "record-unmet-need, endEvent_partnerClosed"})
    void partnerClosed(String outcome, String end) {
        accepted()
                .hears("referral.partner-closed")
                .waitsAt("userTask_decideAfterPartnerClosed")
                .answers("userTask_decideAfterPartnerClosed", "closedOutcome", outcome)
                .ends(end);
    }

    private static Walk begins(String service) {
        return WALKS.begins(Map.of("referralReference", "RF-2026-000001", "serviceOutcome", service));
    }

    private static Walk sent() {
        return begins("service-chosen").passes("serviceTask_sendReferral").waitsAt("userTask_recordAcknowledgement");
    }

    private static Walk asked() {
        return sent().hears("referral.information-requested")
                .waitsAt("userTask_recordAcknowledgement", "userTask_supplyInformation");
    }

    private static void late(String outcome) {
        ModelEngine.get().answers("recordMiss", Map.of("promiseOutcome", outcome, "clockId", "C-1"));
    }

    private static Walk missing() {
        ModelEngine.get().forgetsAnswers();
        ModelEngine.get().answers("checkReferral", Map.of("readinessOutcome", "something-missing"));
        ModelEngine.get().answers("checkReferral", Map.of("readinessOutcome", "ready"));
        return begins("service-chosen").waitsAt("userTask_completeReferral");
    }

    private static Walk refused() {
        return sent().answers("userTask_recordAcknowledgement")
                .answers("userTask_recordDecision", "decisionOutcome", "declined");
    }

    private static Walk accepted() {
        return sent().answers("userTask_recordAcknowledgement")
                .answers("userTask_recordDecision", "decisionOutcome", "accepted")
                .waitsAt("userTask_recordAppointment");
    }

    private static Walk appointed() {
        return accepted().answers("userTask_recordAppointment").waitsAt("userTask_recordAttendance");
    }

    private static Walk attended() {
        return appointed()
                .answers("userTask_recordAttendance", "attendanceOutcome", "attended")
                .waitsAt("userTask_recordEngagement");
    }
}
