package org.towpath.journeys;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.towpath.TowpathTest;
import org.towpath.episode.Casework;
import org.towpath.episode.Episodes;
import org.towpath.fixture.CaseWork;
import org.towpath.referral.NewReferral;
import org.towpath.referral.Referrals;
import org.towpath.shared.ReferralReference;

import static org.assertj.core.api.Assertions.assertThat;

/** A practitioner does not agree with a partner; the managers settle it; the outbox shows who heard of it. */
@TowpathTest
class DisputeJourneyTests {

    @LocalServerPort
    int port;

    @Autowired
    Casework casework;

    @Autowired
    CaseWork work;

    @Autowired
    Episodes episodes;

    @Autowired
    Referrals referrals;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private ReferralReference sent() {
        var episode = casework.inCustody();
        var service = jdbc.sql("select id from service where name = 'Adult community mental health'")
                .query(UUID.class)
                .single();
        var wanted = new NewReferral(null, "MENTAL_HEALTH", service, "ROUTINE", "GIVEN", null, null, false, null);
        var practitioner = casework.practitioner();
        var reference =
                Objects.requireNonNull(transaction.execute(status -> referrals.make(episode, wanted, practitioner)));
        var header = episodes.header(episode);
        work.start(
                new CaseWork.Case(episode, header.site(), practitioner),
                "referral",
                Map.of("referralReference", reference.value()));
        return reference;
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void fromADisagreementToWhatBothSidesDoNow(Screen screen) {
        var referral = sent();
        var team = new Team("http://127.0.0.1:" + port, screen);
        try {
            opens(team.desk("practitioner"), referral);
            settles(team.desk("operational-manager"));
            assertThat(team.desk("practitioner").open("/referrals/" + referral).text())
                    .doesNotContain("In dispute");
            sees(team.desk("administrator"), referral);
        } finally {
            team.goHome();
        }
    }

    private static void opens(Desk desk, ReferralReference referral) {
        desk.open("/referrals/" + referral).follow("We do not agree with the partner");
        desk.picture("disputes-of-referral").isAccessible();
        desk.press("Open a dispute").picture("dispute-open").isAccessible();
        desk.press("Open the dispute").picture("dispute-open-with-errors");
        assertThat(desk.text()).contains("There is a problem");
        desk.choose("What is it about?", "A refusal")
                .type("What do we say?", "She meets criterion 2: seen by a GP within three months.")
                .choose("At which level does it begin?", "Practitioner")
                .press("Open the dispute");
        assertThat(desk.heading()).isEqualTo("Dispute about referral " + referral);
        assertThat(desk.text()).contains("care goes on meanwhile", "Practitioner, until");
        desk.picture("dispute").isAccessible();
        desk.press("Record what a side says").picture("dispute-position").isAccessible();
        desk.choose("Which side says it?", "The partner")
                .type("What do they say?", "We take nobody who drinks.")
                .press("Record");
        assertThat(desk.text()).contains("We take nobody who drinks.");
        desk.follow("Settle between practitioners").picture("dispute-task").isAccessible();
        desk.type("Which practitioner did you speak to?", "Dr Hale")
                .type("What do they say?", "The manager decides that.")
                .choose("Is it settled?", "Take it up")
                .type("Why does it go to the managers?", "They may not decide it.")
                .press("Save and complete");
        assertThat(desk.open("/referrals/" + referral).text()).contains("In dispute", "Otherwise: Sent");
        desk.picture("referral-in-dispute").isAccessible();
    }

    private static void settles(Desk desk) {
        desk.open("/disputes?state=OPEN").picture("disputes").isAccessible();
        desk.page().locator(".towpath-rows a").first().click();
        desk.page().waitForLoadState();
        assertThat(desk.text()).contains("Manager, until", "We take nobody who drinks.");
        var dispute = desk.page().url();
        desk.follow("Settle between managers");
        desk.type("Which manager did you speak to?", "Ms Rowe")
                .type("What do they say?", "She is welcome.")
                .choose("Is it settled?", "Settled")
                .choose("What was ruled?", "Upheld: we were right")
                .type("What do both sides do now?", "They see her on Monday.")
                .type("Who ruled, or agreed?", "Ms Rowe and the operational manager")
                .choose("Does the agreement have to change?", "No amendment")
                .picture("dispute-ruling")
                .press("Save and complete");
        assertThat(desk.text()).doesNotContain("There is a problem");
        desk.page().navigate(dispute);
        assertThat(desk.text()).contains("Settled", "They see her on Monday.", "Upheld: we were right");
        desk.picture("dispute-settled").isAccessible();
        desk.follow("Record the lessons");
        desk.type("What would have spared both sides this?", "A call before the refusal.")
                .press("Save and complete");
        desk.page().navigate(dispute);
        assertThat(desk.text()).contains("A call before the refusal.");
    }

    private static void sees(Desk desk, ReferralReference referral) {
        desk.open("/outbox").picture("outbox").isAccessible();
        assertThat(desk.text()).contains("A dispute about a referral is settled");
        desk.page().locator(".towpath-rows__title a").first().click();
        desk.page().waitForLoadState();
        assertThat(desk.text()).contains(referral.value());
        desk.picture("outbox-message").isAccessible();
        desk.follow("LD-").picture("case-with-messages");
        desk.follow("Change how it is safe to contact them")
                .picture("safe-contact")
                .isAccessible();
        desk.choose("Is it safe to contact them?", "Ring only, no texts or letters")
                .press("Record");
        assertThat(desk.text()).contains("Ring only, no texts or letters");
    }
}
