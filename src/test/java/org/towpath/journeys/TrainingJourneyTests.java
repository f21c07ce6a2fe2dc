package org.towpath.journeys;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.towpath.client.ApiClient;
import org.towpath.client.RunningProduct;
import org.towpath.proof.Proof;

import static org.assertj.core.api.Assertions.assertThat;

/** A newcomer's first hour: invented people arrive behind the scenes, and time moves on when asked to. */
class TrainingJourneyTests {

    private static final int PEOPLE = Proof.size(12, 200);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String CLOCK = "/api/v1/demo/clock";

    @TempDir
    Path home;

    @Test
    void inventedPeopleArriveAndTimeMovesOn() throws InterruptedException {
        Instant reached;
        try (var product = RunningProduct.start(home, "--towpath.demo.people=" + PEOPLE)) {
            var practitioner = product.as("practitioner");
            var began = Instant.now();
            everybodyArrives(practitioner);
            Proof.found(
                    "Invented people arrive while the product is used",
                    PEOPLE + " people in "
                            + Duration.between(began, Instant.now()).toSeconds() + " s");
            assertThat(stages(product)).as("stages of open work").hasSizeGreaterThanOrEqualTo(Proof.size(3, 5));
            theScriptedCasesAreThere(practitioner);

            refusesWhatIsNoMove(practitioner);
            movesAtOnce(practitioner);
            reached = movesALongWayBehind(practitioner);
        }
        try (var again =
                RunningProduct.start(home, "--towpath.demo.people=" + PEOPLE, "--towpath.demo.clock.advance=PT26H")) {
            var practitioner = again.as("practitioner");
            assertThat(now(practitioner)).isAfter(reached.plus(Duration.ofHours(26)));
            assertThat(practitioner
                            .get("/api/v1/demo")
                            .expect(200)
                            .path("loaded")
                            .asInt())
                    .isEqualTo(PEOPLE);
        }
    }

    private static void everybodyArrives(ApiClient client) throws InterruptedException {
        var until = Instant.now().plus(PATIENCE);
        var demo = client.get("/api/v1/demo").expect(200);
        assertThat(demo.path("total").asInt()).isEqualTo(PEOPLE);
        while (!demo.path("done").asBoolean()) {
            assertThat(Instant.now()).as("still arriving: %s", demo).isBefore(until);
            Thread.sleep(500);
            demo = client.get("/api/v1/demo").expect(200);
        }
        assertThat(demo.path("loaded").asInt()).isEqualTo(PEOPLE);
    }

    private static Set<String> stages(RunningProduct product) {
        var stages = new HashSet<String>();
        for (var account : List.of("practitioner", "str-worker", "administrator", "specialist")) {
            product.as(account)
                    .get("/api/v1/worklist?limit=200")
                    .expect(200)
                    .path("items")
                    .forEach(task -> stages.add(task.path("stage").asText()));
        }
        return stages;
    }

    private static void theScriptedCasesAreThere(ApiClient client) {
        for (var name : List.of("Danielle Hartigan", "Keiron Dale", "Theo Lindqvist")) {
            var found =
                    client.post("/api/v1/people/searches", Map.of("name", name)).expect(200);
            assertThat(found.path("items")).as(name).isNotEmpty();
        }
    }

    private static void refusesWhatIsNoMove(ApiClient client) {
        for (var move : List.of(
                Map.of(),
                Map.of("advance", "-PT1H"),
                Map.of("advance", "tomorrow"),
                Map.of("advance", "P401D"),
                Map.of("to", "2020-01-01T00:00:00Z"),
                Map.of("to", "2020-01-01T00:00:00"),
                Map.of("advance", "PT1H", "to", "2099-01-01T00:00:00Z"))) {
            assertThat(client.post(CLOCK, move).expect(422).path("errors"))
                    .as("%s", move)
                    .hasSize(1);
        }
    }

    private static void movesAtOnce(ApiClient client) {
        var before = now(client);
        JsonNode moved = client.post(CLOCK, Map.of("advance", "PT72H")).expect(200);

        assertThat(Instant.parse(moved.path("now").asText()))
                .isBetween(before.plus(Duration.ofHours(72)), before.plus(Duration.ofHours(73)));
        assertThat(moved.path("fired").asInt())
                .as("what fell due in three days")
                .isPositive();
    }

    private static Instant movesALongWayBehind(ApiClient client) throws InterruptedException {
        var target = now(client).plus(Duration.ofDays(5));
        var id = client.post(CLOCK, Map.of("to", target.toString()))
                .expect(202)
                .path("id")
                .asText();
        var until = Instant.now().plus(PATIENCE);
        var move = client.get(CLOCK).expect(200).path("move");
        assertThat(move.path("id").asText()).isEqualTo(id);
        while (!move.path("done").asBoolean()) {
            assertThat(Instant.now()).as("still moving: %s", move).isBefore(until);
            Thread.sleep(200);
            move = client.get(CLOCK).expect(200).path("move");
        }
        assertThat(move.path("failed").isNull()).isTrue();
        assertThat(now(client)).isAfterOrEqualTo(target);
        return target;
    }

    private static Instant now(ApiClient client) {
        return Instant.parse(client.get(CLOCK).expect(200).path("now").asText());
    }
}
