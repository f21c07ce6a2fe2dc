package org.towpath.promise.web;

import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

import org.towpath.TowpathTest;
import org.towpath.client.ApiClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Which clause did what, both ways. */
@TowpathTest
class AgreementTraceCallTests {

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
