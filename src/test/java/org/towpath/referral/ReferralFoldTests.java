package org.towpath.referral;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.towpath.referral.Facts.fact;
import static org.towpath.referral.Facts.hourly;
import static org.towpath.referral.Facts.orders;
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

class ReferralFoldTests {

    static Stream<Arguments> stories() {
        return Stream.of(
                Arguments.of(
                        hourly(ACKNOWLEDGED, ACCEPTED, APPOINTMENT_OFFERED, ATTENDED, ENGAGED, COMPLETED),
                        ReferralState.COMPLETED),
                Arguments.of(hourly(ACKNOWLEDGED, ACCEPTED, APPOINTMENT_OFFERED, ATTENDED), ReferralState.ATTENDED),
                Arguments.of(hourly(ACKNOWLEDGED, DECLINED), ReferralState.DECLINED),
                Arguments.of(
                        hourly(ACKNOWLEDGED, INFORMATION_REQUESTED, INFORMATION_SUPPLIED, ACCEPTED),
                        ReferralState.ACCEPTED),
                Arguments.of(hourly(ACKNOWLEDGED, INFORMATION_REQUESTED), ReferralState.INFORMATION_REQUESTED),
                Arguments.of(hourly(INFORMATION_REQUESTED, INFORMATION_SUPPLIED), ReferralState.INFORMATION_SUPPLIED),
                Arguments.of(
                        hourly(ACCEPTED, APPOINTMENT_OFFERED, DID_NOT_ATTEND, APPOINTMENT_OFFERED),
                        ReferralState.APPOINTMENT_OFFERED),
                Arguments.of(
                        hourly(ACCEPTED, APPOINTMENT_OFFERED, DID_NOT_ATTEND, APPOINTMENT_OFFERED, DID_NOT_ATTEND),
                        ReferralState.DID_NOT_ATTEND),
                Arguments.of(hourly(ACCEPTED, WITHDRAWN), ReferralState.WITHDRAWN),
                Arguments.of(hourly(ACCEPTED, DECLINED), ReferralState.DECLINED),
                Arguments.of(hourly(ATTENDED, APPOINTMENT_OFFERED, ACKNOWLEDGED), ReferralState.ATTENDED));
    }

    @ParameterizedTest
    @MethodSource("stories")
    void theStateIsTheSameInWhateverOrderWeHear(List<ReferralFact> facts, ReferralState state) {
        for (var heard : orders(facts)) {
            assertThat(ReferralFold.of(ReferralState.SENT, heard).state())
                    .as("%s", heard)
                    .isEqualTo(state);
        }
    }

    @ParameterizedTest
    @MethodSource("stories")
    void everythingElseItKnowsIsTheSameToo(List<ReferralFact> facts, ReferralState state) {
        var told = ReferralFold.of(ReferralState.SENT, facts);

        assertThat(orders(facts).stream().map(heard -> ReferralFold.of(ReferralState.SENT, heard)))
                .allMatch(told::equals);
        assertThat(told.state()).isEqualTo(state);
    }

    @Test
    void thingsOfOneInstantAreTakenAsTheTypesAreListed() {
        var together = List.of(fact(ACCEPTED, 1), fact(ACKNOWLEDGED, 1));

        assertThat(ReferralFold.of(ReferralState.SENT, together).state()).isEqualTo(ReferralState.ACCEPTED);
    }

    @Test
    void aLateAcknowledgementDoesNotTakeAnAcceptanceBack() {
        var facts = List.of(fact(ACCEPTED, 1), fact(ACKNOWLEDGED, 2));

        assertThat(ReferralFold.of(ReferralState.SENT, facts).state()).isEqualTo(ReferralState.ACCEPTED);
    }

    @Test
    void anOfferAfterThePersonWasSeenIsAFollowUp() {
        var fold = ReferralFold.of(
                ReferralState.SENT, hourly(ACCEPTED, APPOINTMENT_OFFERED, ATTENDED, APPOINTMENT_OFFERED));

        assertThat(fold.state()).isEqualTo(ReferralState.ATTENDED);
        assertThat(fold.offers()).isEqualTo(2);
    }

    @Test
    void theAppointmentIsTheOneOfferedLast() {
        var facts = new ArrayList<>(hourly(ACCEPTED, APPOINTMENT_OFFERED, DID_NOT_ATTEND, APPOINTMENT_OFFERED));
        java.util.Collections.reverse(facts);

        assertThat(ReferralFold.of(ReferralState.SENT, facts).appointmentAt())
                .isEqualTo(fact(APPOINTMENT_OFFERED, 4).appointmentAt());
    }

    @Test
    void aRefusalKeepsItsReason() {
        var facts = List.of(fact(ACKNOWLEDGED, 1), fact(DECLINED, 2, "CAPACITY_FULL"));

        assertThat(ReferralFold.of(ReferralState.SENT, facts).reason()).isEqualTo("CAPACITY_FULL");
    }

    @Test
    void informationIsWaitedForUntilItIsGiven() {
        assertThat(ReferralFold.of(ReferralState.SENT, hourly(INFORMATION_REQUESTED))
                        .informationOpen())
                .isTrue();
        assertThat(ReferralFold.of(ReferralState.SENT, hourly(INFORMATION_REQUESTED, INFORMATION_SUPPLIED))
                        .informationOpen())
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void nothingHappensAfterAWithdrawal(ReferralEventType type) {
        var facts = List.of(fact(WITHDRAWN, 1), fact(type, 2));

        assertThat(ReferralFold.of(ReferralState.SENT, facts).state()).isEqualTo(ReferralState.WITHDRAWN);
    }
}
