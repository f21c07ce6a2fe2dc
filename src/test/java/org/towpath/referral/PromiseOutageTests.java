package org.towpath.referral;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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

    /** A round of the sweep takes so many and no more; clocks that other tests left behind are among them. */
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
    }

    @Test
    void everyStepOfAnOutageIsTakenOnceInOrder() throws Exception {
        var referrals = new ArrayList<Case>();
        for (var i = 0; i < MANY; i++) {
            referrals.add(on.begun(on.wanted(agreed.service, "GIVEN")));
        }

        ahead(Duration.ofHours(31));
        while (!due().isEmpty()) {
            twice(due());
        }
        // the decision was not awaited yet where the process stands: no timer could ring for it
        var swept = sweep.run();
        assertThat(swept).isPositive();
        for (var round = 0; round < MOST_ROUNDS && swept > 0; round++) {
            while (!due().isEmpty()) {
                twice(due());
            }
            swept = sweep.run();
        }
        assertThat(swept).as("left to sweep").isZero();

        for (var referral : referrals) {
            for (var measured : on.view(referral).clocks()) {
                var taken = jdbc.sql("select n from promise_step where clock_id = :clock order by fired_at, n")
                        .param("clock", measured.id())
                        .query(Integer.class)
                        .list();
                var told = heard.told(measured.id()).stream().map(it -> it.n()).toList();
                var isAcknowledgement = measured.promise().equals("acknowledge");
                assertThat(taken).isEqualTo(isAcknowledgement ? List.of(1, 2) : List.of(1));
                assertThat(told).isEqualTo(isAcknowledgement ? List.of(2) : List.of(1));
            }
        }
        assertThat(jdbc.sql("select count(*) from promise_miss where followed_at is null")
                        .query(Long.class)
                        .single())
                .isZero();
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
