package org.towpath.referral;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.towpath.TowpathTest;
import org.towpath.fixture.CaseWork;
import org.towpath.fixture.SampleAgreement;

import static org.assertj.core.api.Assertions.assertThat;

/** Without an agreement in force only the named exceptions go through, each with its reason, and a manager hears. */
@TowpathTest
class InformationSharingTests {

    private static final String COMPLETE = "userTask_completeReferral";

    private final ReferralFixture fixture;
    private final SharingGaps gaps;
    private final JdbcClient jdbc;

    @Autowired
    InformationSharingTests(
            CaseWork work,
            JdbcClient jdbc,
            Clock clock,
            TransactionTemplate transaction,
            Referrals referrals,
            SharingGaps gaps) {
        this.fixture = new ReferralFixture(work, jdbc, clock, transaction, referrals);
        this.gaps = gaps;
        this.jdbc = jdbc;
    }

    private UUID serviceWithoutAgreement() {
        return new SampleAgreement(jdbc, fixture.now()).service;
    }

    private ReferralFixture.Case referral(UUID service, @Nullable String consent) {
        return fixture.begun(fixture.wanted(service, consent));
    }

    private long told(UUID service) {
        return jdbc.sql("select count(*) from message where dedupe_key like 'sharing-gap:' || :service || '%'")
                .param("service", service.toString())
                .query(Long.class)
                .single();
    }

    @Test
    void goesByTheListOfTheAgreement() {
        var of = referral(fixture.service("Adult community mental health"), "GIVEN");
        var shared = Objects.requireNonNull(fixture.view(of).shared());
        assertThat(shared.agreement()).isNotNull();
        assertThat(shared.reason()).isEqualTo("person-agrees");
        assertThat(shared.values()).containsKeys("name", "dateOfBirth", "need").doesNotContainKey("alerts");
        assertThat(shared.withheld()).contains("alerts");
    }

    @Test
    void isHeldUntilSomebodyNamesAReason() {
        var service = serviceWithoutAgreement();
        var of = referral(service, null);
        assertThat(fixture.open(of)).contains(COMPLETE);
        assertThat(fixture.view(of).shared()).isNull();
        assertThat(fixture.view(of).missing()).isNotEmpty();
        fixture.complete(
                of,
                COMPLETE,
                Map.of("mendOutcome", "mended", "sharingReason", "emergency-care", "criteriaEvidence", "Rang them"));
        var shared = Objects.requireNonNull(fixture.view(of).shared());
        assertThat(shared.agreement()).isNull();
        assertThat(shared.reason()).isEqualTo("emergency-care");
        assertThat(shared.values()).containsKey("alerts");
    }

    @Test
    void thePersonsAgreementToThisReferralIsEnoughAndTheGapIsCounted() {
        var service = serviceWithoutAgreement();
        var first = referral(service, "GIVEN");
        referral(service, "GIVEN");
        var shared = Objects.requireNonNull(fixture.view(first).shared());
        assertThat(shared.reason()).isEqualTo("person-agrees");
        assertThat(shared.values()).containsKey("name").doesNotContainKey("alerts");
        assertThat(gaps.all()).anySatisfy(gap -> {
            assertThat(gap.service()).isEqualTo(service);
            assertThat(gap.referrals()).isEqualTo(2);
            assertThat(gap.reasons()).containsExactly("person-agrees");
        });
        assertThat(told(service)).as("a manager hears once a day").isEqualTo(1);
    }
}
