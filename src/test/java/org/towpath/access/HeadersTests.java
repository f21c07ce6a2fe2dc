package org.towpath.access;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.towpath.TowpathTest;
import org.towpath.client.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

@TowpathTest
class HeadersTests {

    @Autowired
    JdbcClient jdbc;

    @Value("http://127.0.0.1:${local.server.port}")
    String base;

    private Visitor visitor;

    @BeforeEach
    void somebodyIsSignedIn() {
        visitor = new Visitor(base).signedIn(new SampleStaff(jdbc).with("auditor"), "only-for-tests");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/sign-in", "/no-such-page", "/api/v1/audit/verification", "/api/v1/no-such-call", "/v3/api-docs"
            })
    void everyAnswerCarriesThem(String path) {
        var answer = visitor.get(path);
        assertThat(header(answer, "Content-Security-Policy")).isEqualTo(Headers.PAGES);
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(answer, "Cache-Control")).contains("no-store");
        assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        // only on TLS: a demo has none
        assertThat(header(answer, "Strict-Transport-Security")).isEmpty();
        assertThat(header(answer, "Server")).isEmpty();
    }

    @Test
    void onlyTheEditorMayPlaceThingsByStyle() {
        assertThat(header(visitor.get("/govern/anything"), "Content-Security-Policy"))
                .isEqualTo(Headers.EDITOR);
        assertThat(Headers.PAGES).doesNotContain("unsafe");
        assertThat(Headers.EDITOR.replace("style-src-attr 'unsafe-inline'", "")).doesNotContain("unsafe");
    }

    @Test
    void filesWithAHashInTheirNameMayStay() {
        var page = org.jsoup.Jsoup.parse(visitor.get("/sign-in").body());
        var style = page.select("link[rel=stylesheet]").attr("href");
        assertThat(header(visitor.get(style), "Cache-Control")).contains("max-age=31536000", "public");
    }

    @Test
    void errorsAreNeitherPersonalNorTechnical() {
        assertThat(visitor.get("/no-such-page").body())
                .contains("Not found", "Go to the start page")
                .doesNotContain("Exception", "Whitelabel", "no-such-page");
        assertThat(visitor.get("/api/v1/no-such-call").body())
                .contains("\"type\":\"urn:towpath:problem:not-found\"")
                .doesNotContain("no-such-call");
        assertThat(header(visitor.get("/api/v1/no-such-call"), "Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void theInterfaceDescribesItselfToWhoeverIsSignedIn() {
        var answer = visitor.get("/v3/api-docs");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"openapi\":\"3.", "/api/v1/audit/verification", "/api/v1/episodes");
    }

    @Test
    void onlyWhetherItLivesIsTold() {
        var stranger = new Visitor(base);
        assertThat(stranger.get("/actuator/health/liveness").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(stranger.get("/actuator/health/readiness").body()).isEqualTo("{\"status\":\"UP\"}");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
