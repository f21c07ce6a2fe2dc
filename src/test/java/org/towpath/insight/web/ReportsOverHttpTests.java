package org.towpath.insight.web;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

import org.towpath.TowpathTest;
import org.towpath.access.Roles;
import org.towpath.client.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** Reports as programs and browsers ask for them, and who may. */
@TowpathTest
class ReportsOverHttpTests {

    private static final String PATH = "/api/v1/insight/reports/";
    private static final Set<String> READ = Set.of(
            Roles.OPERATIONAL_MANAGER,
            Roles.STRATEGIC_MANAGER,
            Roles.SENIOR_ADMINISTRATOR,
            Roles.COMMISSIONER,
            Roles.AUDITOR);

    @Value("http://127.0.0.1:${local.server.port}")
    String base;

    @Test
    void eachComesInThreeShapes() {
        var manager = as(Roles.OPERATIONAL_MANAGER);
        for (var id : new String[] {"RP1", "RP7", "RP8"}) {
            var query = id + "?from=2026-04-01&to=2026-07-01";
            assertThat(manager.get(PATH + query).body())
                    .contains("\"from\":\"2026-04-01\"", "\"to\":\"2026-07-01\"", "\"smallNumbersHidden\":false");
            var sheet = manager.get(PATH + query + "&format=csv");
            assertThat(sheet.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(it -> assertThat(it).startsWith("text/csv"));
            assertThat(sheet.body()).matches("(?s)(Need|Stage|Agreement),.*\r\n");
            assertThat(manager.get(PATH + query + "&format=pdf").body()).startsWith("%PDF");
        }
    }

    @Test
    void whatIsNotThereAndWhatCannotBeAreRefused() {
        var manager = as(Roles.OPERATIONAL_MANAGER);
        assertThat(manager.get(PATH + "RP2").statusCode()).isEqualTo(404);
        assertThat(manager.get("/insight/reports/RP99").statusCode()).isEqualTo(404);
        assertThat(manager.get(PATH + "RP1?format=xls").body()).contains("\"format\"");
        assertThat(manager.get(PATH + "RP1?from=2026-07-01&to=2026-07-01").statusCode())
                .isEqualTo(422);
        assertThat(manager.get(PATH + "RP1/cases?line=HOUSING&figure=nothing").statusCode())
                .isEqualTo(422);
        assertThat(manager.get("/insight/reports/RP1?quarter=2026-05-01").statusCode())
                .isEqualTo(422);
    }

    @Test
    void whoOnlyPaysHearsNoSmallNumbersAndNoOtherDays() {
        var commissioner = as(Roles.COMMISSIONER);
        assertThat(commissioner.get(PATH + "RP1").body()).contains("\"smallNumbersHidden\":true");
        assertThat(commissioner.get(PATH + "RP1?from=2026-04-02&to=2026-07-01").statusCode())
                .isEqualTo(422);
        assertThat(commissioner
                        .get(PATH + "RP1/cases?line=HOUSING&figure=found")
                        .statusCode())
                .isEqualTo(403);
        assertThat(commissioner.get("/insight/reports/pack.pdf").body()).startsWith("%PDF");
    }

    @Test
    void areForThoseWhoAnswerForTheService() {
        for (var role : Roles.ALL) {
            var expected = READ.contains(role) ? 200 : 403;
            var visitor = as(role);
            assertThat(visitor.get(PATH + "RP8").statusCode()).as(role).isEqualTo(expected);
            assertThat(visitor.get("/insight/reports").statusCode()).as(role).isEqualTo(expected);
        }
    }

    private Visitor as(String role) {
        return new Visitor(base).signedIn(role, "only-for-tests");
    }
}
