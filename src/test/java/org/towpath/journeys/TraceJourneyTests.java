package org.towpath.journeys;

import java.time.Clock;
import java.time.Duration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.towpath.TowpathTest;
import org.towpath.fixture.SampleAgreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.towpath.fixture.SampleAgreement.level;

/** Which model keeps which clause, read both ways, with what does not meet on top. */
@TowpathTest
class TraceJourneyTests {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @ParameterizedTest
    @EnumSource(Screen.class)
    void whatDoesNotMeetStandsOnTopAndLeadsToItsClause(Screen screen) {
        var since = clock.instant().minus(Duration.ofDays(1));
        var sample = new SampleAgreement(jdbc, since)
                .version(1, since, level("acknowledge", "ACKNOWLEDGED", 24), level("tells-the-end", "COMPLETED", 900));
        try (var manager = desk("operational-manager", screen)) {
            manager.open("/agreements/" + sample.agreement).follow("Clauses and models");
            manager.picture("trace").isAccessible();
            assertThat(manager.page().locator("#findings + ul").innerText())
                    .contains(
                            "C4: The partner promises that the work with the person ends",
                            "Not enforced",
                            "Decide on the referral",
                            "No clause");
            assertThat(manager.page()
                            .locator("main a[href*='/camunda/app/cockpit/'][href$='activityIds=event_decisionOverdue']")
                            .count())
                    .isEqualTo(1);
            manager.follow("C4: The partner promises that the work with the person ends");
            assertThat(manager.page().url()).endsWith("#C4");

            manager.open("/agreements/trace").picture("house-trace").isAccessible();
            manager.follow("Acknowledge the referral");
            manager.picture("house-trace-promise").isAccessible();
            assertThat(manager.text()).contains("Agreements in force", "Clause C4");
        }
        try (var partner = desk("partner", screen)) {
            partner.open("/agreements/" + sample.agreement + "/trace");
            assertThat(partner.heading()).isEqualTo("Not found");
            partner.open("/agreements").follow("Agreement with Westmoor CMHT");
            partner.follow("Clauses and models");
            assertThat(partner.page().locator("main a[href*='/camunda/']").count())
                    .isZero();
        }
    }

    private Desk desk(String account, Screen screen) {
        return Desk.of("http://127.0.0.1:" + port, account, "only-for-tests", screen);
    }
}
