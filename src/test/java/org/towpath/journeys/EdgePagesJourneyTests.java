package org.towpath.journeys;

import java.time.Clock;
import java.time.Instant;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.towpath.TowpathTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages one meets before, beside and after the work: the door, what is not there, what is not one's own. */
@TowpathTest
class EdgePagesJourneyTests {

    @LocalServerPort
    int port;

    @Autowired
    Clock clock;

    @ParameterizedTest
    @EnumSource(names = {"DESK", "PHONE"})
    void theDoorCanBeUsedByEverybody(Screen screen) {
        try (var outside = Desk.outside(base(), screen)) {
            outside.open("/work").picture("sign-in").isAccessible();
            assertThat(outside.heading()).isEqualTo("Sign in");
            outside.page()
                    .locator("input[name=account], input[name=username]")
                    .first()
                    .fill("practitioner");
            outside.page().locator("input[type=password]").fill("wrong");
            outside.press("Sign in").picture("sign-in-failed").isAccessible();
            assertThat(outside.page().locator(".nhsuk-error-summary").count()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DESK", "PHONE"})
    void whatIsNotThereOrNotOnesOwnSaysSo(Screen screen) {
        try (var desk = desk("practitioner", screen)) {
            desk.open("/episodes/LD-2026-999999").picture("not-found").isAccessible();
            assertThat(desk.page().title()).startsWith("Not found");
            desk.open("/no-such-page").isAccessible();
            desk.open("/camunda/app/cockpit/default/").picture("not-allowed").isAccessible();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DESK", "PHONE"})
    void aReferralCanBeReadByEverybody(Screen screen) {
        var team = new Team(base(), screen);
        try {
            var reference = Registering.personInCustody(
                    team.desk("practitioner"), CaseworkJourneyTests.custodyReference(), Instant.now(clock));
            new CaseSteps(team, Instant.now(clock)).until(reference, "Referral");
            team.desk("practitioner")
                    .open("/episodes/" + reference)
                    .page()
                    .locator("a[href^='/referrals/']")
                    .first()
                    .click();
            team.desk("practitioner").picture("referral").isAccessible();
            assertThat(team.desk("practitioner").page().url()).contains("/referrals/RF-");
        } finally {
            team.goHome();
        }
    }

    private Desk desk(String account, Screen screen) {
        return Desk.of(base(), account, "only-for-tests", screen);
    }

    private String base() {
        return "http://127.0.0.1:" + port;
    }
}
