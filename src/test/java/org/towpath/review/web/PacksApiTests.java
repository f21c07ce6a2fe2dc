package org.towpath.review.web;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.towpath.TowpathTest;
import org.towpath.client.ApiClient;
import org.towpath.review.ReviewedAgreement;
import org.towpath.review.ReviewedAgreement.Agreed;

import static org.assertj.core.api.Assertions.assertThat;

/** Figures for reviews and what reviews ask for, as another system talks about them. */
@TowpathTest
class PacksApiTests {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ReviewedAgreement agreements;

    private String agreement;

    @BeforeEach
    void theAgreementWithTheFirstPartner() {
        agreement = "/api/v1/agreements/"
                + jdbc.sql("select id from agreement where title = 'Agreement with Westmoor CMHT'")
                        .query(UUID.class)
                        .single();
    }

    @Test
    void bothSidesSeeTheSameFiguresAndThePartnerAnswers() {
        var agreed = anotherAgreementWithTheFirstPartner();
        var agreement = "/api/v1/agreements/" + agreed.id();
        as("operational-manager")
                .post(agreement + "/packs", Map.of("kind", "OPERATIONAL"))
                .expect(409);
        agreements.rings(agreed, "event_operationalReviewDue");
        var drawn = as("operational-manager")
                .get(agreement + "/packs")
                .expect(200)
                .get("items")
                .get(0);
        as("operational-manager")
                .post(agreement + "/packs", Map.of("kind", "OPERATIONAL"))
                .expect(409);
        var pack = "/api/v1/packs/" + drawn.get("id").asText();

        var partners = as("partner").get(pack).expect(200);
        assertThat(partners.get("content").get("volumes"))
                .isEqualTo(drawn.get("content").get("volumes"));
        assertThat(partners.get("intact").asBoolean()).isTrue();
        assertThat(drawn.get("sha256").asText()).hasSize(64);
        as("partner-2").get(pack).expect(404);
        as("commissioner").get(pack).expect(404);
        as("practitioner").get(pack).expect(403);

        var refused = as("partner")
                .post(pack + "/comments", Map.of("about", "nothing", "words", "We did"))
                .expect(422);
        assertThat(refused.get("errors").get(0).get("field").asText()).isEqualTo("about");
        as("partner")
                .post(pack + "/comments", Map.of("about", "volumes.sent", "words", "We counted one more"))
                .expect(200);
        as("operational-manager")
                .post(pack + "/comments", Map.of("about", "volumes.sent", "words", "No"))
                .expect(403);
        var answered = as("partner").post(pack + "/answered", Map.of()).expect(200);
        assertThat(answered.get("answeredAt").asText()).endsWith("Z");
        assertThat(answered.get("comments").get(0).get("about").asText()).isEqualTo("volumes.sent");

        var again = as("operational-manager")
                .post(agreement + "/packs", Map.of("kind", "OPERATIONAL"))
                .expect(201);
        as("partner")
                .post(pack + "/comments", Map.of("about", "volumes.sent", "words", "One more"))
                .expect(409);

        var first = as("operational-manager").get(agreement + "/packs?limit=1").expect(200);
        assertThat(first.get("items").get(0).get("id").asText())
                .isEqualTo(again.get("id").asText());
        as("operational-manager").get(agreement + "/packs?limit=0").expect(422);
        as("operational-manager").get("/api/v1/packs/none").expect(404);
    }

    @Test
    void whatCannotBeAskedForIsNamed() {
        var manager = as("operational-manager");
        assertThat(field(manager.post(agreement + "/packs", Map.of("kind", "WEEKLY"))))
                .isEqualTo("kind");
        assertThat(field(manager.get(agreement + "/performance?from=soon"))).isEqualTo("from");
        assertThat(field(manager.get(agreement + "/performance?from=2026-03-02&to=2026-03-01")))
                .isEqualTo("to");
        assertThat(field(manager.get(agreement + "/performance/clocks?figure=MET")))
                .isEqualTo("promise");
        assertThat(field(manager.get(agreement + "/performance/clocks?promise=decide&figure=LOST")))
                .isEqualTo("figure");
        var commissioner = as("commissioner");
        assertThat(field(commissioner.get(agreement + "/performance?from=2026-03-01&to=2026-03-31")))
                .as("no two answers give away what lies between them")
                .isEqualTo("from");
        commissioner
                .get(agreement + "/performance?from=2026-01-01&to=2026-03-31")
                .expect(200);
        commissioner.get(agreement + "/performance").expect(200);
        manager.get(agreement + "/performance/clocks?promise=decide&figure=met&limit=1")
                .expect(200);
        as("partner-2")
                .get(agreement + "/performance/clocks?promise=decide&figure=met")
                .expect(404);
        as("commissioner")
                .get(agreement + "/performance/clocks?promise=decide&figure=met")
                .expect(403);
    }

    @Test
    void actionsAreDoneOnce() {
        var review = UUID.randomUUID();
        jdbc.sql("""
                        insert into agreement_review (id, agreement_id, n, kind, held_at, held_by, attendees, decisions, outcome)
                        select :id, agreement_id, n, 'OPERATIONAL', drafted_at, 'test', 'Both', 'Go on', 'plan-the-next'
                        from agreement_version where agreement_id = :agreement order by n limit 1
                        """)
                .param("id", review)
                .param("agreement", UUID.fromString(agreement.substring(agreement.lastIndexOf('/') + 1)))
                .update();
        jdbc.sql("insert into agreement_action (review_id, position, what, owner, by_date) "
                        + "values (:id, 1, 'Ring', 'Ann', date '1999-12-31')")
                .param("id", review)
                .update();
        var actions = "/api/v1/agreements/actions";
        var open = as("senior-administrator").get(actions + "?limit=1").expect(200);
        assertThat(open.get("items").get(0).get("review").asText()).isEqualTo(review.toString());
        assertThat(open.get("items").get(0).get("overdue").asBoolean()).isTrue();

        var done = as("operational-manager")
                .post(actions + "/" + review + "/1/done", Map.of())
                .expect(200);
        assertThat(done.get("doneAt").isNull()).isFalse();
        as("operational-manager")
                .post(actions + "/" + review + "/1/done", Map.of())
                .expect(409);
        as("operational-manager")
                .post(actions + "/" + review + "/2/done", Map.of())
                .expect(404);
        as("partner").get(actions).expect(403);
        as("operational-manager").get(actions + "?after=x").expect(422);
    }

    private Agreed anotherAgreementWithTheFirstPartner() {
        return agreements.agreedWith(
                jdbc.sql("select organisation_id from agreement where title = 'Agreement with Westmoor CMHT'")
                        .query(UUID.class)
                        .single());
    }

    private static String field(ApiClient.Answer answer) {
        return answer.expect(422).get("errors").get(0).get("field").asText();
    }

    private ApiClient as(String account) {
        return new ApiClient("http://127.0.0.1:" + port, account, "only-for-tests");
    }
}
