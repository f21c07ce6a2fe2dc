package org.towpath.journeys;

import java.time.Clock;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.towpath.TowpathTest;
import org.towpath.access.Roles;
import org.towpath.fixture.CaseWork;
import org.towpath.fixture.InventedCases;
import org.towpath.fixture.MissedReferral;
import org.towpath.promise.PartnerLinks;

import static org.assertj.core.api.Assertions.assertThat;

/** The partner who went quiet hears of it, opens the link on a phone and answers without an account. */
@TowpathTest
class ByLinkJourneyTests {

    @LocalServerPort
    int port;

    @Autowired
    MissedReferral referrals;

    @Autowired
    CaseWork work;

    @Autowired
    PartnerLinks links;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @BeforeEach
    void nobodyHasBeenTryingLinks() {
        jdbc.sql("delete from sign_in_pace where who like 'link %'").update();
    }

    private String base() {
        return "http://127.0.0.1:" + port;
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void aPartnersContactSeesTheClockAndAnswersWithoutAnAccount(Screen screen) {
        var missed = referrals.chased();
        var path = "/by-link/" + links.make(missed.clock(), "NAMED_LEAD", "Ida Marsh");
        try (var contact = Desk.outside(base(), screen)) {
            contact.open(path).picture("by-link").isAccessible();
            assertThat(contact.text()).contains("Promise missed", "What do you want to tell us?");

            contact.follow("Say what you will do, and by when");
            contact.picture("by-link-step").isAccessible();
            contact.press("Send").picture("by-link-step-refused").isAccessible();
            assertThat(contact.page().locator(".nhsuk-error-summary").count()).isEqualTo(1);
            contact.type("What will you do?", "The duty worker looks for the letter")
                    .type("Your name and role", "Ida Marsh, lead")
                    .moment("newTimeAt", clock.instant().plusSeconds(86_400))
                    .press("Send");
            contact.picture("by-link-thanks").isAccessible();
            assertThat(contact.text()).contains("Thank you", "Somebody has taken it on until");

            contact.follow("Say that you have it");
            contact.picture("by-link-acknowledge").isAccessible();
            contact.type("Your name and role", "Ida Marsh, lead")
                    .moment("occurredAt", referrals.acknowledge(missed).startedAt())
                    .press("Send");
            contact.picture("by-link-withdrawn").isAccessible();
            assertThat(contact.text()).contains("Kept", "it turned out not to be one");

            contact.open("/by-link/" + "y".repeat(43)).picture("by-link-none").isAccessible();
            assertThat(contact.heading()).isEqualTo("Not found");
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void managersSeeTheStepsAndHandOnALink(Screen screen) {
        var missed = referrals.chased();
        var cases = new InventedCases(jdbc, clock);
        var manager = cases.canSignIn(cases.colleague("Kim Moor", missed.of().site(), Roles.OPERATIONAL_MANAGER));
        try (var desk = Desk.of(base(), manager.account(), "only-for-tests", screen)) {
            desk.open("/agreements").follow("Escalation steps in progress");
            desk.picture("steps").isAccessible();
            desk.follow("Acknowledge the referral");
            desk.picture("clock-missed").isAccessible();
            desk.follow("Links for the partner");
            desk.press("Make a link").picture("links-refused").isAccessible();
            assertThat(desk.page().locator(".nhsuk-error-summary").count()).isEqualTo(1);
            desk.pick("For whom?", "Ida Marsh, named lead");
            desk.press("Make a link").picture("links").isAccessible();
            assertThat(desk.page().locator("#made").inputValue()).contains("/by-link/");
            desk.open("/clocks/" + missed.clock() + "/links")
                    .page()
                    .locator("form[action$='/revoke'] button")
                    .click();
            assertThat(desk.text()).contains("Taken back");
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void aPartnerWhoSignedInSeesWhatWaitsAndAnswers(Screen screen) {
        var service = jdbc.sql("select id from service where name = 'Adult community mental health'")
                .query(UUID.class)
                .single();
        var referral = referrals.sent(work.invented(), service);
        try (var partner = Desk.of(base(), "partner", "only-for-tests", screen)) {
            partner.open("/").picture("partner-referrals").isAccessible();
            assertThat(partner.heading()).isEqualTo("Referrals to you");
            partner.open("/partner/referrals/" + referral)
                    .picture("partner-referral")
                    .isAccessible();
            partner.follow("Acknowledge the referral");
            partner.picture("partner-clock").isAccessible();
            partner.follow("Back to the referral").follow("Offer a first appointment");
            partner.picture("partner-offer").isAccessible();
            partner.moment("appointmentAt", clock.instant().plusSeconds(600_000))
                    .type("Where?", "The clinic")
                    .type("Your name and role", "Dr Noor")
                    .press("Send");
            assertThat(partner.text()).contains("Thank you", "Appointment offered");
        }
    }
}
