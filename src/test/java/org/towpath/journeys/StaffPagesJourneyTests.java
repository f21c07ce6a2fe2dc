package org.towpath.journeys;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.towpath.TowpathTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages of staff one by one: what they say, what they refuse, and whether everybody can use them. */
@TowpathTest
class StaffPagesJourneyTests {

    @LocalServerPort
    int port;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @EnumSource(names = {"DESK", "PHONE"})
    void everyPageCanBeUsedByEverybody(Screen screen) {
        try (var desk = desk("practitioner", screen)) {
            var reference = register(desk);
            desk.open("/episodes/" + reference + "/events/risk-to-life")
                    .picture("event-risk-to-life")
                    .isAccessible();
            desk.type("What did you see or hear?", "Tied a shoelace round the neck; found by the gaoler.")
                    .press("Record");
            assertThat(desk.heading()).isEqualTo("Respond to immediate risk");
            assertThat(desk.text())
                    .contains("Is someone with them? Have you told the sergeant and healthcare?")
                    .doesNotContain("Success");
            desk.picture("task-respond-to-immediate-risk").isAccessible();
            for (var page : List.of(
                    "/work",
                    "/work?stage=IDENTIFICATION&mine=true",
                    "/episodes/" + reference,
                    "/episodes/" + reference + "/events",
                    "/episodes/" + reference + "/events/safeguarding-concern",
                    "/episodes/" + reference + "/events/risk-resolved",
                    "/episodes/" + reference + "/events/released",
                    "/episodes/" + reference + "/events/transferred",
                    "/episodes/" + reference + "/events/hearing-changed",
                    "/episodes/" + reference + "/events/information-requested",
                    "/episodes/" + reference + "/events/consent-withdrawn",
                    "/episodes/" + reference + "/events/died",
                    "/episodes/" + reference + "/note",
                    "/episodes/" + reference + "/referrals/new",
                    "/episodes/new",
                    "/people",
                    "/imports",
                    "/services")) {
                desk.open(page).picture(nameOf(page)).isAccessible();
            }
            desk.open("/services").page().locator(".towpath-rows a").first().click();
            desk.picture("service").isAccessible();
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void saysFirstWhatHasToBeMended(Screen screen) {
        try (var desk = desk("practitioner", screen)) {
            desk.open("/episodes/new").press("Register").picture("register-with-errors");

            assertThat(desk.page().title()).startsWith("Error: ");
            assertThat(desk.page().locator(".nhsuk-error-summary a").allInnerTexts())
                    .contains("Select an answer to ‘Do you know their name?’", "Select site")
                    .contains("Give at least one reason for concern, or say that none is known yet")
                    .endsWith("Select an answer to ‘Who told us?’");
            if (screen.scripts) {
                assertThat(desk.page().locator(".nhsuk-error-summary").evaluate("e => e === document.activeElement"))
                        .isEqualTo(true);
                desk.isAccessible();
            }
        }
    }

    @Test
    void worksByKeyboardAlone() {
        try (var desk = desk("practitioner", Screen.DESK)) {
            var reference = register(desk);
            desk.open("/work");
            var keys = desk.page().keyboard();
            keys.press("Tab");
            assertThat(focused(desk)).isEqualTo("Skip to main content");
            keys.press("Enter");
            tabTo(desk, "Show only some");
            keys.press("Enter");
            tabTo(desk, "Only what I hold");
            keys.press("Space");
            tabTo(desk, "Show");
            keys.press("Enter");
            desk.page().waitForURL("**/work?**mine=true");
            assertThat(desk.text()).contains("Nothing to do that fits what you chose to show.");

            desk.open("/episodes/" + reference);
            tabTo(desk, "Prepare to meet the person");
            keys.press("Enter");
            desk.page().waitForURL("**/tasks/**");
            var task = desk.page().url();
            tabTo(desk, "Yes, and I have read the last plan and alerts");
            keys.press("ArrowDown");
            tabTo(desk, "Save and complete");
            keys.press("Enter");
            desk.page().waitForURL(url -> !url.equals(task));
            assertThat(desk.heading()).isEqualTo("Offer the service");
        }
    }

    @Test
    void asksWhetherThePersonIsKnownBeforeASecondRecordIsMade() {
        try (var desk = desk("practitioner", Screen.DESK)) {
            var earlier = register(desk);
            var name = desk.open("/episodes/" + earlier).heading();
            Registering.samePerson(desk, name, CaseworkJourneyTests.custodyReference(), Instant.now(clock));

            assertThat(desk.heading()).isEqualTo("Do we know this person?");
            desk.picture("register-known").isAccessible();
            desk.press("This is them (" + name + ")");
            var later = Registering.reference(desk);

            assertThat(later).isNotEqualTo(earlier);
            assertThat(desk.open("/episodes/" + later).text())
                    .contains("Earlier cases")
                    .contains(earlier);
            Registering.samePerson(desk, name, CaseworkJourneyTests.custodyReference(), Instant.now(clock));
            desk.press("This is someone else");
            assertThat(desk.open("/episodes/" + Registering.reference(desk)).text())
                    .doesNotContain("Earlier cases");
        }
    }

    @Test
    void leadsToTheCaseOfAKnownCustodyReference() {
        try (var desk = desk("practitioner", Screen.DESK)) {
            var custody = CaseworkJourneyTests.custodyReference();
            var reference = Registering.personInCustody(desk, custody, Instant.now(clock));

            assertThat(Registering.personInCustody(desk, custody, Instant.now(clock)))
                    .isEqualTo(reference);
            assertThat(desk.page().url()).endsWith("/episodes/" + reference);
            assertThat(desk.text()).contains("This custody reference was registered before.");
        }
    }

    @Test
    void findsAPersonWithoutPuttingThemIntoAnAddress() {
        try (var desk = desk("practitioner", Screen.DESK)) {
            var name = desk.open("/episodes/" + register(desk)).heading();
            desk.open("/people")
                    .type("Name", name)
                    .press("Find")
                    .picture("found")
                    .isAccessible();

            assertThat(desk.page().url()).endsWith("/people");
            assertThat(desk.page().locator("h3").allInnerTexts()).contains(name);
            desk.open("/people").press("Find");
            assertThat(desk.page().locator(".nhsuk-error-summary").innerText()).contains("Enter a custody reference");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DESK", "NO_SCRIPTS"})
    void keepsWhatWasWrittenUntilItIsFinished(Screen screen) {
        try (var desk = desk("practitioner", screen)) {
            var reference = register(desk);
            toTask(desk, reference, "Prepare to meet the person");
            desk.type("What do custody or the court know?", "Asked twice for water.");
            desk.press("Save and go on later");
            assertThat(desk.page().url()).endsWith("/work");

            toTask(desk, reference, "Prepare to meet the person");
            assertThat(desk.box("What do custody or the court know?").inputValue())
                    .isEqualTo("Asked twice for water.");
            assertThat(desk.text()).contains("You began this");
        }
    }

    @Test
    void tellsWhoWasQuickerAndGivesBackWhatWasWritten() {
        try (var mine = desk("practitioner", Screen.DESK);
                var theirs = desk("specialist", Screen.DESK)) {
            var reference = register(mine);
            toTask(mine, reference, "Prepare to meet the person");
            toTask(theirs, reference, "Prepare to meet the person");
            theirs.choose("Has this person been with us before?", "None found").press("Save and complete");
            mine.choose("Has this person been with us before?", "Not checked")
                    .type("What do custody or the court know?", "Asked twice for water.")
                    .press("Save and complete");

            assertThat(mine.heading()).isEqualTo("This has moved on");
            assertThat(mine.text()).contains("This task has been completed").contains("Asked twice for water.");
            mine.picture("moved-on").isAccessible();
        }
    }

    @Test
    void showsWhoHoldsATaskAndLetsThemGiveItBack() {
        try (var mine = desk("practitioner", Screen.DESK);
                var theirs = desk("specialist", Screen.DESK)) {
            var reference = register(mine);
            toTask(mine, reference, "Prepare to meet the person");
            var task = mine.page().url();
            mine.press("Take");
            theirs.page().navigate(task);
            assertThat(theirs.text()).contains("is doing this task");
            theirs.picture("task-held").isAccessible();
            mine.open("/work?mine=true");
            assertThat(mine.text()).contains("Give back");
            mine.page().navigate(task);
            mine.press("Give back");
            theirs.page().navigate(task);
            assertThat(theirs.text()).doesNotContain("is doing this task");
        }
    }

    @Test
    void asksTwiceBeforeADeathIsRecorded() {
        try (var desk = desk("practitioner", Screen.DESK)) {
            var reference = register(desk);
            desk.open("/episodes/" + reference + "/events/died")
                    .type("Who told us?", "Ward sister, Westmoor General")
                    .type("What were you told?", "Died on the ward this morning.")
                    .press("Continue");
            assertThat(desk.heading()).isEqualTo("Check before you record a death");
            desk.picture("event-died-sure").isAccessible();
            assertThat(happened(reference)).isZero();

            desk.press("Yes, record it");
            assertThat(happened(reference)).isEqualTo(1);
            assertThat(desk.heading()).isEqualTo("Confirm the death with its source");
        }
    }

    @Test
    void standsStillWhileALifeIsAtRiskExceptForWhatTheRiskAsksFor() {
        try (var desk = desk("practitioner", Screen.DESK)) {
            var reference = register(desk);
            desk.open("/episodes/" + reference + "/events/risk-to-life")
                    .type("What did you see or hear?", "Says he will not leave here alive.")
                    .press("Record");
            desk.open("/episodes/" + reference);

            var links = desk.page().locator("#now ~ ul a").allInnerTexts();
            assertThat(links).containsExactly("Respond to immediate risk");
            assertThat(desk.text()).contains("On hold while a life is at risk").contains("Says he will not leave");
        }
    }

    @Test
    void writesDownTheNoteThatWasGiven() {
        try (var desk = desk("practitioner", Screen.DESK)) {
            var reference = register(desk);
            desk.open("/episodes/" + reference + "/note");
            desk.type("The note", "Not seen yet. Back at 06:00.").press("Put my changes on the sheet");
            assertThat(desk.page().locator(".towpath-sheet").innerText()).isEqualTo("Not seen yet. Back at 06:00.");
            desk.page().evaluate("window.print = () => { document.body.dataset.printed = 'yes' }");
            desk.type("The note", "Not seen yet. Back at 07:00.");
            desk.page()
                    .locator("button", new Page.LocatorOptions().setHasText("Print"))
                    .click();
            assertThat(desk.page().locator("body[data-printed] .towpath-sheet").innerText())
                    .isEqualTo("Not seen yet. Back at 07:00.");
            desk.type("Who did you tell?", "Sgt Okafor")
                    .choose("How?", "In words, face to face or by phone")
                    .choose("Why may you share this?", "No details shared")
                    .press("Record that it was given");

            assertThat(desk.text())
                    .contains("Recorded that you told Sgt Okafor")
                    .contains("Told custody or court");
        }
    }

    private static void toTask(Desk desk, String reference, String name) {
        desk.open("/episodes/" + reference);
        desk.page()
                .locator("#now ~ ul")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
                .first()
                .click();
        desk.page().waitForLoadState();
    }

    /** Presses the tab key until the element of these words has the focus. */
    private static void tabTo(Desk desk, String words) {
        for (var press = 0; press < 60; press++) {
            if (focused(desk).equals(words)) {
                return;
            }
            desk.page().keyboard().press("Tab");
        }
        throw new AssertionError("The keyboard never comes to: " + words);
    }

    private static String focused(Desk desk) {
        return String.valueOf(desk.page().evaluate("""
                        () => {
                          const e = document.activeElement
                          const label = e.labels && e.labels.length ? e.labels[0] : e
                          return label.innerText.trim()
                        }
                        """));
    }

    private long happened(String reference) {
        return jdbc.sql("select count(*) from episode_event where episode_reference = :reference and type = 'DIED'")
                .param("reference", reference)
                .query(Long.class)
                .single();
    }

    private String register(Desk desk) {
        return Registering.personInCustody(desk, CaseworkJourneyTests.custodyReference(), Instant.now(clock));
    }

    private Desk desk(String account, Screen screen) {
        return Desk.of("http://127.0.0.1:" + port, account, "only-for-tests", screen);
    }

    private static String nameOf(String page) {
        return page.replaceAll("LD-\\d{4}-\\d+", "case")
                .replaceAll("[^A-Za-z]+", "-")
                .replaceAll("^-|-$", "");
    }
}
