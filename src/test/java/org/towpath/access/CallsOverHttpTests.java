package org.towpath.access;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.towpath.TowpathTest;
import org.towpath.client.ApiClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Keys, limits and traces of calls as a program meets them. */
@TowpathTest
class CallsOverHttpTests {

    private static final String PASSWORD = "only-for-tests";
    private static final Map<String, Object> PREVIEW = Map.of("kind", "NO_SUCH_KIND");

    @Autowired
    JdbcClient jdbc;

    @Value("http://127.0.0.1:${local.server.port}")
    String base;

    @Test
    void aKeyIsAnsweredOnceAndReplayed() {
        var program = new ApiClient(base, new SampleStaff(jdbc).with("practitioner"), PASSWORD);
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        var first = program.post("/api/v1/episodes", Map.of("notes", "x"), key);
        var second = program.post("/api/v1/episodes", Map.of("notes", "x"), key);
        assertThat(first.status()).isEqualTo(422);
        assertThat(first.headers()).doesNotContainKey("idempotent-replay");
        assertThat(second.status()).isEqualTo(422);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().get("idempotent-replay")).isEqualTo(List.of("true"));

        var other = program.post("/api/v1/episodes", Map.of("notes", "y"), key);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.body().path("errors").path(0).path("field").asText()).isEqualTo("Idempotency-Key");
    }

    @Test
    void pureCallsIgnoreAKey() {
        var program = new ApiClient(base, new SampleStaff(jdbc).with("practitioner"), PASSWORD);
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        program.post("/api/v1/clock-previews", PREVIEW, key);
        assertThat(program.post("/api/v1/clock-previews", PREVIEW, key).headers())
                .doesNotContainKey("idempotent-replay");
    }

    @Test
    void tooLargeABodyIsRefused() {
        var program = new ApiClient(base, new SampleStaff(jdbc).with("practitioner"), PASSWORD);
        var large = Map.of("notes", "x".repeat((int) BodyLimit.ORDINARY + 1));
        var answer = program.post("/api/v1/episodes", large);
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.body().path("type").asText()).isEqualTo("urn:towpath:problem:too-large");
    }

    @Test
    void listsAndCasesLookedForAreWrittenDown() {
        var account = new SampleStaff(jdbc).with("practitioner");
        var program = new ApiClient(base, account, PASSWORD);
        assertThat(program.get("/api/v1/worklist").status()).isEqualTo(200);
        assertThat(program.get("/api/v1/episodes/LD-1999-000001").status()).isEqualTo(404);
        assertThat(program.get("/api/v1/audit?episode=LD-1999-000001").status()).isEqualTo(404);
        assertThat(jdbc.sql("select act || ' ' || subject from audit_entry where chain = :chain order by seq")
                        .param("chain", "account:" + account)
                        .query(String.class)
                        .list())
                .containsExactly("list.seen GET /api/v1/worklist", "case.not-found GET /api/v1/episodes/{reference}");
    }
}
