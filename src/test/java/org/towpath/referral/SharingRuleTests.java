package org.towpath.referral;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What may be shared with a partner, and by what right. */
class SharingRuleTests {

    @Test
    void anAgreementSaysWhichItemsGo() {
        var rule = SharingRule.of(List.of("name", " NEED ", "shoe size"), "person-agrees");
        assertThat(rule.items()).containsExactlyInAnyOrder(SharedItem.NAME, SharedItem.NEED, SharedItem.PRIORITY);
        assertThat(rule.withheld()).contains(SharedItem.DATE_OF_BIRTH, SharedItem.ALERTS, SharedItem.CONTACT);
    }

    @Test
    void withoutAReasonNothingThatIdentifiesAnybodyGoes() {
        assertThat(SharingRule.of(null, null).items()).containsExactlyInAnyOrder(SharedItem.NEED, SharedItem.PRIORITY);
        assertThat(SharingRule.of(List.of("name", "alerts"), null).items())
                .containsExactlyInAnyOrder(SharedItem.NEED, SharedItem.PRIORITY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"person-agrees", "best-interests", "same-organisation"})
    void withoutAnAgreementOnlyWhatTheReferralNeedsGoes(String reason) {
        assertThat(SharingRule.of(null, reason).items())
                .contains(SharedItem.NAME, SharedItem.CONTACT)
                .doesNotContain(SharedItem.ALERTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"emergency-care", "safeguarding", "court-order", "mental-health-act"})
    void whatKeepsPeopleSafeGoesWhateverIsListed(String reason) {
        assertThat(SharingRule.of(List.of("need"), reason).items()).contains(SharedItem.NAME, SharedItem.ALERTS);
        assertThat(SharingRule.of(null, reason).items()).contains(SharedItem.NAME, SharedItem.ALERTS);
    }
}
