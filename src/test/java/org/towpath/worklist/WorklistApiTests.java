package org.towpath.worklist;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.towpath.TowpathTest;
import org.towpath.client.ApiClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.towpath.worklist.WorklistFixture.GO_ON;
import static org.towpath.worklist.WorklistFixture.TURN_BACK;

/** The worklist and its tasks as another system meets them. */
@TowpathTest
class WorklistApiTests {

    private static final String PASSWORD = "only-for-tests";
    private static final Map<String, Object> NOTHING = Map.of();

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Value("http://127.0.0.1:${local.server.port}")
    String base;

    WorklistFixture work;
    ApiClient sam;
    ApiClient alex;
    ApiClient volunteer;

    @BeforeEach
    void somebodyComesToWork() {
        work = new WorklistFixture(engine, jdbc, clock);
        sam = new ApiClient(base, work.cases.canSignIn(work.sam).account(), PASSWORD);
        alex = new ApiClient(base, work.cases.canSignIn(work.alex).account(), PASSWORD);
        volunteer = new ApiClient(base, work.cases.canSignIn(work.volunteer).account(), PASSWORD);
    }

    @Test
    void listsATaskInItsShape() {
        var task = sam.get("/api/v1/worklist").expect(200).path("items").path(0);

        assertThat(fields(task))
                .containsExactlyInAnyOrder(
                        "id", "key", "name", "episode", "site", "stage", "act", "roles", "dueAt", "assignee");
        assertThat(task.path("id").asText()).isEqualTo(work.task);
        assertThat(task.path("key").asText()).isEqualTo("userTask_setOff");
        assertThat(task.path("name").asText()).isEqualTo("Set off");
        assertThat(task.path("episode").asText()).isEqualTo(work.episode.value());
        assertThat(task.path("site").asText()).isEqualTo(work.cases.nameOf(work.site));
        assertThat(task.path("stage").asText()).isEqualTo("IDENTIFICATION");
        assertThat(task.path("roles").size()).isEqualTo(2);
        assertThat(task.path("dueAt").isNull()).isTrue();
        assertThat(task.path("assignee").isNull()).isTrue();
        assertThat(volunteer.get("/api/v1/worklist").expect(200).path("items")).isEmpty();
    }

    @Test
    void aDraftHoldsOnlyWhatCanBeKept() {
        var draft = "/api/v1/tasks/" + work.task + "/draft";

        assertThat(sam.put(draft, Map.of("values", Map.of("note", "a\u0000b"))).status())
                .isEqualTo(422);
        assertThat(sam.put(draft, Map.of("values", Map.of("note", "x".repeat(300_000))))
                        .status())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "site=Nowhere",
                "role=boss",
                "stage=LUNCH",
                "act=soon",
                "due=never",
                "mine=perhaps",
                "limit=0",
                "limit=201",
                "after=nonsense"
            })
    void refusesAFilterThatDoesNotExist(String filter) {
        var refused = sam.get("/api/v1/worklist?" + filter).expect(422);

        assertThat(refused.path("errors").path(0).path("field").asText())
                .isEqualTo(filter.substring(0, filter.indexOf('=')));
    }

    @Test
    void showsTheFormWithWhatIsKnownAndTheChoices() {
        var form = sam.get(task("form")).expect(200);

        assertThat(form.path("definition").path("id").asText()).isEqualTo("walk.set-off");
        assertThat(form.path("values").path("wayOutcome").asText()).isEqualTo("go-on");
        assertThat(form.path("values").path("guides").path(0).path("label").asText())
                .isEqualTo("Robin Oak");
    }

    @Test
    void keepsADraft() {
        sam.put(task("draft"), Map.of("values", Map.of("why", "Half a sentence")))
                .expect(200);

        assertThat(sam.get(task("form")).expect(200).path("values").path("why").asText())
                .isEqualTo("Half a sentence");
    }

    @Test
    void claimingAndReleasingSayWhoHoldsIt() {
        assertThat(sam.post(task("claim"), NOTHING).expect(200).path("assignee").asText())
                .isEqualTo(work.sam.account());
        assertThat(sam.post(task("claim"), NOTHING).status()).isEqualTo(200);
        assertThat(alex.post(task("claim"), NOTHING).status()).isEqualTo(409);
        assertThat(alex.get("/api/v1/worklist").expect(200).path("items")).isEmpty();
        assertThat(sam.get("/api/v1/worklist?mine=true").expect(200).path("items"))
                .hasSize(1);
        assertThat(sam.post(task("release"), NOTHING)
                        .expect(200)
                        .path("assignee")
                        .isNull())
                .isTrue();
    }

    @Test
    void completingAnswersTheCase() {
        var episode = complete(sam, GO_ON).expect(200);

        assertThat(episode.path("reference").asText()).isEqualTo(work.episode.value());
        assertThat(episode.path("tasks"))
                .extracting(task -> task.path("key").asText())
                .containsExactly("userTask_walkStage", "userTask_walkStage");
    }

    @Test
    void namesTheAnswersThatCannotBeTaken() {
        var refused = complete(sam, Map.of("shoeSize", 43)).expect(422);

        assertThat(refused.path("errors"))
                .extracting(error -> error.path("field").asText())
                .containsExactlyInAnyOrder("shoeSize", "wayOutcome");
        assertThat(sam.post(task("complete"), NOTHING)
                        .expect(422)
                        .path("errors")
                        .path(0)
                        .path("field")
                        .asText())
                .isEqualTo("values");
        assertThat(sam.post(task("complete"), Map.of("values", GO_ON, "more", 1))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void toldWhoWasQuicker() {
        complete(sam, TURN_BACK).expect(200);

        var late = complete(alex, TURN_BACK).expect(409);

        assertThat(late.toString()).contains("Sam Reed");
        assertThat(complete(sam, TURN_BACK).status()).isEqualTo(200);
        assertThat(alex.get(task("form")).status()).isEqualTo(409);
    }

    @Test
    void anotherRoleIsRefusedAndAStrangerLearnsNothing() {
        assertThat(complete(volunteer, GO_ON).status()).isEqualTo(403);
        var stranger = work.cases.canSignIn(work.cases.colleague("Pat Weir", work.cases.site(), "practitioner"));
        var elsewhere = new ApiClient(base, stranger.account(), PASSWORD);

        assertThat(complete(elsewhere, GO_ON).status()).isEqualTo(404);
        assertThat(elsewhere.get(task("form")).expect(404))
                .isEqualTo(elsewhere.get("/api/v1/tasks/no-such-task/form").expect(404));
    }

    private ApiClient.Answer complete(ApiClient client, Map<String, ?> values) {
        return client.post(task("complete"), Map.of("values", values));
    }

    private String task(String call) {
        return "/api/v1/tasks/" + work.task + "/" + call;
    }

    private static List<String> fields(JsonNode node) {
        return StreamSupport.stream(((Iterable<String>) node::fieldNames).spliterator(), false)
                .toList();
    }
}
