package org.towpath.referral;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.towpath.shared.InvalidInput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.towpath.referral.Facts.SENT;
import static org.towpath.referral.Facts.fact;
import static org.towpath.referral.ReferralEventType.ACCEPTED;
import static org.towpath.referral.ReferralEventType.ACKNOWLEDGED;
import static org.towpath.referral.ReferralEventType.COMPLETED;
import static org.towpath.referral.ReferralEventType.DECLINED;
import static org.towpath.referral.ReferralEventType.WITHDRAWN;

class ReferralRefusalsTests {

    private static final Instant NOW = SENT.plus(Duration.ofHours(10));

    @Test
    void aFewSecondsAheadAreNow() {
        assertThat(ReferralRefusals.occurredAt(NOW.plusSeconds(60), SENT, NOW)).isEqualTo(NOW);
    }

    @Test
    void theFutureIsRefused() {
        assertThatThrownBy(() -> ReferralRefusals.occurredAt(NOW.plusSeconds(61), SENT, NOW))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        it -> assertThat(it.errors().get(0).field()).isEqualTo("occurredAt"));
    }

    @Test
    void beforeItWasSentIsRefused() {
        assertThatThrownBy(() -> ReferralRefusals.occurredAt(SENT.minusSeconds(1), SENT, NOW))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void aTimeTypedToTheMinuteOfSendingIsTheSending() {
        var sent = SENT.plusSeconds(42);

        assertThat(ReferralRefusals.occurredAt(SENT, sent, NOW)).isEqualTo(sent);
        assertThatThrownBy(() -> ReferralRefusals.occurredAt(SENT.plusSeconds(41), sent, NOW))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void whatWasNeverSentHearsNothing() {
        assertThatThrownBy(() -> ReferralRefusals.occurredAt(NOW, null, NOW)).isInstanceOf(InvalidInput.class);
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsTakenAfterAWithdrawalOrCompletion(ReferralEventType type) {
        for (var last : List.of(WITHDRAWN, COMPLETED)) {
            var ended = fact(last, 5);

            assertThat(ReferralRefusals.against(type, ended.occurredAt(), List.of(ended)))
                    .contains(ended);
            assertThat(ReferralRefusals.against(type, ended.occurredAt().plusSeconds(1), List.of(ended)))
                    .contains(ended);
        }
    }

    @Test
    void whatHappenedBeforeTheEndMayStillBeTold() {
        var ended = fact(COMPLETED, 5);

        assertThat(ReferralRefusals.against(ACKNOWLEDGED, SENT.plusSeconds(60), List.of(ended)))
                .isEmpty();
        assertThat(ReferralRefusals.against(WITHDRAWN, SENT.plusSeconds(60), List.of(ended)))
                .contains(ended);
    }

    @Test
    void aRefusalIsFinal() {
        var declined = fact(DECLINED, 5);

        assertThat(ReferralRefusals.against(ACCEPTED, declined.occurredAt(), List.of(declined)))
                .contains(declined);
        assertThat(ReferralRefusals.against(ACCEPTED, declined.occurredAt().plusSeconds(1), List.of(declined)))
                .contains(declined);
        assertThat(ReferralRefusals.against(ACKNOWLEDGED, declined.occurredAt().plusSeconds(1), List.of(declined)))
                .isEmpty();
    }

    @Test
    void anAcceptanceBeforeTheRefusalFillsInTheStory() {
        var declined = fact(DECLINED, 5);

        assertThat(ReferralRefusals.against(ACCEPTED, SENT.plusSeconds(60), List.of(declined)))
                .isEmpty();
    }

    @Test
    void aPartnerMayCloseWhatItAccepted() {
        var accepted = fact(ACCEPTED, 2);

        assertThat(ReferralRefusals.against(DECLINED, SENT.plus(Duration.ofHours(5)), List.of(accepted)))
                .isEmpty();
        assertThat(ReferralRefusals.against(DECLINED, SENT.plus(Duration.ofHours(1)), List.of(accepted)))
                .contains(accepted);
    }
}
