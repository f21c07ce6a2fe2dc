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
import org.towpath.promise.EscalationsInProgress;
import org.towpath.shared.PageRequest;

import static org.assertj.core.api.Assertions.assertThat;

/** Managers see every escalation in progress at their sites, and make and take back links. */
@TowpathTest
class StepsPageTests {

    @Value("http://127.0.0.1:${local.server.port}")
    String base;

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
        var made = Jsoup.parse(manager.submit(path, path, java.util.Map.of("contact", "NAMED_LEAD Ida Marsh"))
                        .body())
                .select("#made")
                .attr("value");
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
        assertThat(manager.submit(path, path, java.util.Map.of("contact", "CHIEF Nobody"))
                        .statusCode())
                .isEqualTo(422);
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
        assertThat(page).contains("0 minutes becomes 48 hours", "2 began under version 1", "are counted anew");
    }
}
