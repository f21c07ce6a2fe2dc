package org.towpath.promise.web;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

import org.towpath.TowpathTest;
import org.towpath.client.ApiClient;
import org.towpath.promise.ClockExamples;

import static org.assertj.core.api.Assertions.assertThat;

/** The worked examples once more, as another system would ask them. */
@TowpathTest
class ClockPreviewCallTests {

    private static final String PATH = "/api/v1/clock-previews";

    @Value("http://127.0.0.1:${local.server.port}")
    String base;

    private ApiClient client;

    @BeforeEach
    void signIn() {
        client = new ApiClient(base, "practitioner", "only-for-tests");
    }

    @Test
    void everyExampleIsAnsweredOverHttp() {
        for (var example : ClockExamples.all()) {
            var answer = client.post(PATH, example.request());
            var refused = example.refused();
            assertThat(answer.status()).as("%s", example).isEqualTo(refused == null ? 200 : refused.status());
            if (refused == null) {
                assertThat(answer.body())
                        .as("%s", example)
                        .isEqualTo(new ObjectMapper().valueToTree(example.expected()));
            } else {
                assertThat(answer.headers().get("content-type"))
                        .singleElement()
                        .asString()
                        .startsWith("application/problem+json");
                assertThat(answer.body().at("/errors/0/field").asText()).isEqualTo(refused.field());
                assertThat(answer.body().at("/errors/0/message").asText()).isNotBlank();
            }
        }
    }

    @Test
    void everyFaultIsNamedAndUnknownPropertiesAreFaults() {
        var body = client.post(PATH, Map.of("calendar", Map.of("zone", "UTC", "colour", "red"), "urgent", true))
                .expect(422);
        assertThat(body.findValuesAsText("field"))
                .containsExactlyInAnyOrder("calendar.colour", "urgent", "allowance", "startedAt");
    }

    @Test
    void aBodyThatIsNoObjectIsRefused() {
        assertThat(client.post(PATH, List.of()).status()).isIn(400, 422);
    }
}
