package org.towpath.episode;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.towpath.TowpathTest;
import org.towpath.client.ApiClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Cases as another system registers and reads them. */
@TowpathTest
class EpisodesApiTests {

    private static final String EPISODES = "/api/v1/episodes";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Value("http://127.0.0.1:${local.server.port}")
    String base;

    ApiClient practitioner;

    @BeforeEach
    void somebodySignsIn() {
        practitioner = new ApiClient(base, "practitioner", "only-for-tests");
    }

    @Test
    void registersAPersonAndAnswersTheCase() {
        var answer = practitioner.post(EPISODES, identification());
        var made = answer.expect(201);

        var reference = made.path("reference").asText();
        assertThat(answer.headers().get("location")).containsExactly(EPISODES + "/" + reference);
        assertThat(made.path("stage").asText()).isEqualTo("IDENTIFICATION");
        assertThat(made.path("status").asText()).isEqualTo("OPEN");
        assertThat(made.path("tasks").findValuesAsText("key")).containsExactly("userTask_prepare");
        assertThat(practitioner.get(EPISODES + "/" + reference).expect(200).path("person"))
                .isEqualTo(made.path("person"));
    }

    @Test
    void takesWhatIsNotKnownAsAnAnswer() {
        var unknown = identification();
        unknown.set(
                "person",
                JSON.createObjectNode()
                        .put("nameNotKnown", true)
                        .put("estimatedAge", 30)
                        .put("alias", "Unknown male, cell 4")
                        .put("sex", "NOT_RECORDED"));

        var person = practitioner.post(EPISODES, unknown).expect(201).path("person");

        assertThat(person.path("alias").asText()).isEqualTo("Unknown male, cell 4");
        assertThat(person.path("estimatedAge").asInt()).isEqualTo(30);
    }

    @Test
    void takesThatTheArrivalTheReasonAndTheAgeAreNotKnown() {
        var unknown = identification();
        unknown.remove("concerns");
        unknown.put("concernsNotKnown", true);
        var custody = (ObjectNode) unknown.path("custody");
        custody.remove("arrivedAt");
        custody.put("arrivedAtNotKnown", true);
        var person = (ObjectNode) unknown.path("person");
        person.remove("dateOfBirth");
        person.put("ageNotKnown", true);

        var made = practitioner.post(EPISODES, unknown).expect(201);

        assertThat(made.path("concernsNotKnown").asBoolean()).isTrue();
        assertThat(made.path("concerns")).isEmpty();
        assertThat(made.path("custody").path("arrivedAtNotKnown").asBoolean()).isTrue();
        assertThat(made.path("person").path("ageLooks").asText()).isEqualTo("CANNOT_TELL");
    }

    @ParameterizedTest
    @MethodSource("whatIsWrong")
    void namesTheFieldThatIsAtFault(String pointer, Object value, String field) {
        var wrong = identification();
        var at = pointer.lastIndexOf('/');
        ((ObjectNode) wrong.at(pointer.substring(0, at))).set(pointer.substring(at + 1), JSON.valueToTree(value));

        var refused = practitioner.post(EPISODES, wrong).expect(422);

        assertThat(fields(refused)).containsExactly(field);
        assertThat(refused.path("errors").path(0).path("message").asText()).isNotBlank();
    }

    static Stream<Arguments> whatIsWrong() {
        return Stream.of(
                arguments("/pointOfIntervention", "STREET", "pointOfIntervention"),
                arguments("/sourceOfReferral", "ZZ", "sourceOfReferral"),
                arguments("/receivedAt", "2099-01-01T00:00:00Z", "receivedAt"),
                arguments("/receivedAt", "2026-11-21T09:30:00", "receivedAt"),
                arguments("/site", "Nowhere Custody Suite", "site"),
                arguments("/concerns", List.of(), "concerns"),
                arguments("/concerns", List.of("MENTAL_HEALTH", "BOREDOM"), "concerns[1]"),
                arguments("/concerns", "MENTAL_HEALTH", "concerns"),
                arguments("/concernsNotKnown", true, "concernsNotKnown"),
                arguments("/concernsNotKnown", "yes", "concernsNotKnown"),
                arguments("/custody/arrivedAtNotKnown", true, "custody.arrivedAtNotKnown"),
                arguments("/person/ageNotKnown", true, "person.ageNotKnown"),
                arguments("/person/ageLooks", "ADULT", "person.ageLooks"),
                arguments("/colour", "blue", "colour"),
                arguments("/notes", "a\u0000b", "notes"),
                arguments("/person/colour", "blue", "person.colour"),
                arguments("/person/givenName", "x".repeat(101), "person.givenName"),
                arguments("/person/dateOfBirth", "2099-01-01", "person.dateOfBirth"),
                arguments("/person/dateOfBirth", "1990-02-30", "person.dateOfBirth"),
                arguments("/person/sex", "X", "person.sex"),
                arguments("/person/nhsNumber", "943 476 5918", "person.nhsNumber"),
                arguments("/custody/reference", "", "custody.reference"),
                arguments("/custody/arrivedAt", null, "custody.arrivedAt"));
    }

    @Test
    void namesEveryFieldThatIsMissing() {
        assertThat(fields(practitioner.post(EPISODES, Map.of()).expect(422)))
                .contains("pointOfIntervention", "sourceOfReferral", "receivedAt", "site", "person", "concerns");
    }

    @Test
    void leadsToTheCaseOfAKnownCustodyReference() {
        var first = identification();
        var reference =
                practitioner.post(EPISODES, first).expect(201).path("reference").asText();
        var again = identification();
        again.set("custody", first.path("custody"));

        var refused = practitioner.post(EPISODES, again).expect(409);

        assertThat(refused.path("detail").asText()).contains(reference);
        assertThat(refused.path("by").asText()).isNotBlank();
        assertThat(refused.path("at").asText()).isNotBlank();
    }

    @Test
    void hasOneEffectHoweverOftenItIsSent() {
        var body = identification();
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());

        var first = practitioner.post(EPISODES, body, key);
        var second = practitioner.post(EPISODES, body, key);

        assertThat(second.expect(201)).isEqualTo(first.expect(201));
        assertThat(second.headers().get("idempotent-replay")).containsExactly("true");
        body.put("notes", "something else");
        assertThat(fields(practitioner.post(EPISODES, body, key).expect(422))).containsExactly("Idempotency-Key");
    }

    @Test
    void anUnknownCaseAndOneOfAnotherTeamLookTheSame() {
        var unknown = practitioner.get(EPISODES + "/LD-2026-999999").expect(404);

        assertThat(practitioner.get(EPISODES + "/not-a-reference").expect(404)).isEqualTo(unknown);
    }

    @Test
    void saysWhichEventsThereAre() {
        var events = EPISODES + "/"
                + practitioner
                        .post(EPISODES, identification())
                        .expect(201)
                        .path("reference")
                        .asText() + "/events";
        var now = Instant.now(clock).toString();

        assertThat(fields(practitioner.post(events, Map.of()).expect(422))).containsExactly("type", "occurredAt");
        assertThat(fields(practitioner
                        .post(events, Map.of("type", "FIRE", "occurredAt", now))
                        .expect(422)))
                .containsExactly("type");
        assertThat(fields(practitioner
                        .post(events, Map.of("type", "RELEASED", "occurredAt", "2099-01-01T00:00:00Z"))
                        .expect(422)))
                .containsExactly("occurredAt");
        assertThat(practitioner
                        .post(events, Map.of("type", "SAFEGUARDING_CONCERN", "occurredAt", now))
                        .expect(200)
                        .path("tasks")
                        .findValuesAsText("key"))
                .hasSizeGreaterThan(1);
    }

    @Test
    void aRiskToLifeIsNotLostUnderTheNameOfAnotherEvent() {
        var reference = practitioner
                .post(EPISODES, identification())
                .expect(201)
                .path("reference")
                .asText();
        var events = EPISODES + "/" + reference + "/events";
        var now = Instant.now(clock).toString();
        var hearing = Map.of("type", "HEARING_CHANGED", "occurredAt", now, "eventId", "1");
        practitioner.post(events, hearing).expect(200);

        assertThat(fields(practitioner
                        .post(events, Map.of("type", "RISK_TO_LIFE", "occurredAt", now, "eventId", "1"))
                        .expect(422)))
                .containsExactly("eventId");
        practitioner.post(events, hearing).expect(200);
    }

    @Test
    void saysThatAHearingWasCalledOffOrGivesItsTimeAndNotBoth() {
        var reference = practitioner
                .post(EPISODES, identification())
                .expect(201)
                .path("reference")
                .asText();
        var events = EPISODES + "/" + reference + "/events";
        var now = Instant.now(clock).toString();
        practitioner
                .post(events, Map.of("type", "HEARING_CHANGED", "occurredAt", now, "calledOff", true))
                .expect(200);
        assertThat(practitioner
                        .get(EPISODES + "/" + reference)
                        .expect(200)
                        .path("custody")
                        .path("hearingCalledOffAt")
                        .asText())
                .isNotEmpty();

        assertThat(fields(practitioner
                        .post(
                                events,
                                Map.of(
                                        "type",
                                        "HEARING_CHANGED",
                                        "occurredAt",
                                        now,
                                        "calledOff",
                                        true,
                                        "hearingAt",
                                        "2030-01-01T10:00:00Z"))
                        .expect(422)))
                .containsExactly("calledOff");
        assertThat(fields(practitioner
                        .post(events, Map.of("type", "RELEASED", "occurredAt", now, "calledOff", true))
                        .expect(422)))
                .containsExactly("calledOff");
    }

    @Test
    void whetherANewNumberIsSafeIsNotKnownUntilSomebodyAsks() {
        var first = identification();
        ((ObjectNode) first.path("person")).put("nhsNumber", "999 000 0018").put("phone", "07700 900123");
        practitioner.post(EPISODES, first).expect(201);
        jdbc.sql("update person set safe_to_contact = 'YES' where nhs_number = '9990000018'")
                .update();
        var again = identification();
        again.set("person", first.path("person").deepCopy());
        ((ObjectNode) again.path("person")).put("phone", "07700 900999");
        practitioner.post(EPISODES, again).expect(201);

        assertThat(jdbc.sql("select safe_to_contact from person where nhs_number = '9990000018'")
                        .query(String.class)
                        .list())
                .containsExactly("NOT_KNOWN");
    }

    @Test
    void findsPeopleWithoutPuttingThemIntoAnAddressOrACache() {
        var made = practitioner.post(EPISODES, identification()).expect(201);
        var custody = made.path("custody").path("reference").asText();

        var found = practitioner.post("/api/v1/people/searches", Map.of("custodyReference", custody));

        assertThat(found.expect(200).path("items").findValuesAsText("reference"))
                .contains(made.path("reference").asText());
        assertThat(String.join(",", found.headers().get("cache-control"))).contains("no-store");
        assertThat(fields(practitioner.post("/api/v1/people/searches", Map.of()).expect(422)))
                .hasSize(1);
    }

    private static List<String> fields(JsonNode refused) {
        var fields = new ArrayList<String>();
        ((ArrayNode) refused.path("errors"))
                .forEach(error -> fields.add(error.path("field").asText()));
        return fields;
    }

    /** Somebody nobody has met before, in custody for an hour. */
    private ObjectNode identification() {
        var name = UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        var body = JSON.createObjectNode()
                .put("pointOfIntervention", "CUSTODY")
                .put("sourceOfReferral", "E1")
                .put("receivedAt", Instant.now(clock).toString())
                .put("site", "Riverside Custody Suite");
        body.putObject("person")
                .put("givenName", "Robin")
                .put("familyName", "Ash" + name)
                .put("dateOfBirth", "1990-05-01")
                .put("sex", "FEMALE");
        body.putArray("concerns").add("MENTAL_HEALTH");
        body.putObject("custody")
                .put("reference", "RC/" + UUID.randomUUID())
                .put("arrivedAt", Instant.now(clock).minus(Duration.ofHours(1)).toString());
        return body;
    }
}
