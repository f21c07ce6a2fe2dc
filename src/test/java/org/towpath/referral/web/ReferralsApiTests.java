package org.towpath.referral.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.towpath.TowpathTest;
import org.towpath.client.ApiClient;
import org.towpath.episode.Casework;
import org.towpath.shared.EpisodeReference;

import static org.assertj.core.api.Assertions.assertThat;

/** Referrals as another system talks about them. */
@TowpathTest
class ReferralsApiTests {

    @LocalServerPort
    int port;

    @Autowired
    Casework casework;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private ApiClient as(String account) {
        return new ApiClient("http://127.0.0.1:" + port, account, "only-for-tests");
    }

    private EpisodeReference assessed() {
        var episode = casework.inCustody();
        casework.agrees(episode);
        casework.isScreened(episode, "assess");
        casework.isAssessed(episode);
        casework.does(
                episode,
                "userTask_agreeNeeds",
                Map.of(
                        "needsOutcome",
                        "needs-agreed",
                        "needs",
                        List.of(Map.of("category", "HOUSING", "action", "ADVICE", "priority", "ROUTINE"))));
        return episode;
    }

    private String service(String name) {
        return jdbc.sql("select id from service where name = :name")
                .param("name", name)
                .query(UUID.class)
                .single()
                .toString();
    }

    private Map<String, Object> wanted() {
        return Map.of(
                "need", "MENTAL_HEALTH", "service", service("Adult community mental health"), "priority", "ROUTINE");
    }

    private String referred() {
        var answer = as("practitioner").post("/api/v1/episodes/" + assessed() + "/referrals", wanted());
        var body = answer.expect(201);
        assertThat(body.path("state").asText()).isEqualTo("SENT");
        return body.path("reference").asText();
    }

    private Map<String, Object> event(String type) {
        return Map.of(
                "type",
                type,
                "occurredAt",
                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
    }

    @Test
    void aReferralIsSentOnceNeedsAreAgreedAndNotBefore() {
        as("practitioner")
                .post("/api/v1/episodes/" + casework.inCustody() + "/referrals", wanted())
                .expect(409);

        var reference = referred();
        var clocks =
                as("practitioner").get("/api/v1/clocks?referral=" + reference).expect(200);
        assertThat(clocks.path("items")).hasSize(3);
        var one = as("practitioner")
                .get("/api/v1/clocks/" + clocks.path("items").get(0).path("id").asText())
                .expect(200);
        assertThat(one.path("explanation")).isNotEmpty();
        assertThat(one.path("agreement").asText()).isNotBlank();
        assertThat(one.path("version").asInt()).isEqualTo(1);
        assertThat(one.path("facts").get(0).path("type").asText()).isEqualTo("STARTED");
    }

    @Test
    void factsAboutAClockAreToldAndRefusedByField() {
        var reference = referred();
        var clock = "/api/v1/clocks/" + clockOf(reference, "decide");
        var now = clock().toString();
        var pause = Map.of("type", "PAUSED", "occurredAt", now, "reason", "AT_HOSPITAL", "side", "healthcare");

        var ahead = Map.of(
                "type", "STOPPED", "occurredAt", clock().plusSeconds(3600).toString());
        assertThat(as("practitioner")
                        .post(clock + "/facts", ahead)
                        .expect(422)
                        .at("/errors/0/field")
                        .asText())
                .isEqualTo("occurredAt");
        var before = Map.of(
                "type", "STOPPED", "occurredAt", clock().minusSeconds(86_400).toString());
        assertThat(as("practitioner")
                        .post(clock + "/facts", before)
                        .expect(422)
                        .at("/errors/0/message")
                        .asText())
                .isEqualTo("This is before the clock started");
        assertThat(as("practitioner")
                        .post(clock + "/facts", Map.of("type", "PAUSED", "occurredAt", now, "reason", "x", "side", "y"))
                        .expect(422)
                        .at("/errors/0/field")
                        .asText())
                .isEqualTo("side");

        var paused = as("practitioner").post(clock + "/facts", pause).expect(201);
        assertThat(paused.path("state").asText()).isEqualTo("PAUSED");
        assertThat(paused.path("dueAt").isNull()).isTrue();
        assertThat(paused.at("/pauses/0/side").asText()).isEqualTo("healthcare");
        assertThat(as("partner").post(clock + "/facts", pause).status()).isIn(403, 404);
        assertThat(as("practitioner")
                        .post("/api/v1/clocks/" + UUID.randomUUID() + "/facts", pause)
                        .status())
                .isEqualTo(404);
        assertThat(as("practitioner")
                        .get("/api/v1/clocks?state=PAUSED&referral=" + reference)
                        .expect(200)
                        .path("items"))
                .hasSize(1);
    }

    /** Clocks that start together are listed in no order that a test could know. */
    private String clockOf(String referral, String promise) {
        return StreamSupport.stream(
                        as("practitioner")
                                .get("/api/v1/clocks?referral=" + referral)
                                .expect(200)
                                .path("items")
                                .spliterator(),
                        false)
                .filter(it -> it.path("promise").asText().equals(promise))
                .map(it -> it.path("id").asText())
                .findFirst()
                .orElseThrow();
    }

    private Instant clock() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    @Test
    void tasksOfTwoReferralsAreToldApart() {
        var episode = assessed();
        for (var name : List.of("Adult community mental health", "Housing options")) {
            as("practitioner")
                    .post(
                            "/api/v1/episodes/" + episode + "/referrals",
                            Map.of("need", "HOUSING", "service", service(name), "priority", "ROUTINE"))
                    .expect(201);
        }

        assertThat(as("practitioner")
                        .get("/api/v1/episodes/" + episode)
                        .expect(200)
                        .path("tasks")
                        .findValuesAsText("about"))
                .contains("Housing: Adult community mental health", "Housing: Housing options");
    }

    @Test
    void fiveReferralsOfOneCaseAreFollowedApart_s12() {
        var episode = assessed();
        var references = Stream.of(
                        "Adult community mental health",
                        "Talking therapies",
                        "Drug and alcohol recovery",
                        "Housing options",
                        "Debt and benefits advice")
                .map(name -> as("practitioner")
                        .post(
                                "/api/v1/episodes/" + episode + "/referrals",
                                Map.of(
                                        "need",
                                        "OTHER",
                                        "service",
                                        service(name),
                                        "priority",
                                        "ROUTINE",
                                        "criteriaEvidence",
                                        "Agreed by phone"))
                        .expect(201)
                        .path("reference")
                        .asText())
                .toList();
        var accepted = references.get(2);
        as("practitioner")
                .post("/api/v1/referrals/" + accepted + "/events", event("ACCEPTED"))
                .expect(200);

        for (var reference : references) {
            var one = as("practitioner").get("/api/v1/referrals/" + reference).expect(200);
            assertThat(one.path("state").asText()).isEqualTo(reference.equals(accepted) ? "ACCEPTED" : "SENT");
            assertThat(one.path("clocks")).hasSize(3);
        }
    }

    @Test
    void whatTheDirectorySuggestsForANeedCanBeReferredTo_s14() {
        var suggested = as("practitioner")
                .get("/api/v1/services/matches?need=HOUSING&age=33&sex=MALE")
                .expect(200)
                .path("items");
        assertThat(suggested.findValuesAsText("name"))
                .contains("Housing options")
                .doesNotContain("Women's centre", "Adult community mental health");

        var made = as("practitioner")
                .post(
                        "/api/v1/episodes/" + assessed() + "/referrals",
                        Map.of(
                                "need",
                                "HOUSING",
                                "service",
                                suggested.get(0).path("id").asText(),
                                "priority",
                                "ROUTINE"))
                .expect(201);
        assertThat(made.path("state").asText()).isEqualTo("SENT");
        assertThat(made.path("serviceName")).isEqualTo(suggested.get(0).path("name"));
    }

    @Test
    void faultsAreNamed() {
        var answer = as("practitioner")
                .post(
                        "/api/v1/episodes/" + assessed() + "/referrals",
                        Map.of("need", "MOON", "service", "nowhere", "priority", "SOON", "colour", "red"));

        assertThat(answer.expect(422).path("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder("need", "service", "priority", "colour");
    }

    @Test
    void anEventToldAgainIsAnsweredAsTheFirstTime() {
        var path = "/api/v1/referrals/" + referred() + "/events";
        var acknowledged = new java.util.HashMap<>(event("ACKNOWLEDGED"));
        acknowledged.put("eventId", "ack-1");
        var first = as("practitioner").post(path, acknowledged).expect(200);
        as("practitioner").post(path, event("ACCEPTED")).expect(200);

        assertThat(as("practitioner").post(path, acknowledged).expect(200)).isEqualTo(first);
    }

    @Test
    void theFutureTheTimeBeforeAndWhatIsOverAreRefused() {
        var reference = referred();
        var path = "/api/v1/referrals/" + reference + "/events";
        var ahead = clock.instant().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS);
        var before = clock.instant().minus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);
        for (var at : List.of(ahead, before)) {
            var refused = as("practitioner")
                    .post(path, Map.of("type", "ACKNOWLEDGED", "occurredAt", at.toString()))
                    .expect(422);
            assertThat(refused.at("/errors/0/field").asText()).isEqualTo("occurredAt");
        }
        as("practitioner").post(path, event("DECLINED")).expect(422);
        as("practitioner").post(path, event("WITHDRAWN")).expect(200);
        as("practitioner").post(path, event("ACKNOWLEDGED")).expect(409);
        assertThat(as("practitioner")
                        .get("/api/v1/referrals/" + reference)
                        .expect(200)
                        .path("state")
                        .asText())
                .isEqualTo("WITHDRAWN");
    }

    @Test
    void aPartnerAnswersWhatWasSentToItAndSeesNothingElse() {
        var reference = referred();
        var mine = as("partner").get("/api/v1/referrals/" + reference).expect(200);
        assertThat(mine.path("tasks")).isEmpty();
        as("partner")
                .post("/api/v1/referrals/" + reference + "/events", event("ACCEPTED"))
                .expect(200);
        as("partner")
                .post("/api/v1/referrals/" + reference + "/events", event("WITHDRAWN"))
                .expect(403);

        as("partner-2").get("/api/v1/referrals/" + reference).expect(404);
        as("practitioner").get("/api/v1/referrals/RF-1999-999999").expect(404);
    }
}
