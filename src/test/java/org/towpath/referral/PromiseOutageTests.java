package org.towpath.referral;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.towpath.TowpathTest;
import org.towpath.engine.DueWork;
import org.towpath.engine.Processes;
import org.towpath.fixture.CaseWork;
import org.towpath.fixture.SampleAgreement;
import org.towpath.platform.TowpathClock;
import org.towpath.promise.RungView;
import org.towpath.referral.ReferralFixture.Case;
import org.towpath.worklist.Tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.towpath.fixture.SampleAgreement.level;
import static org.towpath.fixture.SampleAgreement.rung;

/**
 * Nobody is there while steps fall due, and afterwards two nodes take every job at once, as when a job outlives its
 * lock: each step is taken once, in order, and of those that are past only the highest tells anybody.
 */
@TowpathTest
@Import(PromiseOutageTests.Listening.class)
class PromiseOutageTests {

    private static final int MANY = 30;

    private static final int MOST_ROUNDS = 50;

    @TestConfiguration
    static class Listening {
        @Bean
        ToldOfSteps toldOfSteps() {
            return new ToldOfSteps();
        }
    }

    private final ProcessEngine engine;
    private final JdbcClient jdbc;
    private final ReferralFixture on;
    private final SampleAgreement agreed;
    private final List<Case> referrals = new ArrayList<>();

    @Autowired
    TowpathClock clock;

    @Autowired
    ToldOfSteps heard;

    @Autowired
    DueWork sweep;

    @Autowired
    PromiseOutageTests(
            ProcessEngine engine,
            JdbcClient jdbc,
            Clock clock,
            TransactionTemplate transaction,
            Referrals referrals,
            Processes processes,
            Tasks tasks,
            ObjectMapper json) {
        this.engine = engine;
        this.jdbc = jdbc;
        var work = new CaseWork(engine, jdbc, clock, transaction, processes, tasks, json);
        on = new ReferralFixture(work, jdbc, clock, transaction, referrals);
        agreed = new SampleAgreement(jdbc, on.now().minus(Duration.ofDays(1)));
        agreed.version(
                1,
                on.now().minus(Duration.ofDays(1)),
                level("acknowledge", "ACKNOWLEDGED", 24, rung("NOTIFY", 2), rung("TASK", 6), rung("DISPUTE", 12)),
                level("decide", "ACCEPTED", 28, rung("NOTIFY", 1), rung("DISPUTE", 20)));
    }

    @AfterEach
    void backToThePresent() {
        ahead(Duration.ZERO);
        referrals.forEach(it -> on.happened(it, ReferralEventType.WITHDRAWN));
    }

    @Test
    void everyStepOfAnOutageIsTakenOnceInOrder() throws Exception {
        for (var i = 0; i < MANY; i++) {
            sent();
        }

        ahead(Duration.ofHours(31));
        ringTwice();
        // the decision was not awaited yet where the process stands: no timer could ring for it
        assertThat(sweep.run()).isPositive();
        for (var round = 0; round < MOST_ROUNDS && !isEverythingTaken(); round++) {
            ringTwice();
            sweep.run();
        }

        for (var referral : referrals) {
            for (var measured : on.view(referral).clocks()) {
                var told = heard.told(measured.id()).stream().map(it -> it.n()).toList();
                var isAcknowledgement = measured.promise().equals("acknowledge");
                assertThat(taken(measured.id())).isEqualTo(isAcknowledgement ? List.of(1, 2) : List.of(1));
                assertThat(told).isEqualTo(isAcknowledgement ? List.of(2) : List.of(1));
                assertThat(isFollowed(measured.id())).isTrue();
            }
        }
        assertThat(sweep.run()).as("left to sweep").isZero();
    }

    @Test
    void whatIsDueAndHasNotRungYetIsNotSweptAgain() throws Exception {
        var clock = sent();

        ahead(Duration.ofHours(27));
        assertThat(sweep.run()).as("the miss is written down").isEqualTo(1);
        assertThat(sweep.run()).as("its timer is due, whoever runs timers").isZero();
        assertThat(isFollowed(clock)).isFalse();

        ringTwice();
        assertThat(isFollowed(clock)).isTrue();
        assertThat(taken(clock)).containsExactly(1);
    }

    @Test
    void stepsAreClimbedBesideATimerThatHasFailedForGood() throws Exception {
        var clock = sent();
        var overdue = engine.getManagementService()
                .createJobQuery()
                .activityId("event_acknowledgementOverdue")
                .duedateHigherThan(Date.from(on.now()))
                .withRetriesLeft()
                .singleResult();
        engine.getManagementService().setJobRetries(overdue.getId(), 0);

        ahead(Duration.ofHours(27));
        assertThat(sweep.run()).as("the miss, and what follows it").isEqualTo(2);
        assertThat(sweep.run()).isZero();
        assertThat(isFollowed(clock)).isTrue();
        ringTwice();
        assertThat(taken(clock)).containsExactly(1);

        engine.getManagementService().setJobRetries(overdue.getId(), 1);
        ringTwice();
        assertThat(taken(clock)).as("mended, it finds everything done").containsExactly(1);
        assertThat(sweep.run()).isZero();
    }

    /** Sends a referral; answers the clock of its acknowledgement. */
    private UUID sent() {
        var referral = on.begun(on.wanted(agreed.service, "GIVEN"));
        referrals.add(referral);
        return on.view(referral).clocks().get(0).id();
    }

    private List<Integer> taken(UUID clock) {
        return jdbc.sql("select n from promise_step where clock_id = :clock order by fired_at, n")
                .param("clock", clock)
                .query(Integer.class)
                .list();
    }

    private boolean isFollowed(UUID clock) {
        return jdbc.sql("select count(*) from promise_miss where clock_id = :clock and followed_at is not null")
                        .param("clock", clock)
                        .query(Long.class)
                        .single()
                == 1;
    }

    private boolean isEverythingTaken() {
        return due().isEmpty()
                && referrals.stream()
                        .flatMap(it -> on.view(it).clocks().stream())
                        .allMatch(
                                it -> isFollowed(it.id()) && it.rungs().stream().noneMatch(this::isPast));
    }

    private boolean isPast(RungView rung) {
        var dueAt = rung.dueAt();
        return dueAt != null && rung.firedAt() == null && dueAt.isBefore(clock.instant());
    }

    private void ringTwice() throws InterruptedException {
        for (var jobs = due(); !jobs.isEmpty(); jobs = due()) {
            twice(jobs);
        }
    }

    /** As when everything was down that long: nothing rings on the way. */
    private void ahead(Duration away) {
        jdbc.sql("update training_clock set offset_seconds = :seconds where id = 1")
                .param("seconds", away.toSeconds())
                .update();
        clock.run(away);
        ClockUtil.offset(away.toMillis());
    }

    private List<Job> due() {
        return engine.getManagementService()
                .createJobQuery()
                .executable()
                .duedateLowerThan(ClockUtil.getCurrentTime())
                .list();
    }

    /** Both nodes take every job at the same time; whoever comes second finds it gone, and that is all. */
    private void twice(List<Job> jobs) throws InterruptedException {
        var nodes = Executors.newFixedThreadPool(4);
        try {
            var attempts = new ArrayList<Callable<Boolean>>();
            for (var job : jobs) {
                attempts.add(() -> execute(job));
                attempts.add(() -> execute(job));
            }
            nodes.invokeAll(attempts);
        } finally {
            nodes.shutdownNow();
        }
    }

    private boolean execute(Job job) {
        try {
            engine.getManagementService().executeJob(job.getId());
            return true;
        } catch (ProcessEngineException | ConcurrencyFailureException cameSecond) {
            return false;
        }
    }
}
