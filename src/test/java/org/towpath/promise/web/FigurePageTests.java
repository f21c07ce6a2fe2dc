package org.towpath.promise.web;

import java.time.Clock;
import java.util.UUID;

import org.jsoup.Jsoup;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.towpath.TowpathTest;
import org.towpath.access.Roles;
import org.towpath.client.Visitor;
import org.towpath.fixture.CaseWork;
import org.towpath.fixture.InventedCases;
import org.towpath.fixture.MissedReferral;

import static org.assertj.core.api.Assertions.assertThat;

/** From a figure everybody gets as far as they may, and nobody to a shut door. */
@TowpathTest
class FigurePageTests {

    @Value("http://127.0.0.1:${local.server.port}")
    String base;

    @Autowired
    MissedReferral referrals;

    @Autowired
    CaseWork work;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Visitor colleague(UUID site, String role) {
        var cases = new InventedCases(jdbc, clock);
        var account = cases.canSignIn(cases.colleague("Kim Moor", site, role)).account();
        return new Visitor(base).signedIn(account, "only-for-tests");
    }

    private static Elements missed(Visitor reader, MissedReferral.Missed missed) {
        return Jsoup.parse(reader.get("/agreements/" + missed.agreement()
                                + "/performance/clocks?promise=acknowledge&figure=MISSED")
                        .body())
                .select("main");
    }

    @Test
    void whoeverReadsCasesOpensTheReferralAndOthersReadItsNumber() {
        var missed = referrals.chased();
        var number = missed.referral().value();
        assertThat(missed(colleague(missed.of().site(), Roles.OPERATIONAL_MANAGER), missed)
                        .select("a[href=/referrals/" + number + "]"))
                .hasSize(1);
        var strategic = missed(colleague(missed.of().site(), Roles.STRATEGIC_MANAGER), missed);
        assertThat(strategic.text()).contains(number);
        assertThat(strategic.select("a[href*=/referrals/]")).isEmpty();
    }

    @Test
    void aPartnerOpensItsOwnPage() {
        var service = jdbc.sql("select id from service where name = 'Adult community mental health'")
                .query(UUID.class)
                .single();
        var number = referrals.sent(work.invented(), service).value();
        var agreement = jdbc.sql("select id from agreement where title = 'Agreement with Westmoor CMHT'")
                .query(UUID.class)
                .single();
        var promise = jdbc.sql(
                        "select service_level from promise_clock where referral_reference = :it and promise = 'decide'")
                .param("it", number)
                .query(String.class)
                .single();
        var page = Jsoup.parse(new Visitor(base)
                .signedIn("partner", "only-for-tests")
                .get("/agreements/" + agreement + "/performance/clocks?figure=RUNNING&promise=" + promise)
                .body());
        assertThat(page.select("main a[href=/partner/referrals/" + number + "]"))
                .hasSize(1);
        assertThat(page.select("main a[href^=/referrals/]")).isEmpty();
    }

    @Test
    void aPromiseTheAgreementNeverMadeIsNotFound() {
        var missed = referrals.chased();
        var manager = colleague(missed.of().site(), Roles.OPERATIONAL_MANAGER);
        var path = "/agreements/" + missed.agreement() + "/performance/clocks?figure=MISSED&promise=";
        assertThat(manager.get(path + "feast").statusCode()).isEqualTo(404);
        assertThat(manager.get(path + "acknowledge").statusCode()).isEqualTo(200);
    }
}
