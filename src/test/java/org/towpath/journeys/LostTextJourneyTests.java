package org.towpath.journeys;

import java.time.Clock;
import java.time.Instant;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.towpath.TowpathTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What somebody has begun to write on a page is there again after a lost connection or session, and can be thrown away.
 */
@TowpathTest
class LostTextJourneyTests {

    private static final String PASSWORD = "only-for-tests";

    @LocalServerPort
    int port;

    @Autowired
    Clock clock;

    @ParameterizedTest
    @EnumSource(names = {"DESK", "PHONE"})
    void keepsABegunRegistrationUntilItIsSentOrThrownAway(Screen screen) {
        try (var desk = desk("senior-administrator", screen)) {
            begin(desk);
            says(desk, "Saved");

            desk.open("/episodes/new").picture("register-kept").isAccessible();
            assertThat(desk.text()).contains("We kept what you typed at ").contains("not sent yet");
            assertThat(desk.box("First name").inputValue()).isEqualTo("Rowan");
            assertThat(desk.page().locator("[name='dateOfBirth.day']").inputValue())
                    .isEqualTo("31");

            desk.press("Throw it away and start again");
            assertThat(desk.text()).doesNotContain("We kept what you typed");
            assertThat(desk.box("First name").inputValue()).isEmpty();
        }
    }

    @Test
    void nothingIsLeftOnceThePersonIsRegistered() {
        try (var desk = desk("practitioner", Screen.DESK)) {
            Registering.personInCustody(desk, CaseworkJourneyTests.custodyReference(), Instant.now(clock));

            desk.open("/episodes/new");
            assertThat(desk.text()).doesNotContain("We kept what you typed");
            assertThat(desk.box("First name").inputValue()).isEmpty();
        }
    }

    @Test
    void anEventSurvivesALostConnection() {
        try (var desk = desk("practitioner", Screen.DESK)) {
            var page = "/episodes/"
                    + Registering.personInCustody(desk, CaseworkJourneyTests.custodyReference(), Instant.now(clock))
                    + "/events/risk-to-life";
            desk.open(page);
            desk.page().context().setOffline(true);
            desk.type("What did you see or hear?", "Says he will not leave here alive.");
            says(desk, "Not saved yet: no connection");
            desk.press("Record");
            assertThat(desk.page().url()).endsWith(page);
            desk.page().context().setOffline(false);
            says(desk, "Saved");

            desk.open(page).picture("event-kept").isAccessible();
            assertThat(desk.box("What did you see or hear?").inputValue())
                    .isEqualTo("Says he will not leave here alive.");
            desk.press("Record");
            assertThat(desk.heading()).isEqualTo("Respond to immediate risk");
            desk.open(page);
            assertThat(desk.box("What did you see or hear?").inputValue()).isEmpty();
        }
    }

    @Test
    void textSurvivesASessionThatEnded() {
        try (var desk = desk("administrator", Screen.DESK)) {
            desk.open("/episodes/new");
            desk.page().context().clearCookies();
            desk.type("What you were told", "Asked twice for water.");
            says(desk, "Not saved: you have been signed out");
            var tab = desk.page().context().newPage();
            tab.navigate("/sign-in");
            tab.locator("input[name=account], input[name=username]").first().fill("administrator");
            tab.locator("input[type=password]").fill(PASSWORD);
            tab.locator("main form button").first().click();
            tab.waitForURL(url -> !url.contains("sign-in"));

            desk.type("What you were told", "Asked twice for water and a blanket.");
            says(desk, "Saved");
            desk.open("/episodes/new");
            assertThat(desk.box("What you were told").inputValue()).isEqualTo("Asked twice for water and a blanket.");
            desk.press("Throw it away and start again");
        }
    }

    @Test
    void nobodySeesWhatAnotherWrote() {
        try (var mine = desk("operational-manager", Screen.DESK);
                var theirs = desk("specialist", Screen.DESK)) {
            begin(mine);
            says(mine, "Saved");

            theirs.open("/episodes/new");
            assertThat(theirs.text()).doesNotContain("We kept what you typed");
            mine.open("/episodes/new").press("Throw it away and start again");
        }
    }

    private static void begin(Desk desk) {
        desk.open("/episodes/new");
        desk.choose("Do you know their name?", "Yes").type("First name", "Rowan");
        desk.choose("Do you know their date of birth?", "Yes").date("dateOfBirth", "31", "", "");
    }

    private static void says(Desk desk, String words) {
        desk.page()
                .locator("[data-autosave-status]", new Page.LocatorOptions().setHasText(Pattern.compile("^" + words)))
                .waitFor(new Locator.WaitForOptions().setTimeout(20_000));
    }

    private Desk desk(String account, Screen screen) {
        return Desk.of("http://127.0.0.1:" + port, account, PASSWORD, screen);
    }
}
