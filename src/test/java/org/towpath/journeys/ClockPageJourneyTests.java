package org.towpath.journeys;

import java.time.Clock;
import java.time.Instant;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.towpath.TowpathTest;

import static org.assertj.core.api.Assertions.assertThat;

/** One promise, read by whoever follows the referral, and put right with what really happened. */
@TowpathTest
class ClockPageJourneyTests {

    @LocalServerPort
    int port;

    @Autowired
    Clock clock;

    @ParameterizedTest
    @EnumSource(names = {"DESK", "PHONE"})
    void aPromiseSaysHowItsTimeWasCounted(Screen screen) {
        var team = new Team("http://127.0.0.1:" + port, screen);
        try {
            var desk = team.desk("practitioner");
            var reference =
                    Registering.personInCustody(desk, CaseworkJourneyTests.custodyReference(), Instant.now(clock));
            new CaseSteps(team, Instant.now(clock)).until(reference, "Referral");
            desk.open("/episodes/" + reference)
                    .page()
                    .locator("a[href^='/referrals/']")
                    .first()
                    .click();
            desk.page().locator("a[href^='/clocks/']").nth(1).click();
            desk.picture("clock").isAccessible();
            assertThat(desk.page().locator("main").innerText())
                    .contains("How the time was counted", "allowed: 5 working days", "counted", "Escalation steps");

            desk.page().locator("main a[href$='/facts']").click();
            desk.picture("clock-fact").isAccessible();
            desk.press("Record").isAccessible();
            assertThat(desk.page().locator(".nhsuk-error-summary").count()).isEqualTo(1);
            desk.choose("What happened?", "It stood still: somebody else had to act first");
            desk.choose("Why did it stand still?", "the person is in hospital");
            desk.choose("Whom did it wait for?", "healthcare");
            desk.moment("occurredAt", Instant.now(clock));
            desk.press("Record").picture("clock-paused").isAccessible();
            assertThat(desk.page().locator("main").innerText())
                    .contains("Paused", "waiting for healthcare", "It stood still: the person is in hospital");
        } finally {
            team.goHome();
        }
    }
}
