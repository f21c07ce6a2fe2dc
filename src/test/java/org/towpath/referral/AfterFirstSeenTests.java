package org.towpath.referral;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.towpath.engine.Never;
import org.towpath.promise.ClockState;

import static org.assertj.core.api.Assertions.assertThat;
import static org.towpath.fixture.SampleAgreement.level;
import static org.towpath.fixture.SampleAgreement.rung;

/** What is asked of a partner once an appointment was offered or the person was seen. */
class AfterFirstSeenTests extends AgreedReferral {

    @Test
    void wordThatThePersonDoesNotEngageEndsTheStepsForItsSilence() {
        var word = level("feedback", "ENGAGED", 72, rung("NOTIFY", 2), rung("TASK", 4), rung("DISPUTE", 40))
                .replace("'starts':'SENT'", "'starts':'ATTENDED'");
        agreed.version(2, on.now(), ACKNOWLEDGE, DECIDE, word);
        referral = sent();
        on.happened(referral, ReferralEventType.ATTENDED, 0);
        toHour(77);
        assertThat(clock("engagement").state()).isEqualTo(ClockState.MISSED);
        assertThat(on.open(referral)).contains("userTask_actOnStep");

        on.complete(referral, "userTask_recordEngagement", Map.of("engagementOutcome", "did-not-engage"));

        assertThat(states("engagement")).endsWith("CANCELLED");
        assertThat(clock("engagement").missWithdrawnAt())
                .as("they were late to say so")
                .isNull();
        assertThat(on.open(referral)).isEmpty();
        assertThat(on.runs(referral)).isFalse();
        assertThat(on.view(referral).endedAt()).isNotNull();
    }

    @Test
    void aNewAppointmentThatDoesNotComeIsChasedOnceWhereTheFirstWasNotPromised() {
        var due = on.now().plus(Duration.ofDays(7));
        on.happened(referral, ReferralEventType.APPOINTMENT_OFFERED, 0);
        on.complete(
                referral,
                "userTask_recordAttendance",
                Map.of("attendanceOutcome", "cancelled-by-partner", "rebookByAt", due.toString()));

        assertThat(on.due(referral, "userTask_recordAppointment")).isEqualTo(due);
        var promised =
                on.view(referral).clocks().stream().anyMatch(it -> it.promise().equals("first-appointment"));
        assertThat(promised).isFalse();
        assertThat(on.timer(referral, "event_rebookingOverdue")).isEqualTo(Never.INSTANT);
        on.ring(referral, "event_appointmentOverdue");
        assertThat(on.open(referral)).containsOnlyOnce("userTask_chasePartner");
    }
}
