package org.towpath.client;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** Takes a case from identification to closure through the API, filling every form by its first options. */
public final class WholeCase {

    /** Who does which task: the first of these roles that the task names. */
    private static final List<String> STAFF = List.of(
            "practitioner", "specialist", "str-worker", "administrator", "operational-manager", "peer-supporter");

    private static final int MOST_STEPS = 120;

    private final java.util.function.Function<String, ApiClient> as;

    /** @param as the client of an account, by its name */
    public WholeCase(java.util.function.Function<String, ApiClient> as) {
        this.as = as;
    }

    /** Registers someone met in custody; answers the episode's reference. */
    public String register(String custodyReference) {
        var now =
                Instant.now().truncatedTo(java.time.temporal.ChronoUnit.SECONDS).toString();
        return as.apply("practitioner")
                .post(
                        "/api/v1/episodes",
                        Map.of(
                                "pointOfIntervention",
                                "CUSTODY",
                                "sourceOfReferral",
                                "E1",
                                "receivedAt",
                                now,
                                "site",
                                "Riverside Custody Suite",
                                "person",
                                Map.of(
                                        "givenName", "Rowan",
                                        "familyName", "Ashdown",
                                        "dateOfBirth", "1991-04-12",
                                        "sex", "MALE"),
                                "concerns",
                                List.of("MENTAL_HEALTH"),
                                "custody",
                                Map.of("reference", custodyReference, "arrivedAt", now)))
                .expect(201)
                .path("reference")
                .asText();
    }

    /** Completes whatever is open until the case is closed; answers the stages it was seen in, in order. */
    public List<String> toClosure(String reference) {
        return toStage(reference, "CLOSED");
    }

    /** Completes whatever is open until the case has come to a stage; answers the stages it was seen in, in order. */
    public List<String> toStage(String reference, String wanted) {
        var stages = new ArrayList<String>();
        for (var step = 0; step < MOST_STEPS; step++) {
            var episode = as.apply("practitioner")
                    .get("/api/v1/episodes/" + reference)
                    .expect(200);
            var stage = episode.path("stage").asText();
            if (!stages.contains(stage)) {
                stages.add(stage);
            }
            if (stage.equals(wanted)) {
                return stages;
            }
            complete(episode.path("tasks"));
        }
        throw new AssertionError("Not " + wanted + " after " + MOST_STEPS + " steps; stages " + stages);
    }

    private void complete(JsonNode tasks) {
        if (tasks.isEmpty()) {
            throw new AssertionError("Nobody has anything to do, and the case goes no further");
        }
        var task = tasks.get(0);
        var roles = new ArrayList<String>();
        task.path("roles").forEach(role -> roles.add(role.asText()));
        var account = STAFF.stream().filter(roles::contains).findFirst().orElseThrow();
        var client = as.apply(account);
        var path = "/api/v1/tasks/" + task.path("id").asText();
        var form = client.get(path + "/form").expect(200);
        client.post(path + "/complete", Map.of("values", new FirstOptions(Instant.now()).fill(form)))
                .expect(200);
    }
}
