package org.towpath.worklist;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.towpath.TowpathTest;
import org.towpath.episode.Episodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.towpath.worklist.WorklistFixture.TURN_BACK;
import static org.towpath.worklist.WorklistFixture.answers;

/** A timer waits its turn at a case like everybody else, and leaves its traces like everybody else. */
@TowpathTest
class TimerTests {

    private static final int ROUNDS = 8;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    Tasks tasks;

    @Autowired
    Episodes episodes;

    @Autowired
    TransactionTemplate transaction;

    WorklistFixture work;

    @BeforeEach
    void aWalkBegins() {
        work = new WorklistFixture(engine, jdbc, clock);
    }

    @Test
    void whatATimerOpensIsListed() {
        engine.getManagementService().executeJob(timer(work.instance));

        assertThat(open(work.instance)).containsExactlyInAnyOrder("userTask_setOff", "userTask_hurry");
    }

    @Test
    void aTimerWaitsWhileSomebodyWorksOnItsCase() throws Exception {
        var timer = timer(work.instance);
        var executor = Executors.newSingleThreadExecutor();
        try {
            var rung = transaction.execute(status -> {
                episodes.lock(work.episode);
                var ringing =
                        executor.submit(() -> engine.getManagementService().executeJob(timer));
                assertThat(waitsForALock()).isTrue();
                assertThat(open(work.instance)).containsExactly("userTask_setOff");
                return ringing;
            });
            rung.get(30, TimeUnit.SECONDS);
        } finally {
            executor.shutdownNow();
        }
        assertThat(open(work.instance)).containsExactlyInAnyOrder("userTask_setOff", "userTask_hurry");
    }

    /** Whoever is first, the task is completed once, the timer rang or did not, and the lists agree with the engine. */
    @Test
    void aTimerAndAPersonAtTheSameMomentDoNotHurtEachOther() throws Exception {
        var executor = Executors.newFixedThreadPool(2);
        try {
            for (var round = 0; round < ROUNDS; round++) {
                var race = new WorklistFixture(engine, jdbc, clock);
                var timer = timer(race.instance);
                var go = new CountDownLatch(1);
                var person = executor.submit(() -> {
                    go.await();
                    return tasks.complete(race.task, answers(TURN_BACK), race.sam);
                });
                var bell = executor.submit(() -> {
                    go.await();
                    ringIfStillThere(timer);
                    return timer;
                });
                go.countDown();
                person.get(30, TimeUnit.SECONDS);
                bell.get(30, TimeUnit.SECONDS);

                assertThat(open(race.instance)).isSubsetOf("userTask_hurry");
                assertThat(jdbc.sql("select state from worklist_task where task_id = :task")
                                .param("task", race.task)
                                .query(String.class)
                                .single())
                        .isEqualTo("DONE");
            }
        } finally {
            executor.shutdownNow();
        }
    }

    private void ringIfStillThere(String timer) {
        try {
            engine.getManagementService().executeJob(timer);
        } catch (ProcessEngineException completedFirst) {
            assertThat(completedFirst).hasMessageContaining("No job found");
        }
    }

    private String timer(String instance) {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    private List<String> open(String instance) {
        return jdbc.sql("select element_id from worklist_task where instance_id = :i and state = 'OPEN'")
                .param("i", instance)
                .query(String.class)
                .list();
    }

    private boolean waitsForALock() {
        for (var look = 0; look < 300; look++) {
            var waiting = jdbc.sql("select count(*) from pg_locks where not granted")
                    .query(Integer.class)
                    .single();
            if (waiting > 0) {
                return true;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        return false;
    }
}
