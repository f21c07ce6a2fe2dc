package org.towpath.access;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

import org.towpath.TowpathTest;
import org.towpath.client.ApiClient;
import org.towpath.client.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** What is stricter where real people are. */
@TowpathTest
@TestPropertySource(properties = "towpath.demo.enabled=false")
@DirtiesContext
class NotADemoTests {

    @Autowired
    JdbcClient jdbc;

    @Value("http://127.0.0.1:${local.server.port}")
    String base;

    @Test
    void isBoltedDown() {
        var visitor = new Visitor(base);
        var page = visitor.get("/sign-in");
        assertThat(page.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("__Host-towpath=")
                .contains("; Secure", "; HttpOnly", "; SameSite=Lax", "; Path=/");
        assertThat(page.headers().firstValue("Strict-Transport-Security").orElseThrow())
                .contains("max-age=31536000", "includeSubDomains");

        // no demo account is made, and one left over from a demo opens nothing
        assertThat(jdbc.sql("select count(*) from account").query(Integer.class).single())
                .isZero();
        jdbc.sql("insert into account (name, password_hash, demo, changed_at)"
                        + " values ('operator', '{noop}left-over', true, '2026-11-21T09:30:00Z')")
                .update();
        assertThat(new ApiClient(base, "operator", "left-over")
                        .get("/v3/api-docs")
                        .status())
                .isEqualTo(401);
        assertThat(new ApiClient(base, "operator", "left-over")
                        .get("/api/v1/demo/clock")
                        .status())
                .isEqualTo(401);
    }
}
