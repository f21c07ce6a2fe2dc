package org.towpath.promise.web;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.towpath.TowpathTest;
import org.towpath.access.Roles;
import org.towpath.client.Visitor;
import org.towpath.fixture.InventedCases;
import org.towpath.fixture.MissedReferral;
import org.towpath.fixture.SampleAgreement;
import org.towpath.promise.ClockFacts;
import org.towpath.promise.EscalationsInProgress;
import org.towpath.shared.PageRequest;

import static org.assertj.core.api.Assertions.assertThat;

/** Managers see every escalation in progress at their sites, and make and take back links. */
@TowpathTest
class StepsPageTests {

    @Value("http://127.0.0.1:${local.server.port}")
    String base;

    @Autowired
    ClockFacts facts;

    @Autowired
    MissedReferral referrals;

    @Autowired
    EscalationsInProgress escalations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    java.time.Clock clock;

    private Visitor managerAt(java.util.UUID site) {
        var cases = new InventedCases(jdbc, clock);
        var manager = cases.canSignIn(cases.colleague("Kim Moor", site, Roles.OPERATIONAL_MANAGER));
        return new Visitor(base).signedIn(manager.account(), "only-for-tests");
    }

    @Test
    void eachSaysWhatWasMissedWhoWasTurnedToAndWhatComesNext() {
        var missed = referrals.chased();
        var page = Jsoup.parse(managerAt(missed.of().site())
                        .get("/agreements/steps?agreement=" + missed.agreement())
                        .body())
                .select("main")
                .text();
        assertThat(page)
                .contains("Acknowledge the referral, " + missed.referral())
                .contains("Step 1", "tell the partner’s named lead, Ida Marsh, 01632 960901")
                .contains("Nobody has said yet what they will do.", "Next step: ");
    }

    @Test
    void theClockAndItsReferralAreToldToOurOwnPeople() {
        var missed = referrals.chased();
        facts.record(
                missed.clock(),
                java.util.Map.of(
                        "type", "CORRECTED",
                        "corrects", "STARTED",
                        "occurredAt", referrals.acknowledge(missed).startedAt().toString(),
                        "reason", "Read off the Fax"),
                missed.of().actor());
        var manager = managerAt(missed.of().site());
        var page = Jsoup.parse(manager.get("/clocks/" + missed.clock()).body()).select("main");
        assertThat(page.text())
                .contains("Owed by the partner", "Step 1: Tell the partner’s named lead", "Ida Marsh")
                .as("what somebody typed stands as they typed it")
                .contains("Something was put right: Read off the Fax");
        assertThat(page.select("a[href=/agreements/steps?agreement=" + missed.agreement() + "]"))
                .hasSize(1);
        var referral = Jsoup.parse(
                        manager.get("/referrals/" + missed.referral()).body())
                .select("main")
                .text();
        assertThat(referral).contains("Acknowledge the referral Promise missed", "owed by the partner");
    }

    @Test
    void thoseOfOtherSitesAreNotShown() {
        var missed = referrals.chased();
        var elsewhere = referrals.chased();
        var body = managerAt(elsewhere.of().site()).get("/agreements/steps").body();
        assertThat(body)
                .contains(elsewhere.referral().value())
                .doesNotContain(missed.referral().value());
    }

    @Test
    void theListGoesOnWhereItStopped() {
        var missed = referrals.chased();
        var me = missed.of().actor();
        assertThat(escalations.list(null, me, new PageRequest(1, null)).next()).isNull();
        var all = new Visitor(base).signedIn("practitioner", "only-for-tests");
        assertThat(all.get("/agreements/steps").statusCode()).isEqualTo(403);
    }

    @Test
    void aManagerMakesALinkSeenOnceAndTakesItBack() {
        var missed = referrals.chased();
        var manager = managerAt(missed.of().site());
        var path = "/clocks/" + missed.clock() + "/links";
        assertThat(Jsoup.parse(manager.get(path).body())
                        .select("#contact option[selected]")
                        .text())
                .as("nobody is chosen beforehand")
                .isEqualTo("Choose a contact");
        var id =
                Jsoup.parse(manager.get(path).body()).select("input[name=link]").attr("value");
        var sent = java.util.Map.of("contact", "NAMED_LEAD Ida Marsh", "link", id);
        var answer = Jsoup.parse(manager.submit(path, path, sent).body());
        assertThat(answer.select(".nhsuk-notification-banner").text()).contains("The link is made");
        var made = answer.select("#made").attr("value");
        assertThat(manager.submit(path, path, sent).statusCode())
                .as("a reload makes no other")
                .isEqualTo(302);
        assertThat(manager.get(path).body()).contains("cannot be shown again");
        assertThat(jdbc.sql("select count(*) from partner_link where clock_id = :clock")
                        .param("clock", missed.clock())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        var token = made.replaceAll(".*/by-link/", "");
        assertThat(new Visitor(base).get("/by-link/" + token).statusCode()).isEqualTo(200);
        assertThat(manager.get(path).body()).doesNotContain(token);
        assertThat(jdbc.sql(
                                "select count(*) from idempotency_key where convert_from(body, 'UTF8') like '%' || :token || '%'")
                        .param("token", token)
                        .query(Integer.class)
                        .single())
                .as("no answer kept for repeats holds it")
                .isZero();

        var revoke = Jsoup.parse(manager.get(path).body())
                .select("form[action$=/revoke]")
                .attr("action");
        assertThat(manager.submit(path, revoke, java.util.Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(new Visitor(base).get("/by-link/" + token).statusCode()).isEqualTo(404);
        var refused = manager.submit(
                path,
                path,
                java.util.Map.of(
                        "contact", "", "link", java.util.UUID.randomUUID().toString()));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.body())
                        .select(".nhsuk-error-summary a[href='#contact']")
                        .text())
                .isEqualTo("Choose one of the partner’s contacts");
    }

    @Test
    void comparingVersionsSaysHowManyClocksBeganUnderEach() {
        var missed = referrals.chased();
        missed.agreed().version(2, clock.instant(), SampleAgreement.level("acknowledge", "ACKNOWLEDGED", 48));
        var page = Jsoup.parse(managerAt(missed.of().site())
                        .get("/agreements/" + missed.agreement() + "/versions/2/compare?with=1")
                        .body())
                .select("main")
                .text();
        assertThat(page).contains("0 minutes becomes 48 hours", "2 began under version 1", "are worked out again");
    }
}
