package org.towpath.agreement.web;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.towpath.TowpathTest;
import org.towpath.client.ApiClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Agreements as another system talks about them. */
@TowpathTest
class AgreementsApiTests {

    private static final String PATH = "/api/v1/agreements";

    @LocalServerPort
    int port;

    @Autowired
    ObjectMapper json;

    @Autowired
    Clock clock;

    private ApiClient as(String account) {
        return new ApiClient("http://127.0.0.1:" + port, account, "only-for-tests");
    }

    @Test
    void theRegisterListsTheTwentyDemoAgreements() {
        var first = as("practitioner").get(PATH + "?limit=15").expect(200);
        var second = as("practitioner")
                .get(PATH + "?limit=200&after=" + first.get("next").asText())
                .expect(200);

        assertThat(first.get("items")).hasSize(15);
        assertThat(second.get("items").size()).isGreaterThanOrEqualTo(5);
        assertThat(first.get("items").get(0).get("state").asText()).isNotEmpty();
        as("practitioner").get(PATH + "?state=UNHEARD_OF").expect(422);
        as("practitioner").get(PATH + "?limit=201").expect(422);
    }

    @Test
    void aPartnerSeesItsOwnAgreementAndNoOther() {
        var items = as("partner").get(PATH).expect(200).get("items");
        assertThat(items).hasSize(1);
        assertThat(items.get(0).get("partner").asText()).isEqualTo("Westmoor CMHT");

        var another = demo("Westmoor CAMHS").get("id").asText();
        as("partner").get(PATH + "/" + another).expect(404);
        as("partner").get(PATH + "/" + another + "/completeness").expect(404);
    }

    @Test
    void aChangedServiceLevelComesIntoForceAsASecondVersion() {
        var id = demo("Westmoor Veterans' Hub").get("id").asText();
        var body = again(id);
        ((ObjectNode) body.at("/serviceLevels/1/allowance")).put("value", 3);

        var drafted = as("operational-manager")
                .post(PATH + "/" + id + "/versions", body)
                .expect(201);
        assertThat(drafted.get("versions").get(1).get("state").asText()).isEqualTo("DRAFT");
        var version = PATH + "/" + id + "/versions/2";
        as("operational-manager").post(version + "/submit", Map.of()).expect(200);
        as("operational-manager").post(version + "/approve", Map.of()).expect(403);
        as("strategic-manager").post(version + "/approve", Map.of()).expect(200);
        as("operational-manager").post(version + "/sign", signature("LD")).expect(200);
        as("partner-2").post(version + "/sign", signature("PARTNER")).expect(404);
        var signed = as("operational-manager")
                .post(version + "/sign", signature("PARTNER"))
                .expect(200);

        assertThat(signed.get("state").asText()).isEqualTo("IN_FORCE");
        assertThat(signed.get("versions").get(0).get("state").asText()).isEqualTo("SUPERSEDED");
        assertThat(signed.get("serviceLevels").get(1).at("/allowance/value").asInt())
                .isEqualTo(3);
        as("strategic-manager").post(version + "/approve", Map.of()).expect(409);
        as("operational-manager")
                .post(version + "/suspend", Map.of("reason", "No staff"))
                .expect(200);
        as("operational-manager")
                .post(version + "/terminate", Map.of("reason", "Closed"))
                .expect(200);
    }

    @Test
    void whatCannotBeTakenIsNamed() {
        var body = again(demo("Westmoor CAMHS").get("id").asText());
        body.put("reviewDue", "2099-01-01");
        body.put("effectiveTo", "2098-01-01");
        body.put("title", "");

        var refused = as("operational-manager").post(PATH, body).expect(422);

        assertThat(refused.get("errors").findValuesAsText("field")).containsExactlyInAnyOrder("title", "reviewDue");
        as("practitioner").post(PATH, body).expect(403);
    }

    @Test
    void anAgreementWithoutAClauseSaysSo() {
        var id = demo("Westmoor CAMHS").get("id").asText();
        assertThat(as("auditor")
                        .get(PATH + "/" + id + "/completeness")
                        .expect(200)
                        .get("complete")
                        .asBoolean())
                .isTrue();

        var body = again(id);
        body.set("clauses", json.valueToTree(Map.of("C2", "The partner")));
        var drafted = as("operational-manager").post(PATH, body).expect(201);
        var missing = as("auditor")
                .get(PATH + "/" + drafted.get("id").asText() + "/completeness")
                .expect(200);

        assertThat(missing.get("complete").asBoolean()).isFalse();
        assertThat(missing.at("/clauses/0/words").asText()).isEqualTo("not written yet");
        assertThat(missing.at("/clauses/1/words").asText()).isEqualTo("complete");
        as("operational-manager")
                .post(PATH + "/" + drafted.get("id").asText() + "/versions/1/terminate", Map.of())
                .expect(200);
    }

    private JsonNode demo(String partner) {
        for (var item : as("auditor").get(PATH + "?limit=200").expect(200).get("items")) {
            if (item.get("partner").asText().equals(partner)
                    && !item.get("state").asText().equals("DRAFT")) {
                return item;
            }
        }
        throw new AssertionError("no agreement with " + partner);
    }

    /** The words of an agreement as they would be sent again. */
    private ObjectNode again(String id) {
        var shown = as("auditor").get(PATH + "/" + id).expect(200);
        var body = json.createObjectNode();
        for (var name : List.of(
                "title",
                "partner",
                "services",
                "effectiveFrom",
                "effectiveTo",
                "reviewDue",
                "clauses",
                "contacts",
                "serviceLevels")) {
            body.set(name, shown.get(name));
        }
        return body;
    }

    private Map<String, Object> signature(String side) {
        return Map.of(
                "side",
                side,
                "name",
                "Somebody",
                "signedAt",
                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
    }
}
