package org.towpath.insight.web;

import java.util.UUID;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.towpath.TowpathTest;
import org.towpath.access.Roles;
import org.towpath.client.Visitor;
import org.towpath.engine.DeployedModels;
import org.towpath.engine.DeployedModels.Model;
import org.towpath.fixture.MissedReferral;
import org.towpath.fixture.MissedReferral.Missed;
import org.towpath.insight.Recount;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever began on an earlier version of a model still waits, and is still shown. */
@TowpathTest
class BottleneckPagesTests {

    @Autowired
    DeployedModels models;

    @Autowired
    MissedReferral referrals;

    @Autowired
    Recount recount;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    @Value("http://127.0.0.1:${local.server.port}")
    String base;

    Missed missed;
    Model inForce;
    Model other;
    String deployment;

    /**
     * As a new release leaves behind those who are on the way; here the other version is simply not the one in force.
     */
    @BeforeEach
    void aCaseStandsOnAnotherVersion() {
        missed = referrals.chased();
        inForce = models.inForce().stream()
                .filter(it -> it.key().equals("referral"))
                .findFirst()
                .orElseThrow();
        deployment = engine.getRepositoryService()
                .createDeployment()
                .addString("referral.bpmn", models.xml(inForce) + "<!-- " + UUID.randomUUID() + " -->")
                .deploy()
                .getId();
        other = models.versions("referral").get(0);
        moves(inForce, other);
    }

    @AfterEach
    void asBefore() {
        moves(other, inForce);
        engine.getRepositoryService().deleteDeployment(deployment);
    }

    @Test
    void theOverviewAddsUpWhateverVersionPeopleBeganOn() {
        var page = get("/insight?by=" + site());

        assertThat(page).contains("Referral, version " + other.version());
        assertThat(page)
                .contains("/insight/referral/elements/userTask_recordAcknowledgement?version=" + other.version());
        assertThat(page).contains("1 late");
        assertThat(get("/insight?by=site:" + missed.agreed().service)).isEmpty();
    }

    @Test
    void aStageSaysHowManyWaitInItsOtherVersions() {
        var page = get("/insight/referral?by=" + site());

        assertThat(page).contains("Nobody waits here under this choice.");
        assertThat(page.replaceAll("<[^>]*>", "")).contains(other.version() + " (1 waiting)");
    }

    @Test
    void whoWaitsLeadsToTheCaseForThoseOnlyWhoMayOpenIt() {
        var path = "/insight/referral/elements/userTask_recordAcknowledgement?version=" + other.version() + "&by="
                + site();

        assertThat(as(Roles.STRATEGIC_MANAGER, path)).doesNotContain("href=\"/episodes/");
        assertThat(as(Roles.OPERATIONAL_MANAGER, "/insight")).contains("Where people wait");
    }

    @Test
    void aChoiceThatDoesNotExistIsNotAnswered() {
        for (var by : new String[] {"site:" + UUID.randomUUID(), "partner:" + UUID.randomUUID(), "need:X", "star:x"}) {
            var visitor = new Visitor(base);
            visitor.signedIn(Roles.OPERATIONAL_MANAGER, "only-for-tests");
            assertThat(visitor.get("/insight/referral?by=" + by).statusCode())
                    .as(by)
                    .isEqualTo(404);
            assertThat(visitor.get("/api/v1/insight/bottlenecks?model=referral&by=" + by)
                            .statusCode())
                    .as(by)
                    .isEqualTo(422);
        }
    }

    private void moves(Model from, Model to) {
        jdbc.sql("update journey_event set model_hash = :to where episode_reference = :case and model_hash = :from")
                .param("to", to.hash())
                .param("from", from.hash())
                .param("case", missed.of().episode().value())
                .update();
        recount.go();
    }

    private String site() {
        return "site:" + missed.of().site();
    }

    private String get(String path) {
        return as(Roles.OPERATIONAL_MANAGER, path);
    }

    /** The page; empty where there is none. */
    private String as(String role, String path) {
        var visitor = new Visitor(base);
        visitor.signedIn(role, "only-for-tests");
        var answer = visitor.get(path);
        return answer.statusCode() == 404 ? "" : answer.body();
    }
}
