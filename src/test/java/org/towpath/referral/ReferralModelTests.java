package org.towpath.referral;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.towpath.TowpathTest;
import org.towpath.engine.Processes;
import org.towpath.fixture.CaseWork;
import org.towpath.promise.ClockState;
import org.towpath.promise.ClockView;
import org.towpath.referral.ReferralFixture.Case;
import org.towpath.shared.MovedOn;
import org.towpath.worklist.Tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.towpath.referral.ReferralEventType.ACCEPTED;
import static org.towpath.referral.ReferralEventType.ACKNOWLEDGED;
import static org.towpath.referral.ReferralEventType.APPOINTMENT_OFFERED;
import static org.towpath.referral.ReferralEventType.ATTENDED;
import static org.towpath.referral.ReferralEventType.COMPLETED;
import static org.towpath.referral.ReferralEventType.DECLINED;
import static org.towpath.referral.ReferralEventType.DID_NOT_ATTEND;
import static org.towpath.referral.ReferralEventType.ENGAGED;
import static org.towpath.referral.ReferralEventType.INFORMATION_REQUESTED;
import static org.towpath.referral.ReferralEventType.INFORMATION_SUPPLIED;
import static org.towpath.referral.ReferralEventType.WITHDRAWN;

/** Referrals on the model that is in force. */
@TowpathTest
class ReferralModelTests {

    private static final int HOURS = 10;

    private final ReferralFixture on;

    @Autowired
    ReferralModelTests(
            ProcessEngine engine,
            JdbcClient jdbc,
            Clock clock,
            TransactionTemplate transaction,
            Referrals referrals,
            Processes processes,
            Tasks tasks,
            ObjectMapper json) {
        var work = new CaseWork(engine, jdbc, clock, transaction, processes, tasks, json);
        on = new ReferralFixture(work, jdbc, clock, transaction, referrals);
    }

    private Case referral;

    @BeforeEach
    void aReferralSentThisMorning() {
        referral = on.sent();
        on.sentEarlier(referral, HOURS);
    }

    @Test
    void aReferralThatIsCompleteIsSentAtOnce() {
        assertThat(on.view(referral).state()).isEqualTo(ReferralState.SENT);
        assertThat(on.open(referral)).containsExactly("userTask_recordAcknowledgement");
        assertThat(on.view(referral).clocks())
                .extracting(ClockView::promise)
                .containsExactly("acknowledge", "decide", "first-appointment");
        assertThat(on.view(referral).clocks()).allMatch(ClockView::expected).noneMatch(it -> it.dueAt() == null);
    }

    @Test
    void theTimerRingsJustAfterThePromiseIsDue() {
        var today = on.sent();

        assertThat(on.timer(today, "event_acknowledgementOverdue")).isEqualTo(on.ringsAt(today, 0));
    }

    @Test
    void staffWriteDownWhatThePartnerSaysUntilItIsCompleted() {
        on.complete(referral, "userTask_recordAcknowledgement", Map.of("acknowledgedBy", "Duty desk"));
        on.complete(referral, "userTask_recordDecision", Map.of("decisionOutcome", "accepted"));
        on.complete(
                referral,
                "userTask_recordAppointment",
                Map.of("appointmentAt", on.now().plus(Duration.ofDays(3)).toString()));
        on.complete(referral, "userTask_recordAttendance", Map.of("attendanceOutcome", "attended"));
        on.complete(referral, "userTask_recordEngagement", Map.of("engagementOutcome", "engaged"));
        on.complete(referral, "userTask_recordOutcome", Map.of("needMet", "FULL"));

        assertThat(on.runs(referral)).isFalse();
        var view = on.view(referral);
        assertThat(view.state()).isEqualTo(ReferralState.COMPLETED);
        assertThat(view.endedAt()).isNotNull();
        assertThat(view.events())
                .extracting(ReferralView.Event::type)
                .containsExactly(ACKNOWLEDGED, ACCEPTED, APPOINTMENT_OFFERED, ATTENDED, ENGAGED, COMPLETED);
        assertThat(view.clocks()).extracting(ClockView::state).containsOnly(ClockState.MET);
    }

    @Test
    void whateverThePartnerReportsTakesTheSameWay() {
        var expected = List.of(
                "userTask_recordDecision",
                "userTask_recordAppointment",
                "userTask_recordAttendance",
                "userTask_recordEngagement",
                "userTask_recordOutcome");
        var minute = 0;
        for (var type : List.of(ACKNOWLEDGED, ACCEPTED, APPOINTMENT_OFFERED, ATTENDED, ENGAGED)) {
            on.happened(referral, type, ++minute);
            assertThat(on.open(referral)).containsExactly(expected.get(minute - 1));
        }
        on.happened(referral, COMPLETED, 9);

        assertThat(on.runs(referral)).isFalse();
    }

    @Test
    void anAcceptanceBeforeAnAcknowledgementBringsTheProcessAlong() {
        on.happened(referral, ACCEPTED, 5);

        assertThat(on.open(referral)).containsExactly("userTask_recordAppointment");
        on.happened(referral, ACKNOWLEDGED, 2);
        assertThat(on.open(referral)).containsExactly("userTask_recordAppointment");
        assertThat(on.view(referral).state()).isEqualTo(ReferralState.ACCEPTED);
        var acknowledged = on.view(referral).clocks().get(0);
        assertThat(acknowledged.stoppedAt()).isEqualTo(acknowledged.startedAt().plus(Duration.ofMinutes(2)));
    }

    @Test
    void anAttendanceReportedFirstOfAllIsEnough() {
        on.happened(referral, ATTENDED, 30);
        on.happened(referral, APPOINTMENT_OFFERED, 10);

        assertThat(on.open(referral)).containsExactly("userTask_recordEngagement");
        assertThat(on.listed(referral))
                .as("no list still asks for what was known before the process came to it")
                .containsExactly("userTask_recordEngagement");
        assertThat(on.view(referral).state()).isEqualTo(ReferralState.ATTENDED);
    }

    @Test
    void aMissedAppointmentIsFollowedUpAndTheNextOneAwaited() {
        on.happened(referral, ACCEPTED, 1);
        on.happened(referral, APPOINTMENT_OFFERED, 2);
        on.happened(referral, DID_NOT_ATTEND, 3);
        assertThat(on.open(referral)).containsExactly("userTask_followUpMissed");

        on.complete(
                referral,
                "userTask_followUpMissed",
                Map.of("missedOutcome", "rebook", "welfare", "SPOKE_NO_NEW_WORRY", "rebookByAt", nextWeek()));
        assertThat(on.open(referral)).containsExactly("userTask_recordAppointment");
        on.happened(referral, APPOINTMENT_OFFERED, 4);
        assertThat(on.open(referral)).containsExactly("userTask_recordAttendance");
    }

    @Test
    void anOfferHeardOfWhileTheMissIsFollowedUpIsTakenThen() {
        on.happened(referral, APPOINTMENT_OFFERED, 2);
        on.happened(referral, DID_NOT_ATTEND, 3);
        on.happened(referral, APPOINTMENT_OFFERED, 4);
        assertThat(on.open(referral)).containsExactly("userTask_followUpMissed");

        on.complete(
                referral,
                "userTask_followUpMissed",
                Map.of("missedOutcome", "rebook", "welfare", "SPOKE_NO_NEW_WORRY", "rebookByAt", nextWeek()));
        assertThat(on.open(referral)).containsExactly("userTask_recordAttendance");
    }

    @Test
    void anAppointmentThePartnerCancelledIsAwaitedAnew() {
        on.happened(referral, APPOINTMENT_OFFERED, 2);
        var known = nextWeek();
        on.complete(
                referral,
                "userTask_recordAttendance",
                Map.of("attendanceOutcome", "cancelled-by-partner", "rebookByAt", known));

        assertThat(on.open(referral)).containsExactly("userTask_recordAppointment");
        assertThat(on.due(referral, "userTask_recordAppointment")).isEqualTo(known);
        assertThat(on.timer(referral, "event_rebookingOverdue")).isEqualTo(known);
        on.ring(referral, "event_rebookingOverdue");
        assertThat(on.open(referral)).containsExactly("userTask_chasePartner", "userTask_recordAppointment");
        on.happened(referral, APPOINTMENT_OFFERED, 4);
        assertThat(on.open(referral)).containsExactly("userTask_recordAttendance");
    }

    private String nextWeek() {
        return on.now().plus(Duration.ofDays(7)).toString();
    }

    @Test
    void aRefusalIsDecidedAboutAndIsFinal() {
        on.happened(referral, DECLINED, 5);

        assertThat(on.open(referral)).containsExactly("userTask_decideAfterDecline");
        assertThat(on.view(referral).reason()).isEqualTo("CAPACITY_FULL");
        assertThatThrownBy(() -> on.happened(referral, ACCEPTED, 6)).isInstanceOf(MovedOn.class);
        assertThat(on.view(referral).clocks())
                .extracting(ClockView::state)
                .containsExactly(ClockState.MET, ClockState.MET, ClockState.CANCELLED);
    }

    @Test
    void anotherServiceAfterARefusalIsAnotherReferral() {
        on.happened(referral, DECLINED, 5);
        on.complete(
                referral,
                "userTask_decideAfterDecline",
                Map.of("declineOutcome", "choose-another-service", "declineClass", "CAPACITY"));
        on.complete(
                referral,
                "userTask_chooseService",
                Map.of(
                        "serviceOutcome",
                        "service-chosen",
                        "service",
                        on.service("Crisis response").toString(),
                        "consentReferral",
                        "GIVEN"));

        assertThat(on.view(referral).state()).isEqualTo(ReferralState.DECLINED);
        assertThat(on.view(referral).endedAt()).isNotNull();
        assertThat(on.open(referral)).containsExactly("userTask_recordAcknowledgement");
    }

    @Test
    void aRefusalWithoutAnotherServiceLeavesAnUnmetNeed() {
        on.complete(referral, "userTask_recordAcknowledgement", Map.of("acknowledgedBy", "Duty desk"));
        on.complete(
                referral,
                "userTask_recordDecision",
                Map.of("decisionOutcome", "declined", "declineReason", "WAITING_LIST_CLOSED"));
        on.complete(
                referral,
                "userTask_decideAfterDecline",
                Map.of("declineOutcome", "record-unmet-need", "declineClass", "CAPACITY"));
        on.complete(referral, "userTask_recordUnmetNeed", Map.of("unmetReason", "NO_CAPACITY"));

        assertThat(on.runs(referral)).isFalse();
        assertThat(on.view(referral).state()).isEqualTo(ReferralState.DECLINED);
    }

    @Test
    void aWithdrawalEndsEverything() {
        on.happened(referral, ACKNOWLEDGED, 1);
        on.happened(referral, WITHDRAWN, 2);

        assertThat(on.runs(referral)).isFalse();
        assertThat(on.view(referral).clocks())
                .extracting(ClockView::state)
                .containsExactly(ClockState.MET, ClockState.CANCELLED, ClockState.CANCELLED);
        assertThatThrownBy(() -> on.happened(referral, ACKNOWLEDGED, 3)).isInstanceOf(MovedOn.class);
    }

    @Test
    void informationAskedForStopsTheCountUntilItIsGiven() {
        on.happened(referral, ACKNOWLEDGED, 1);
        on.happened(referral, INFORMATION_REQUESTED, 2);
        assertThat(on.open(referral)).containsExactly("userTask_recordDecision", "userTask_supplyInformation");
        assertThat(on.view(referral).clocks().get(1).state()).isEqualTo(ClockState.PAUSED);
        assertThat(on.timer(referral, "event_decisionOverdue")).isEqualTo("9999-12-31T00:00:00Z");

        on.happened(referral, INFORMATION_SUPPLIED, 3);
        assertThat(on.open(referral)).containsExactly("userTask_recordDecision");
        assertThat(on.timer(referral, "event_decisionOverdue")).isEqualTo(on.ringsAt(referral, 1));
    }

    @Test
    void informationGivenByOurStaffIsAFactToo() {
        on.happened(referral, INFORMATION_REQUESTED, 2);
        on.complete(
                referral,
                "userTask_supplyInformation",
                Map.of("whatWasSent", "Plan", "sentTo", "Duty desk", "sentHow", "PHONE", "shareBasis", "agreement"));

        assertThat(on.open(referral)).containsExactly("userTask_recordDecision");
        assertThat(on.view(referral).state()).isEqualTo(ReferralState.INFORMATION_SUPPLIED);
    }

    @Test
    void aPartnerThatIsLateIsChasedUntilItAnswers() {
        on.sentEarlier(referral, 9 * 24);
        on.ring(referral, "event_acknowledgementOverdue");
        assertThat(on.open(referral)).containsExactly("userTask_chasePartner", "userTask_recordAcknowledgement");

        on.complete(
                referral,
                "userTask_chasePartner",
                Map.of(
                        "chasedHow", "PHONE",
                        "nameSpokenTo", "Duty desk",
                        "namedAction", "They ring back",
                        "newTimeAt", nextWeek()));
        assertThat(on.open(referral)).containsExactly("userTask_recordAcknowledgement");
        on.ring(referral, "event_newTimePassed");
        assertThat(on.open(referral)).containsExactly("userTask_chasePartner", "userTask_recordAcknowledgement");

        on.happened(referral, ACKNOWLEDGED, 5);
        assertThat(on.open(referral)).containsExactly("userTask_recordDecision");
    }

    @Test
    void aPartnerMayCloseWhatItHadAccepted() {
        on.happened(referral, ACCEPTED, 1);
        on.happened(referral, DECLINED, 5);

        assertThat(on.open(referral)).containsExactly("userTask_decideAfterPartnerClosed");
    }

    @Test
    void toldAgainItIsAnsweredAsTheFirstTime() {
        var first = on.happened(referral, ACKNOWLEDGED, 1);
        on.happened(referral, ACCEPTED, 2);
        var again = on.happened(referral, ACKNOWLEDGED, 1);

        assertThat(((ReferralView) first).state()).isEqualTo(ReferralState.ACKNOWLEDGED);
        assertThat(((Map<?, ?>) again).get("state")).isEqualTo("ACKNOWLEDGED");
        assertThat(on.view(referral).events()).hasSize(2);
    }

    @Test
    void theProcessComesToTheSamePlaceInWhateverOrderWeHear() {
        var facts = List.of(Map.entry(ACCEPTED, 1), Map.entry(APPOINTMENT_OFFERED, 2), Map.entry(DID_NOT_ATTEND, 3));
        for (var heard : Facts.orders(facts)) {
            var other = on.sent();
            on.sentEarlier(other, HOURS);
            heard.forEach(fact -> on.happened(other, fact.getKey(), fact.getValue()));

            assertThat(on.open(other)).as("%s", heard).containsExactly("userTask_followUpMissed");
            assertThat(on.view(other).state()).isEqualTo(ReferralState.DID_NOT_ATTEND);
        }
    }
}
