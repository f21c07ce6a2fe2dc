package org.towpath.review;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.towpath.TowpathTest;
import org.towpath.access.Actor;
import org.towpath.access.Actors;
import org.towpath.access.CurrentActor;
import org.towpath.agreement.AgreementEnding;
import org.towpath.agreement.AgreementLog;
import org.towpath.agreement.AgreementWork;
import org.towpath.engine.form.GivenAnswers;
import org.towpath.referral.ReferralEventType;
import org.towpath.review.ReviewedAgreement.Agreed;

import static org.assertj.core.api.Assertions.assertThat;

/** What called for a review calls until one was held, and calls nobody who would find nothing to do. */
@TowpathTest
class CalledForAgainTests {

    private static final String TASK = "userTask_holdTriggeredReview";

    @Autowired
    ReviewedAgreement agreements;

    @Autowired
    ReviewTriggers triggers;

    @Autowired
    TriggerFactRows facts;

    @Autowired
    AgreementEnding ending;

    @Autowired
    AgreementWork work;

    @Autowired
    AgreementLog log;

    @Autowired
    Actors actors;

    @Autowired
    CurrentActor current;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ObjectMapper json;

    @Autowired
    Clock clock;

    private Agreed agreed;
    private Actor manager;

    @BeforeEach
    void sixPromisesWereMissed() {
        agreed = agreements.agreed();
        manager = agreements.manager();
        for (var i = 0; i < 3; i++) {
            agreements.happened(agreements.sent(agreed, 100), ReferralEventType.ACKNOWLEDGED, 50, null);
        }
    }

    @Test
    void nothingIsKeptOfACallThatNoProcessHears() {
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(agreed.id().toString())
                .singleResult();
        runtime.deleteProcessInstance(instance.getId(), "as one of an earlier release");

        assertThat(triggers.look(agreed.id(), 1)).isZero();
        assertThat(count("agreement_trigger")).isZero();
        assertThat(count("agreement_pack")).isZero();
    }

    @Test
    void aSuspensionSettlesNothing() {
        triggers.look(agreed.id(), 1);
        ending.suspend(agreed.id(), 1, "No staff", manager);
        assertThat(triggers.look(agreed.id(), 1)).isZero();
        ending.afterSuspension(agreed.id(), 1, true, "They are back", manager);
        assertThat(todos()).doesNotContain(TASK);

        assertThat(triggers.look(agreed.id(), 1)).as("no new cause").isZero();
        assertThat(todos()).filteredOn(TASK::equals).hasSize(1);
        assertThat(count("agreement_pack")).as("the partner is not asked twice").isEqualTo(1);
        assertThat(says()).anyMatch(it -> it.contains("0 of 6 promises"));
    }

    @Test
    void whatIsFoundLaterStandsBesideTheReviewAsWell() {
        triggers.look(agreed.id(), 1);
        jdbc.sql("""
                        insert into agreement_trigger (id, agreement_id, n, cause, period, reason, found_at)
                        values (gen_random_uuid(), :id, 1, 'DISPUTES', '2000-Q1', '3 disputes were opened', now())
                        """).param("id", agreed.id()).update();
        assertThat(says()).anyMatch(it -> it.contains("0 of 6 promises")).anyMatch(it -> it.contains("3 disputes"));
    }

    @Test
    void whatAReviewHasLookedAtCallsForNoOther() {
        assertThat(facts.of(agreed.id(), clock.instant()).missed()).isEqualTo(6);
        triggers.look(agreed.id(), 1);
        var values = Map.of("attendees", "Both", "decisions", "More staff", "whyNotWait", "A person waits");
        current.as(
                manager,
                () -> work.complete(todo(), form -> GivenAnswers.json(form, json.valueToTree(values)), null, manager));

        assertThat(facts.of(agreed.id(), clock.instant()).missed()).isZero();
        assertThat(triggers.look(agreed.id(), 1)).isZero();
        assertThat(todos()).doesNotContain(TASK);
    }

    @Test
    void whoeverMayNotSeeSmallNumbersReadsNone() {
        triggers.look(agreed.id(), 1);
        assertThat(log.of(agreed.id(), manager))
                .filteredOn(it -> it.what().equals("REVIEW_TRIGGERED"))
                .singleElement()
                .satisfies(it -> assertThat(it.note()).isEqualTo("few promises were kept"));
        for (var account : List.of("commissioner", "practitioner")) {
            var reader = actors.byAccount(account).orElseThrow();
            assertThat(log.of(agreed.id(), reader))
                    .isNotEmpty()
                    .allSatisfy(it -> assertThat(it.note()).isNull());
        }
    }

    @Test
    void oneThatCannotBeReadKeepsNoOtherWaiting() {
        var other = agreements.agreed();
        var document = jdbc.sql("select document from agreement_version where agreement_id = :id")
                .param("id", other.id())
                .query(String.class)
                .single();
        try {
            write(other, "{\"serviceLevels\": [{\"id\": 7}]}");
            triggers.look();
            assertThat(todos()).contains(TASK);
        } finally {
            write(other, document);
        }
    }

    private void write(Agreed other, String document) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("set local role postgres").update();
            jdbc.sql("update agreement_version set document = :document::jsonb where agreement_id = :id")
                    .param("document", document)
                    .param("id", other.id())
                    .update();
        });
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table + " where agreement_id = :id")
                .param("id", agreed.id())
                .query(Integer.class)
                .single();
    }

    private List<String> says() {
        return Objects.requireNonNull(work.desk(todo(), manager).evidence()).says();
    }

    private List<String> todos() {
        return work.of(agreed.id(), 1, manager).stream()
                .map(AgreementWork.Todo::element)
                .toList();
    }

    private String todo() {
        return work.of(agreed.id(), 1, manager).stream()
                .filter(it -> it.element().equals(TASK))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
