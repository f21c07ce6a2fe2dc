package org.towpath.insight;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.towpath.TowpathTest;
import org.towpath.engine.DeployedModels;
import org.towpath.episode.Episodes;
import org.towpath.episode.EventType;
import org.towpath.episode.NewEvent;
import org.towpath.fixture.CaseWork;
import org.towpath.fixture.MissedReferral;
import org.towpath.fixture.SampleAgreement;
import org.towpath.platform.SqlInstants;
import org.towpath.support.SupportPlans;

import static org.assertj.core.api.Assertions.assertThat;

/** What is late or due soon where people wait: by the promise where one binds, by the task everywhere else. */
@TowpathTest
class RisksTests {

    private static final String ACKNOWLEDGE = "userTask_recordAcknowledgement";
    private static final Duration AGO = Duration.ofHours(-1);
    private static final Duration AHEAD = Duration.ofHours(1);

    @Autowired
    Bottlenecks bottlenecks;

    @Autowired
    DeployedModels models;

    @Autowired
    CaseWork work;

    @Autowired
    MissedReferral referrals;

    @Autowired
    SupportPlans plans;

    @Autowired
    Episodes episodes;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void withoutAnAgreementTheTaskSaysWhatIsLate() {
        var of = work.invented();
        referrals.sent(of, new SampleAgreement(jdbc, clock.instant()).service);

        due(of, ACKNOWLEDGE, AGO);
        counts(of, "referral", ACKNOWLEDGE, 0, 0, 1);
        due(of, ACKNOWLEDGE, AHEAD);
        counts(of, "referral", ACKNOWLEDGE, 1, 0, 0);
    }

    @Test
    void feedbackIsLateWhenItsTaskIs() {
        var of = work.invented();
        work.start(of, "feedback", Map.of());

        due(of, "userTask_tellReferrer", AGO);
        counts(of, "feedback", "userTask_tellReferrer", 0, 0, 1);
        due(of, "userTask_tellReferrer", AHEAD);
        counts(of, "feedback", "userTask_tellReferrer", 1, 0, 0);
    }

    @Test
    void theAuthorityIsLateWhenItsTaskIs() {
        var of = work.invented();
        var worry = new NewEvent(EventType.SAFEGUARDING_CONCERN, clock.instant(), null, Map.of());
        episodes.happened(of.episode(), worry, of.actor());
        work.complete(
                of,
                "userTask_ringNow",
                Map.of("rangWhom", "CHILDRENS_SERVICES", "nameSpokenTo", "Duty desk", "adviceGiven", "Send it"));
        work.complete(
                of,
                "userTask_recordConcern",
                Map.of("concernOutcome", "adult", "whatHappened", "Bruises", "safeNow", "Until tomorrow"));
        work.complete(
                of,
                "userTask_referAdult",
                Map.of("personTold", "YES", "authority", "Westmoor Council", "referredHow", "PHONE"));

        due(of, "userTask_recordAuthorityDecision", AGO);
        counts(of, "safeguarding", "userTask_recordAuthorityDecision", 0, 0, 1);
    }

    @Test
    void aPromiseMissedAgainAfterAMissWasTakenBackCounts() {
        var missed = referrals.chased();
        jdbc.sql("update promise_clock set miss_withdrawn_at = now() where id = :clock")
                .param("clock", missed.clock())
                .update();

        counts(missed.of(), "referral", ACKNOWLEDGE, 0, 1, 0);
    }

    @Test
    void eachStayIsCountedOnceAndByItsOwnTask() {
        var of = work.invented();
        var first = supported(of);
        supported(of);

        jdbc.sql("update worklist_task set due_at = case when instance_id = :first then :ago else :ahead end "
                        + "where episode_reference = :episode and element_id = 'userTask_chooseWorker'")
                .param("first", instance(first))
                .param("ago", SqlInstants.at(clock.instant().plus(AGO)))
                .param("ahead", SqlInstants.at(clock.instant().plus(AHEAD)))
                .param("episode", of.episode().value())
                .update();
        counts(of, "support", "userTask_chooseWorker", 1, 0, 1);

        promised(of, first);
        counts(of, "support", "userTask_chooseWorker", 1, 1, 0);
    }

    /** As if an agreement promised a worker for this plan and broke it. */
    private void promised(CaseWork.Case of, UUID plan) {
        var agreement = new SampleAgreement(jdbc, clock.instant()).agreement;
        jdbc.sql("update promise_clock set agreement_id = :agreement, agreement_version = 1, missed_at = now(), "
                        + "state = 'MISSED' where episode_reference = :episode and about = :plan")
                .param("agreement", agreement)
                .param("episode", of.episode().value())
                .param("plan", plan.toString())
                .update();
    }

    private UUID supported(CaseWork.Case of) {
        var plan = Objects.requireNonNull(
                transaction.execute(status -> plans.plan(of.episode(), "str-worker", of.actor())));
        work.start(of, "support", Map.of("planId", plan.toString()));
        return plan;
    }

    private String instance(UUID plan) {
        return jdbc.sql("select instance_id from support_plan where id = :plan")
                .param("plan", plan)
                .query(String.class)
                .single();
    }

    private void due(CaseWork.Case of, String element, Duration from) {
        assertThat(jdbc.sql("update worklist_task set due_at = :at where episode_reference = :episode "
                                + "and element_id = :element and state = 'OPEN'")
                        .param("at", SqlInstants.at(clock.instant().plus(from)))
                        .param("episode", of.episode().value())
                        .param("element", element)
                        .update())
                .isEqualTo(1);
    }

    private void counts(CaseWork.Case of, String process, String element, long atRisk, long missed, long overdue) {
        var model = models.inForce().stream()
                .filter(it -> it.key().equals(process))
                .findFirst()
                .orElseThrow();
        var there = bottlenecks.of(model, new Cut(Cut.Kind.SITE, of.site(), null)).stream()
                .filter(it -> it.element().equals(element))
                .findFirst()
                .orElseThrow();
        assertThat(there.atRisk()).as("at risk").isEqualTo(atRisk);
        assertThat(there.missed()).as("missed").isEqualTo(missed);
        assertThat(there.overdue()).as("overdue").isEqualTo(overdue);
        assertThat(atRisk + missed + overdue).isLessThanOrEqualTo(there.waiting());
    }
}
