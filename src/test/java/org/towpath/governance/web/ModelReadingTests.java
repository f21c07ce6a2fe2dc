package org.towpath.governance.web;

import java.util.ArrayList;
import java.util.HashSet;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.towpath.TowpathTest;
import org.towpath.client.ApiClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Every version of every model can be read, with the cases that run on it. */
@TowpathTest
class ModelReadingTests {

    @Autowired
    JdbcClient jdbc;

    @Value("http://127.0.0.1:${local.server.port}")
    String base;

    @Test
    void listsEveryVersionOfEveryFileOnceInPages() {
        var all = all(program("auditor"), 40);
        assertThat(all).extracting(it -> it.path("kind").asText()).contains("PROCESS", "DECISION", "FORM");
        var seen = new HashSet<String>();
        assertThat(all)
                .allMatch(it -> seen.add(it.path("kind").asText()
                        + it.path("key").asText()
                        + it.path("version").asInt()));
        assertThat(all)
                .filteredOn(it -> it.path("key").asText().equals("screening"))
                .filteredOn(it -> it.path("inForce").asBoolean())
                .hasSize(1)
                .allMatch(it -> it.path("name").asText().equals("Screening"));
    }

    @Test
    void givesTheFileItself() {
        var program = program("governance-editor");
        assertThat(program.get("/api/v1/models/screening/versions/1")
                        .expect(200)
                        .asText())
                .contains("id=\"screening\"");
        assertThat(program.get("/api/v1/models/triage/versions/1").expect(200).asText())
                .contains("id=\"triage\"");
        assertThat(program.get("/api/v1/models/screening.screen-person/versions/1")
                        .expect(200)
                        .path("id")
                        .asText())
                .isEqualTo("screening.screen-person");
        program.get("/api/v1/models/screening/versions/4000").expect(404);
        program.get("/api/v1/models/nothing/versions/1").expect(404);
    }

    @Test
    void countsTheCasesThatRunOnAVersion() {
        var before = running();
        jdbc.sql(
                        "insert into act_ru_execution (id_, rev_, proc_inst_id_, proc_def_id_) select 'counted', 1, 'counted', id_"
                                + " from act_re_procdef d join model_in_force f on f.deployment_id = d.deployment_id_ where key_ = 'screening'")
                .update();
        try {
            assertThat(running()).isEqualTo(before + 1);
        } finally {
            jdbc.sql("delete from act_ru_execution where id_ = 'counted'").update();
        }
    }

    @Test
    void whoeverDoesNotAnswerForModelsSeesNone() {
        program("practitioner").get("/api/v1/models").expect(403);
    }

    private long running() {
        return all(program("auditor"), 200).stream()
                .filter(it -> it.path("key").asText().equals("triage"))
                .filter(it -> it.path("inForce").asBoolean())
                .mapToLong(it -> it.path("running").asLong())
                .sum();
    }

    private static ArrayList<JsonNode> all(ApiClient program, int limit) {
        var all = new ArrayList<JsonNode>();
        var after = "";
        while (true) {
            var page = program.get("/api/v1/models?limit=" + limit + after).expect(200);
            page.path("items").forEach(all::add);
            if (page.path("next").isNull()) return all;
            after = "&after=" + page.path("next").asText();
        }
    }

    private ApiClient program(String account) {
        return new ApiClient(base, account, "only-for-tests");
    }
}
