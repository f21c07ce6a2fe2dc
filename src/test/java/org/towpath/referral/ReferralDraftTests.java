package org.towpath.referral;

import java.time.Clock;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.towpath.TowpathTest;
import org.towpath.engine.Processes;
import org.towpath.fixture.CaseWork;
import org.towpath.shared.InvalidInput;
import org.towpath.worklist.Tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Referrals before they are sent, on the model that is in force. */
@TowpathTest
class ReferralDraftTests {

    private final ReferralFixture on;

    @Autowired
    ReferralDraftTests(
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

    @Test
    void withoutAgreementSomethingIsMissing() {
        var referral = on.begun(on.wanted(on.service("Adult community mental health"), "REFUSED"));

        assertThat(on.view(referral).state()).isEqualTo(ReferralState.DRAFT);
        assertThat(on.view(referral).missing())
                .containsExactly("The person does not agree to this referral. Name another reason to share, or stop.");
        assertThat(on.open(referral)).containsExactly("userTask_completeReferral");
        assertThat(on.view(referral).tasks())
                .extracting(ReferralTask::key)
                .containsExactly("userTask_completeReferral");
        assertThatThrownBy(() -> on.happened(referral, ReferralEventType.ACKNOWLEDGED))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void aReasonThatNeedsNoAgreementIsEnough() {
        var referral = on.begun(on.wanted(on.service("Adult community mental health"), "REFUSED"));
        on.complete(
                referral,
                "userTask_completeReferral",
                Map.of("mendOutcome", "mended", "sharingReason", "safeguarding"));

        assertThat(on.view(referral).state()).isEqualTo(ReferralState.SENT);
    }

    @Test
    void agreementGivenAfterAllIsEnough() {
        var referral = on.begun(on.wanted(on.service("Adult community mental health"), null));
        on.complete(referral, "userTask_completeReferral", Map.of("mendOutcome", "mended", "consentReferral", "GIVEN"));

        assertThat(on.view(referral).state()).isEqualTo(ReferralState.SENT);
    }

    @Test
    void mendingWithoutAgreementOrReasonComesBack() {
        var referral = on.begun(on.wanted(on.service("Adult community mental health"), "REFUSED"));
        on.complete(
                referral,
                "userTask_completeReferral",
                Map.of("mendOutcome", "mended", "sharingReason", "person-agrees"));

        assertThat(on.open(referral)).containsExactly("userTask_completeReferral");
    }

    @Test
    void whatDoesNotFitIsSaidAndCanBeArgued() {
        var referral = on.begun(on.wanted(on.service("Housing options"), "GIVEN"));
        assertThat(on.view(referral).missing())
                .singleElement()
                .asString()
                .startsWith("Did not match the service’s criteria");
        on.complete(
                referral,
                "userTask_completeReferral",
                Map.of("mendOutcome", "mended", "criteriaEvidence", "They asked us to send everybody"));

        assertThat(on.view(referral).state()).isEqualTo(ReferralState.SENT);
    }

    @Test
    void whatIsStoppedIsWithdrawn() {
        var referral = on.begun(on.wanted(on.service("Adult community mental health"), "REFUSED"));
        on.complete(referral, "userTask_completeReferral", Map.of("mendOutcome", "stop", "why", "Their choice"));

        assertThat(on.runs(referral)).isFalse();
        assertThat(on.view(referral).state()).isEqualTo(ReferralState.WITHDRAWN);
    }

    @Test
    void aNeedWithoutAServiceIsWrittenDown() {
        var referral = on.begun(on.wanted(null, null));
        assertThat(on.open(referral)).containsExactly("userTask_chooseService");
        on.complete(referral, "userTask_chooseService", Map.of("serviceOutcome", "no-service"));
        on.complete(referral, "userTask_recordUnmetNeed", Map.of("unmetReason", "NO_SERVICE"));

        assertThat(on.runs(referral)).isFalse();
        assertThat(on.view(referral).state()).isEqualTo(ReferralState.NO_SERVICE);
    }

    @Test
    void aServiceChosenLaterIsEnough() {
        var referral = on.begun(on.wanted(null, null));
        on.complete(
                referral,
                "userTask_chooseService",
                Map.of(
                        "serviceOutcome",
                        "service-chosen",
                        "service",
                        on.service("Adult community mental health").toString(),
                        "consentReferral",
                        "GIVEN"));

        assertThat(on.view(referral).state()).isEqualTo(ReferralState.SENT);
    }
}
