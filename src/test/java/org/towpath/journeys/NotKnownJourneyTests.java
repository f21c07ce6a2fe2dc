package org.towpath.journeys;

import java.time.Clock;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.towpath.TowpathTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody about whom next to nothing is known is registered, and every page says so in words. */
@TowpathTest
class NotKnownJourneyTests {

    @LocalServerPort
    int port;

    @Autowired
    Clock clock;

    @ParameterizedTest
    @EnumSource(Screen.class)
    void registersSomebodyOfWhomNothingIsKnown(Screen screen) {
        try (var desk = desk(screen)) {
            fill(desk).press("Register");

            assertThat(desk.heading()).isEqualTo("Prepare to meet the person");
            desk.picture("not-known-prepare").isAccessible();
            assertThat(desk.text())
                    .contains("May be under 18")
                    .contains("See this person now: may be under 18, as nobody knows their age.")
                    .contains("Their age is not known: they count as under 18 until it is.");
            desk.choose("Has this person been with us before?", "None found").press("Save and complete");
            assertThat(desk.heading()).isEqualTo("Offer to a young person");
            desk.picture("not-known-offer").isAccessible();
            assertThat(desk.text()).contains("Nobody knows their age yet. Ask it first");

            var reference = Registering.reference(desk);
            desk.open("/episodes/" + reference).picture("not-known-case").isAccessible();
            assertThat(desk.text())
                    .containsPattern("Arrived\\s+Not known")
                    .containsPattern("Why us\\s+No reason given yet")
                    .contains("Age not known");
            desk.open("/episodes/" + reference + "/note");
            assertThat(desk.box("The note").inputValue())
                    .contains("About: Unknown male, cell 4, age not known")
                    .contains("They may be under 18. Please treat them as a child");
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void asksWhichOfTwoAnswersIsMeant(Screen screen) {
        try (var desk = desk(screen)) {
            fill(desk)
                    .moment("arrivedAt", Instant.now(clock))
                    .tick("Mental health")
                    .press("Register");

            desk.picture("register-two-answers").isAccessible();
            assertThat(desk.page().locator(".nhsuk-error-summary a").allInnerTexts())
                    .containsExactlyInAnyOrder(
                            "Give the time of arrival, or say that it is not known, not both",
                            "Give the reasons for concern, or say that they are not known, not both");
        }
    }

    @Test
    void onceTheAgeIsFoundOutTheNextOfferFits() {
        try (var desk = desk(Screen.DESK)) {
            fill(desk).press("Register");
            desk.choose("Has this person been with us before?", "None found").press("Save and complete");
            var reference = Registering.reference(desk);
            desk.choose("Who is the appropriate adult?", "Not needed: we know now that they are 18 or over");
            desk.choose("Have you found out how old they are?", "Yes, their date of birth")
                    .date("dateOfBirth", "12", "4", "1991");
            desk.choose("What did the young person say?", "Said no for now")
                    .pick("Why not now?", "Asleep")
                    .moment("nextTryAt", Instant.now(clock).plusSeconds(3600))
                    .press("Save and complete");
            desk.open("/episodes/" + reference);

            assertThat(desk.text()).doesNotContain("under 18").contains("12 April 1991", "Next try due: ");
            desk.picture("case-asleep").isAccessible();
            desk.page().getByText("Try now instead").click();
            desk.page().waitForLoadState();
            desk.picture("case-woken").isAccessible();
            assertThat(desk.text()).contains("Offer the service").doesNotContain("Next try due: ");
        }
    }

    private Desk fill(Desk desk) {
        desk.open("/episodes/new").isAccessible();
        desk.choose("Do you know their name?", "Name not known")
                .type("Other name, or what they are booked in as", "Unknown male, cell 4");
        desk.choose("Do you know their date of birth?", "Not known at all")
                .choose("How old do they look?", "Cannot tell")
                .choose("Sex, as custody or court recorded it", "Male");
        desk.pick("Site", "Riverside Custody Suite");
        desk.pick("How are they in contact with justice?", "Police custody");
        desk.type("Custody reference", CaseworkJourneyTests.custodyReference()).tick("Time of arrival not known");
        return desk.tick("No reason given yet").pick("Who told us?", "Police");
    }

    private Desk desk(Screen screen) {
        return Desk.of("http://127.0.0.1:" + port, "practitioner", "only-for-tests", screen);
    }
}
