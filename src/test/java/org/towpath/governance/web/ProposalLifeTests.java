package org.towpath.governance.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.towpath.TowpathTest;
import org.towpath.access.SampleStaff;
import org.towpath.client.ApiClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A change on its way into force over HTTP, and back. */
@TowpathTest
class ProposalLifeTests {

    private static final String PROPOSALS = "/api/v1/models/proposals/";

    @Autowired
    JdbcClient jdbc;

    @Value("http://127.0.0.1:${local.server.port}")
    String base;

    private String before = "";
    private ApiClient editor = new ApiClient("", "", "");
    private ApiClient approver = editor;
    private ApiClient safety = editor;

    @BeforeEach
    void peopleAtWork() {
        before = inForce();
        editor = program("governance-editor");
        approver = program("governance-approver");
        safety = program("safety-officer");
    }

    /** Other tests work on the set that ships. */
    @AfterEach
    void backToWhatWasInForce() {
        jdbc.sql("update model_in_force set deployment_id = :id, moved_by = null")
                .param("id", before)
                .update();
    }

    @Test
    void goesFromDraftToForceAndBack() {
        var id = submitted("feedback", changed("feedback"));
        approver.post(PROPOSALS + id + "/release", Map.of()).expect(409);
        assertThat(safety.get(PROPOSALS.substring(0, PROPOSALS.length() - 1) + "?limit=1")
                        .expect(200)
                        .path("items")
                        .findValuesAsText("id"))
                .as("whoever approves finds it")
                .containsExactly(id);
        assertThat(safety.get(PROPOSALS + id + "/content").expect(200).asText())
                .as("and reads it")
                .contains("id=\"feedback\"");
        var approved = safety.post(PROPOSALS + id + "/approve", Map.of("comment", "Safe"))
                .expect(200);
        assertThat(approved.path("state").asText()).isEqualTo("APPROVED");

        approver.post(PROPOSALS + id + "/release", Map.of()).expect(200);
        assertThat(inForce()).isNotEqualTo(before);
        assertThat(version("feedback").path("why").asText()).isEqualTo("Clearer words");
        assertThat(version("feedback").path("releasedBy").asText()).isEqualTo("governance-approver");
        assertThat(filesOf(inForce())).isEqualTo(filesOf(before));

        var back = safety.post(PROPOSALS + id + "/rollback", Map.of("comment", "Misread"))
                .expect(200);
        assertThat(back.path("state").asText()).isEqualTo("ROLLED_BACK");
        assertThat(inForce()).isEqualTo(before);
        assertThat(back.path("minutes").findValuesAsText("deed"))
                .containsExactly("PROPOSED", "SUBMITTED", "APPROVED", "RELEASED", "ROLLED_BACK");
    }

    @Test
    void whatIsReleasedIsWhatWasApprovedAndNewCasesStartOnIt() {
        var id = submitted("feedback", changed("feedback"));
        var hash = safety.post(PROPOSALS + id + "/approve", Map.of())
                .expect(200)
                .path("hash")
                .asText();
        approver.post(PROPOSALS + id + "/release", Map.of()).expect(200);
        assertThat(version("feedback").path("hash").asText()).isEqualTo(hash);
        assertThat(version("feedback").path("inForce").asBoolean()).isTrue();
    }

    @Test
    void unsafeContentIsNotKept() {
        var evil = text("feedback").replace("name=\"Feedback\"", "name=\"${''.getClass()}\"");
        var kept = jdbc.sql("select count(*) from model_proposal")
                .query(Long.class)
                .single();
        for (var content : new String[] {evil, "<!DOCTYPE a><a/>", "not xml", ""}) {
            var answer = send("feedback", content);
            assertThat(answer.status())
                    .as(content.substring(0, Math.min(20, content.length())))
                    .isEqualTo(422);
            assertThat(answer.body().path("findings")).isNotEmpty();
        }
        assertThat(jdbc.sql("select count(*) from model_proposal")
                        .query(Long.class)
                        .single())
                .isEqualTo(kept);
    }

    @Test
    void aFaultyFileIsKeptAsADraftMendedAndThenSubmitted() {
        var faulty = text("feedback").replaceFirst("camunda:candidateGroups=\"[^\"]*\"", "");
        var draft = send("feedback", faulty).expect(201);
        assertThat(draft.path("findings").findValuesAsText("severity")).contains("ERROR");
        var id = draft.path("id").asText();
        var refused = editor.post(PROPOSALS + id + "/submit", Map.of());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("findings")).isNotEmpty();

        assertThat(editor.putText(PROPOSALS + id, changed("feedback"), "application/xml")
                        .expect(200)
                        .path("findings")
                        .findValuesAsText("severity"))
                .doesNotContain("ERROR");
        editor.post(PROPOSALS + id + "/submit", Map.of()).expect(200);
    }

    @Test
    void nobodyApprovesOrReleasesTheirOwn() {
        var both = program(new SampleStaff(jdbc).with("governance-editor", "governance-approver", "safety-officer"));
        var id = both.postText("/api/v1/models/feedback/proposals", changed("feedback"), "application/xml")
                .expect(201)
                .path("id")
                .asText();
        both.post(PROPOSALS + id + "/submit", Map.of()).expect(200);
        var own = both.post(PROPOSALS + id + "/approve", Map.of());
        assertThat(own.status()).isEqualTo(403);
        assertThat(own.body().path("detail").asText()).contains("cannot approve it");
        safety.post(PROPOSALS + id + "/approve", Map.of()).expect(200);
        both.post(PROPOSALS + id + "/release", Map.of()).expect(403);
        editor.post(PROPOSALS + id + "/approve", Map.of()).expect(403);
    }

    @Test
    void whatIsProtectedNeedsTwoPeopleAndTheSafetyOfficerAlways() {
        var id = submitted("safeguarding", changed("safeguarding"));
        var first = approver.post(PROPOSALS + id + "/approve", Map.of()).expect(200);
        assertThat(first.path("state").asText()).isEqualTo("SUBMITTED");
        assertThat(first.path("missing").path(0).asText()).isEqualTo("the clinical safety officer");
        approver.post(PROPOSALS + id + "/approve", Map.of()).expect(409);
        approver.post(PROPOSALS + id + "/release", Map.of()).expect(409);
        assertThat(safety.post(PROPOSALS + id + "/approve", Map.of())
                        .expect(200)
                        .path("state")
                        .asText())
                .isEqualTo("APPROVED");

        var ordinary = submitted("feedback", changed("feedback"));
        assertThat(approver.post(PROPOSALS + ordinary + "/approve", Map.of())
                        .expect(200)
                        .path("state")
                        .asText())
                .isEqualTo("SUBMITTED");
    }

    @Test
    void aSkippedSafetyTaskIsNamed() {
        var without = text("safeguarding").replace("userTask_ringNow", "userTask_ringLater");
        var found = send("safeguarding", without).expect(201).path("findings");
        assertThat(found.findValuesAsText("rule")).contains("V26");
        assertThat(found.findValuesAsText("message")).anyMatch(it -> it.contains("userTask_ringNow"));
    }

    @Test
    void conditionsAndTheFirstDayAreKept() {
        var id = submitted("feedback", changed("feedback"));
        safety.post(PROPOSALS + id + "/approve", Map.of("conditions", "Staff are told"))
                .expect(200);
        var refused = approver.post(PROPOSALS + id + "/release", Map.of());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("errors").path(0).path("field").asText()).isEqualTo("conditionsMet");
        approver.post(PROPOSALS + id + "/release", Map.of("conditionsMet", true))
                .expect(200);

        var later = submitted("feedback", changed("feedback").replace("Clear,", "Plain,"));
        safety.post(PROPOSALS + later + "/approve", Map.of("effectiveFrom", "2100-01-01"))
                .expect(200);
        var early = approver.post(PROPOSALS + later + "/release", Map.of());
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.body().path("detail").asText()).contains("2100-01-01");
    }

    @Test
    void aReleaseMeanwhileStopsTheOthersAndSaysWhoAndWhen() {
        var first = submitted("feedback", changed("feedback"));
        var second = submitted("dispute", changed("dispute"));
        safety.post(PROPOSALS + first + "/approve", Map.of()).expect(200);
        safety.post(PROPOSALS + second + "/approve", Map.of()).expect(200);
        approver.post(PROPOSALS + first + "/release", Map.of()).expect(200);
        var stopped = approver.post(PROPOSALS + second + "/release", Map.of());
        assertThat(stopped.status()).isEqualTo(409);
        assertThat(stopped.body().path("by").asText()).isNotBlank();
        assertThat(stopped.body().path("at").asText()).isNotBlank();
        assertThat(program("auditor")
                        .get(PROPOSALS + second)
                        .expect(200)
                        .path("outdated")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void aNoEndsItAndIsKeptInTheMinutes() {
        var id = submitted("feedback", changed("feedback"));
        program("operational-manager")
                .post(PROPOSALS + id + "/comments", Map.of("comment", "Ask the night team"))
                .expect(200);
        var rejected = approver.post(PROPOSALS + id + "/reject", Map.of("comment", "Not yet"))
                .expect(200);
        assertThat(rejected.path("state").asText()).isEqualTo("REJECTED");
        assertThat(rejected.path("minutes").findValuesAsText("words")).contains("Ask the night team", "Not yet");
        safety.post(PROPOSALS + id + "/approve", Map.of()).expect(409);
        editor.get("/api/v1/models/nothing/versions/1").expect(404);
        assertThat(editor.postText("/api/v1/models/nothing/proposals", "<a/>", "application/xml")
                        .status())
                .isEqualTo(404);
    }

    private String submitted(String key, String content) {
        var id = send(key, content).expect(201).path("id").asText();
        editor.post(PROPOSALS + id + "/submit", Map.of("why", "Clearer words")).expect(200);
        return id;
    }

    private ApiClient.Answer send(String key, String content) {
        return editor.postText("/api/v1/models/" + key + "/proposals", content, "application/xml");
    }

    /** What ships, with one text said otherwise; each time another, so that no two tests release the same set. */
    private static String changed(String key) {
        return text(key).replaceFirst("<bpmn:documentation>", "<bpmn:documentation>Clear, " + UUID.randomUUID() + ": ");
    }

    private static String text(String key) {
        try {
            return Files.readString(Path.of("bpmn", key + ".bpmn"), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private JsonNode version(String key) {
        var after = "";
        while (true) {
            var page =
                    program("auditor").get("/api/v1/models?limit=200" + after).expect(200);
            for (var item : page.path("items")) {
                if (item.path("key").asText().equals(key)
                        && item.path("inForce").asBoolean()) return item;
            }
            after = "&after=" + page.path("next").asText();
        }
    }

    private long filesOf(String release) {
        return jdbc.sql(
                        "select count(*) from act_ge_bytearray where deployment_id_ = :id and name_ ~ '(bpmn|dmn|form)$'")
                .param("id", release)
                .query(Long.class)
                .single();
    }

    private String inForce() {
        return jdbc.sql("select deployment_id from model_in_force")
                .query(String.class)
                .single();
    }

    private ApiClient program(String account) {
        return new ApiClient(base, account, "only-for-tests");
    }
}
