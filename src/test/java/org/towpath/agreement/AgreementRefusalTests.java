package org.towpath.agreement;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.jsoup.Jsoup;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.towpath.TowpathTest;
import org.towpath.client.ApiClient;
import org.towpath.client.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** What no agreement may say is refused with its field and its reason, to programs and on pages alike. */
@TowpathTest
class AgreementRefusalTests {

    private static final String API = "/api/v1/agreements";

    @Value("http://127.0.0.1:${local.server.port}")
    String base;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private AgreementBodies bodies;
    private Visitor manager;

    @BeforeEach
    void somebodyToAgreeWith() {
        bodies = AgreementBodies.withAPartnerOfItsOwn(jdbc);
        manager = new Visitor(base).signedIn("operational-manager", "only-for-tests");
    }

    private ApiClient as(String account) {
        return new ApiClient(base, account, "only-for-tests");
    }

    private void refuses(Map<String, Object> body, String field, String reason) {
        refused(as("operational-manager").post(API, body).expect(422), field, reason);
    }

    private static void refused(JsonNode answer, String field, String reason) {
        assertThat(answer.get("errors")).singleElement().satisfies(error -> {
            assertThat(error.get("field").asText()).isEqualTo(field);
            assertThat(error.get("message").asText()).contains(reason);
        });
    }

    private Map<String, Object> withLevel(String name, Object value) {
        var level = new HashMap<>(bodies.level("decide", 5));
        level.put(name, value);
        return bodies.with("serviceLevels", List.of(level));
    }

    private static List<Map<String, Object>> stepToNobody() {
        return List.of(Map.of(
                "kind", "WORKING_DAYS", "value", 1, "side", "PARTNER", "role", "HEAD_OF_SERVICE", "action", "NOTIFY"));
    }

    @Test
    void programsHearWhichFieldAndWhy() {
        refuses(
                withLevel("allowance", Map.of("kind", "ELAPSED", "value", "P2W")),
                "serviceLevels[0].allowance.value",
                "weeks");
        refuses(withLevel("rungs", stepToNobody()), "serviceLevels[0].rungs[0].role", "Nobody can be reached");
        refuses(bodies.with("reviewDue", "2029-02-01"), "reviewDue", "after the agreement has expired");
        var backwards = new HashMap<>(bodies.level("decide", 5));
        backwards.put("starts", "ACCEPTED");
        backwards.put("stops", "ACKNOWLEDGED");
        refuses(bodies.with("serviceLevels", List.of(backwards)), "serviceLevels[0].stops", "comes after");
    }

    @Test
    void programsHearThatVersionsOverlap() {
        var id = inForce();
        refused(
                as("operational-manager")
                        .post(API + "/" + id + "/versions", bodies.with("effectiveFrom", "2025-06-01"))
                        .expect(422),
                "effectiveFrom",
                "overlaps version 1");
        var second = drafted(bodies.with("title", "A second one"));
        approved(second);
        signs(second, "LD", clock.instant().toString()).expect(200);
        refused(signs(second, "PARTNER", clock.instant().toString()).expect(422), "services[0]", "");
    }

    @Test
    void programsHearThatATimeLiesAhead() {
        var id = drafted(bodies.body());
        approved(id);
        var tomorrow = clock.instant().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);
        refused(signs(id, "LD", tomorrow.toString()).expect(422), "signedAt", "future");
    }

    @Test
    void pagesSayItBesideTheQuestion() {
        var draft = "/agreements/" + drafted(bodies.body()) + "/versions/1";
        mends(draft + "/promises/0", Map.of("days", "2 weeks"), "days", "whole number");
        mends(draft + "/promises/0", Map.of("starts", "ACCEPTED", "stops", "ACKNOWLEDGED"), "stops", "comes after");
        mends(
                draft + "/promises/0",
                Map.of("steps[0].role", "HEAD_OF_SERVICE"),
                "steps[0].role",
                "Nobody can be reached");
        mends(draft + "/edit/details", date("reviewDue", LocalDate.of(2029, 2, 1)), "reviewDue", "has expired");
    }

    @Test
    void pagesSayThatVersionsOverlap() {
        var id = inForce();
        var next = manager.submit("/agreements/" + id, "/agreements/" + id + "/versions", Map.of());
        assertThat(next.statusCode()).isEqualTo(302);
        mends(
                "/agreements/" + id + "/versions/2/edit/details",
                date("effectiveFrom", LocalDate.of(2025, 6, 1)),
                "effectiveFrom",
                "overlaps version 1");
    }

    @Test
    void pagesSayThatATimeLiesAhead() {
        var id = drafted(bodies.body());
        approved(id);
        var task = Jsoup.parse(manager.get("/agreements/" + id + "?version=1").body())
                .select("main a[href^=/agreements/tasks/]")
                .attr("href");
        var answers = new HashMap<>(date("signedOn", LocalDate.now(clock).plusDays(3)));
        answers.putAll(Map.of("side", "LD", "name", "Somebody of ours", "method", "ON_PAPER"));
        mends(task, answers, "signedOn", "future");
    }

    /** Sends a page's form as it stands but for some answers, and expects to hear what is wrong with one of them. */
    private void mends(String page, Map<String, String> answers, String field, String reason) {
        var form = (FormElement) Objects.requireNonNull(
                Jsoup.parse(manager.get(page).body()).select("main form").first(), page);
        var fields = new LinkedHashMap<String, String>();
        form.formData().forEach(given -> fields.put(given.key(), given.value()));
        fields.putAll(answers);
        HttpResponse<String> answer = manager.post(form.attr("action"), fields);
        assertThat(answer.statusCode()).as(page + " " + answers).isEqualTo(422);
        var summary = Jsoup.parse(answer.body()).select(".nhsuk-error-summary a");
        assertThat(summary.text()).contains(reason);
        assertThat(Jsoup.parse(answer.body()).select(".nhsuk-error-message").text())
                .contains(reason);
        assertThat(summary.attr("href")).contains(field.replaceAll("[^A-Za-z0-9].*", ""));
    }

    private static Map<String, String> date(String key, LocalDate day) {
        return Map.of(
                key + ".day", String.valueOf(day.getDayOfMonth()),
                key + ".month", String.valueOf(day.getMonthValue()),
                key + ".year", String.valueOf(day.getYear()));
    }

    private UUID drafted(Map<String, Object> body) {
        return UUID.fromString(
                as("operational-manager").post(API, body).expect(201).get("id").asText());
    }

    private void approved(UUID id) {
        as("operational-manager")
                .post(API + "/" + id + "/versions/1/submit", Map.of())
                .expect(200);
        as("strategic-manager")
                .post(API + "/" + id + "/versions/1/approve", Map.of())
                .expect(200);
    }

    private UUID inForce() {
        var id = drafted(bodies.body());
        approved(id);
        signs(id, "LD", clock.instant().toString()).expect(200);
        signs(id, "PARTNER", clock.instant().toString()).expect(200);
        return id;
    }

    private ApiClient.Answer signs(UUID id, String side, String at) {
        return as("operational-manager")
                .post(
                        API + "/" + id + "/versions/1/sign",
                        Map.of("side", side, "name", "Somebody of " + side, "signedAt", at));
    }
}
