package org.towpath.referral.web;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.towpath.TowpathTest;
import org.towpath.client.Visitor;
import org.towpath.fixture.CaseWork;
import org.towpath.promise.ClockFacts;
import org.towpath.referral.NewReferral;
import org.towpath.referral.ReferralState;
import org.towpath.referral.Referrals;
import org.towpath.shared.ReferralReference;

import static org.assertj.core.api.Assertions.assertThat;

/** A partner who signed in sees its own referrals, and answers each. */
@TowpathTest
class PartnerPagesTests {

    @Value("http://127.0.0.1:${local.server.port}")
    String base;

    @Autowired
    CaseWork work;

    @Autowired
    ClockFacts facts;

    @Autowired
    Referrals referrals;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private CaseWork.Case of;
    private ReferralReference referral;

    @BeforeEach
    void aReferralWasSent() {
        of = work.invented();
        var service = jdbc.sql("select id from service where name = 'Adult community mental health'")
                .query(UUID.class)
                .single();
        var wanted = new NewReferral(null, "MENTAL_HEALTH", service, "ROUTINE", "GIVEN", null, null, false, null);
        referral =
                Objects.requireNonNull(transaction.execute(status -> referrals.make(of.episode(), wanted, of.actor())));
        work.start(of, "referral", Map.of("referralReference", referral.value()));
    }

    private Visitor as(String account) {
        return new Visitor(base).signedIn(account, "only-for-tests");
    }

    private String path() {
        return "/partner/referrals/" + referral;
    }

    /** The page of the list on which the referral stands, however many others left there. */
    private String listed(Visitor partner) {
        var next = "/partner/referrals";
        while (!next.isEmpty()) {
            var page = Jsoup.parse(partner.get(next).body());
            if (page.select("main a[href=" + path() + "]").size() == 1) {
                return page.select("main li:has(a[href=" + path() + "])").text();
            }
            next = page.select("a[rel=next]").attr("href");
        }
        return "";
    }

    @Test
    void theStartPageOfAPartnerIsWhatWaitsForIt() {
        assertThat(Visitor.location(as("partner").get("/"))).endsWith("/partner/referrals");
    }

    @Test
    void seesWhatWaitsWithItsClocksAndAnswers() {
        var partner = as("partner");
        assertThat(listed(partner)).contains("Sent", "Adult community mental health", "by ");
        var page = Jsoup.parse(partner.get(path()).body()).select("main").text();
        assertThat(page).contains("Acknowledge the referral", "owed by you", "Accept it", "Offer a first appointment");

        var accepted = partner.submit(path() + "/accept", path() + "/accept", Map.of("by", "Dr Noor"));
        assertThat(accepted.statusCode()).isEqualTo(302);
        assertThat(referrals.view(referral, of.actor()).state()).isEqualTo(ReferralState.ACCEPTED);
        assertThat(partner.get(path()).body())
                .contains("Thank you", "Say that you have seen the person", "Say that you cannot go on with it")
                .doesNotContain("Say that you have it");
    }

    @Test
    void isSpokenToAndNotAbout() {
        var page = Jsoup.parse(as("partner").get("/clocks/" + clock()).body())
                .select("main")
                .text();
        assertThat(page)
                .contains("Owed by you", "What happened The count began")
                .doesNotContain("the partner");
    }

    @Test
    void readsNoNamesAndNothingTypedThroughTheApi() {
        var decide = referrals.view(referral, of.actor()).clocks().stream()
                .filter(it -> it.promise().equals("decide"))
                .findFirst()
                .orElseThrow()
                .id();
        var by = jdbc.sql("select actor from clock_fact where clock_id = :clock limit 1")
                .param("clock", decide)
                .query(String.class)
                .single();
        facts.record(
                decide,
                Map.of(
                        "type",
                        "PAUSED",
                        "occurredAt",
                        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                        "reason",
                        "Ms Doe is unwell",
                        "side",
                        "person"),
                of.actor());
        var partner = as("partner");
        assertThat(partner.get("/api/v1/clocks/" + decide).body())
                .contains("\"facts\"", "\"explanation\"")
                .doesNotContain(by, of.actor().account(), "Ms Doe");
        assertThat(partner.get("/api/v1/clocks?limit=200").body())
                .contains(decide.toString())
                .doesNotContain("Ms Doe");
    }

    @Test
    void saysWhyItDoesNotAccept() {
        var partner = as("partner");
        var without = partner.submit(path() + "/decline", path() + "/decline", Map.of("by", "Dr Noor"));
        assertThat(without.statusCode()).isEqualTo(422);
        var declined = partner.submit(
                path() + "/decline", path() + "/decline", Map.of("by", "Dr Noor", "reason", "CAPACITY_FULL"));
        assertThat(declined.statusCode()).isEqualTo(302);
        assertThat(referrals.view(referral, of.actor()).state()).isEqualTo(ReferralState.DECLINED);
        assertThat(listed(partner)).as("it waits no more").isEmpty();
    }

    @Test
    void anotherPartnerSeesAndDoesNothing() {
        var other = as("partner-2");
        assertThat(listed(other)).isEmpty();
        assertThat(other.get(path()).statusCode()).isEqualTo(404);
        assertThat(other.get(path() + "/accept").statusCode()).isEqualTo(404);
        assertThat(other.get("/partner/clocks/" + clock() + "/step").statusCode())
                .isEqualTo(404);
        assertThat(as("practitioner").get(path()).statusCode()).isEqualTo(403);
    }

    @Test
    void thereIsNothingToTakeOnBeforeAPromiseIsMissed() {
        var partner = as("partner");
        assertThat(partner.get(path()).body()).doesNotContain("Say what you will do");
        var step = "/partner/clocks/" + clock() + "/step";
        var answer = partner.submit(
                step,
                step,
                Map.of(
                        "by", "Dr Noor",
                        "namedAction", "We look",
                        "newTimeAt.day", "1",
                        "newTimeAt.month", "1",
                        "newTimeAt.year", "2020",
                        "newTimeAt.time", "09:00"));
        assertThat(answer.statusCode()).isEqualTo(422);
    }

    private UUID clock() {
        return referrals.view(referral, of.actor()).clocks().get(0).id();
    }
}
