package org.towpath.referral;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import org.towpath.promise.ClockState;
import org.towpath.referral.ReferralFixture.Case;

import static org.assertj.core.api.Assertions.assertThat;
import static org.towpath.fixture.SampleAgreement.levelIn;
import static org.towpath.fixture.SampleAgreement.rung;

/** Where clause C7 holds steps until the next opening, and where it may not. */
class StepsOutOfHoursTests extends AgreedReferral {

    /** Open for an hour a day, which begins some hours after now. */
    private String openAnHourFrom(int hours) {
        var opens =
                on.now().plus(Duration.ofHours(hours)).atZone(ZoneOffset.UTC).getHour();
        var week = Arrays.stream(DayOfWeek.values())
                .map(day -> "'%s':[['%02d:00','%02d:00']]".formatted(day, opens, opens + 1))
                .collect(Collectors.joining(","));
        return "{'zone':'UTC','opening':{" + week + "}}";
    }

    private Case heldOutOfHours() {
        var effect = on.now();
        agreed.versionSaying(
                "{'C7':{'steps':'Two hours on','outOfHours':'hold'}}",
                2,
                effect,
                levelIn(openAnHourFrom(30), "acknowledge", "ACKNOWLEDGED", 24, rung("NOTIFY", 2), rung("DISPUTE", 90)));
        return sent();
    }

    @Test
    void aStepOutOfHoursIsHeldUntilTheNextOpeningWhereTheAgreementSaysSo() {
        referral = heldOutOfHours();
        toHour(28);
        assertThat(clock("acknowledge").state()).isEqualTo(ClockState.MISSED);
        assertThat(states("acknowledge")).as("its time was hour 26").containsExactly("PENDING", "PENDING");

        toHour(31);
        assertThat(states("acknowledge")).containsExactly("FIRED", "PENDING");
        assertThat(clock("acknowledge").rungs().get(0).firedAt()).isAfterOrEqualTo(sentAt().plus(Duration.ofHours(29)));
    }

    @Test
    void whileSomebodyIsDetainedNoStepIsHeldPastTwoHoursBeforeTheTimeCustodyToldUs() {
        referral = heldOutOfHours();
        jdbc.sql("update episode set expires_at = :at where reference = :episode")
                .param("at", sentAt().plus(Duration.ofHours(28)).atOffset(ZoneOffset.UTC))
                .param("episode", referral.of().episode().value())
                .update();

        toHour(26);
        assertThat(states("acknowledge"))
                .as("held to no opening, and no later step waits past that time either")
                .containsOnly("FIRED");
    }
}
