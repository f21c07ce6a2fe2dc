package org.towpath.promise.web;

import java.time.Clock;
import java.time.Duration;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.towpath.TowpathTest;
import org.towpath.client.ApiClient;
import org.towpath.fixture.SampleAgreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.towpath.fixture.SampleAgreement.level;

/** Which clause did what, both ways. */
@TowpathTest
class AgreementTraceCallTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Value("http://127.0.0.1:${local.server.port}")
    String base;

    private ApiClient as(String account) {
        return new ApiClient(base, account, "only-for-tests");
    }

    private String agreement() {
        return StreamSupport.stream(
                        as("operational-manager")
                                .get("/api/v1/agreements?limit=200")
                                .expect(200)
                                .path("items")
                                .spliterator(),
                        false)
                .filter(it -> it.toString().contains("CMHT"))
                .map(it -> it.path("id").asText())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyServiceLevelNamesItsElementsAndEveryElementItsServiceLevels() {
        var id = agreement();
        var trace = as("operational-manager")
                .get("/api/v1/agreements/" + id + "/trace")
                .expect(200);

        var decide = named(trace.path("serviceLevels"), "promise", "decide");
        assertThat(decide.path("elements").findValuesAsText("element"))
                .contains("event_decisionOverdue", "serviceTask_warnDecisionDue", "serviceTask_recordDecisionMiss");
        var overdue = named(trace.path("elements"), "element", "event_decisionOverdue");
        assertThat(overdue.path("serviceLevels").toString())
                .contains(decide.path("id").asText());
        // the partner's feedback to us is not our feedback to the referrer, which a model waits for
        assertThat(trace.path("serviceLevels").findValuesAsText("promise"))
                .contains("engagement")
                .doesNotContain("feedback");
        assertThat(named(trace.path("serviceLevels"), "promise", "engagement")
                        .path("elements")
                        .findValuesAsText("element"))
                .contains("event_engagementOverdue");
        assertThat(trace.path("findings").findValuesAsText("severity"))
                .as("no promise of this agreement is without a model that waits for it")
                .doesNotContain("WARNING");
        // nothing in this agreement backs what we owe a safeguarding concern
        assertThat(trace.path("findings").findValuesAsText("about"))
                .contains("safeguarding/event_authorityDecisionOverdue");
    }

    /** Breaks both halves: a promise no model knows, and a decision nobody promised. */
    private SampleAgreement broken() {
        var since = clock.instant().minus(Duration.ofDays(1));
        return new SampleAgreement(jdbc, since)
                .version(1, since, level("acknowledge", "ACKNOWLEDGED", 24), level("tells-the-end", "COMPLETED", 900));
    }

    @Test
    void aClauseNothingEnforcesAndATimerNoClauseBacksAreFindings() {
        var sample = broken().agreement;
        var trace = as("operational-manager")
                .get("/api/v1/agreements/" + sample + "/trace")
                .expect(200);

        var findings = trace.path("findings");
        assertThat(named(findings, "about", "tells-the-end").path("severity").asText())
                .isEqualTo("WARNING");
        assertThat(named(findings, "about", "tells-the-end").path("clause").asText())
                .isEqualTo("C4");
        assertThat(named(findings, "about", "referral/event_decisionOverdue")
                        .path("message")
                        .asText())
                .contains("No clause of this agreement backs this timer");
        assertThat(findings.findValuesAsText("about"))
                .doesNotContain("acknowledge", "referral/event_acknowledgementOverdue");
        assertThat(named(trace.path("elements"), "element", "event_decisionOverdue")
                        .path("clauses"))
                .isEmpty();
    }

    @Test
    void theClauseAboutDisputesBacksTheTimesOfADispute() {
        var trace = as("operational-manager")
                .get("/api/v1/agreements/" + agreement() + "/trace")
                .expect(200);
        assertThat(named(trace.path("elements"), "element", "event_managerTimeUp")
                        .path("clauses")
                        .toString())
                .isEqualTo("[\"C6\"]");
        assertThat(trace.path("findings").findValuesAsText("about")).doesNotContain("dispute/event_managerTimeUp");
    }

    @Test
    void acrossTheHouseEachAgreementSaysWhatBacksAPromise() {
        var sample = broken().agreement.toString();
        var line = ofTheHouse("operational-manager", "acknowledge", sample);
        assertThat(line.path("clauses").toString()).isEqualTo("[\"C4\"]");
        assertThat(ofTheHouse("operational-manager", "decide", sample).path("clauses"))
                .isEmpty();
        assertThat(as("operational-manager")
                        .get("/api/v1/agreements/trace?promise=feast")
                        .expect(422)
                        .path("errors")
                        .path(0)
                        .path("field")
                        .asText())
                .isEqualTo("promise");
        assertThat(as("partner")
                        .get("/api/v1/agreements/trace?promise=decide&limit=200")
                        .expect(200)
                        .path("items"))
                .as("a partner sees its own")
                .hasSize(1);
    }

    /** The line of one agreement, however far down the list it is. */
    private JsonNode ofTheHouse(String account, String promise, String agreement) {
        var after = "";
        while (true) {
            var page = as(account)
                    .get("/api/v1/agreements/trace?limit=3&promise=" + promise + after)
                    .expect(200);
            for (var line : page.path("items")) {
                if (line.path("agreement").asText().equals(agreement)) {
                    return line;
                }
            }
            assertThat(page.path("next").isTextual()).as("there is more").isTrue();
            after = "&after=" + page.path("next").asText();
        }
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(as("operational-manager")
                        .get("/api/v1/agreements/00000000-0000-0000-0000-000000000009/trace")
                        .status())
                .isEqualTo(404);
    }

    private static JsonNode named(JsonNode list, String key, String value) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(it -> it.path(key).asText().equals(value))
                .findFirst()
                .orElseThrow();
    }
}
