package org.towpath.promise.process;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.towpath.TowpathTest;
import org.towpath.calendar.CalendarSubject;
import org.towpath.calendar.HolidayLists;
import org.towpath.calendar.OpeningHours;
import org.towpath.fixture.CaseWork;
import org.towpath.opening.HolidayChanges;
import org.towpath.promise.CalendarDecisions;
import org.towpath.promise.CalendarDecisions.Decision;
import org.towpath.promise.ClockFacts;
import org.towpath.promise.ClockLists;
import org.towpath.support.SupportPlans;

import static org.assertj.core.api.Assertions.assertThat;

/** What waits for a promise about a case goes with its clock, and only with its own. */
@TowpathTest
class CaseRetimingTests {

    /** The two waits there are. */
    enum Wait {
        FEEDBACK("feedback", "event_feedbackOverdue", "userTask_tellReferrer", "userTask_raiseLateFeedback"),
        WORKER("support-worker", "event_workerOverdue", "userTask_chooseWorker", "userTask_raiseLateWorker");

        final String promise;
        final String bell;
        final String task;
        final String late;

        Wait(String promise, String bell, String task, String late) {
            this.promise = promise;
            this.bell = bell;
            this.task = task;
            this.late = late;
        }
    }

    @Autowired
    CaseWork work;

    @Autowired
    SupportPlans plans;

    @Autowired
    HolidayLists holidays;

    @Autowired
    HolidayChanges proclaimed;

    @Autowired
    CalendarDecisions decisions;

    @Autowired
    ClockFacts facts;

    @Autowired
    ClockLists clocks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ProcessEngine engine;

    private CaseWork.Case begun(Wait wait) {
        var of = work.invented();
        if (wait == Wait.FEEDBACK) {
            work.start(of, "feedback", Map.of());
        } else {
            supported(of);
        }
        return of;
    }

    private UUID supported(CaseWork.Case of) {
        var plan = Objects.requireNonNull(
                transaction.execute(status -> plans.plan(of.episode(), "str-worker", of.actor())));
        work.start(of, "support", Map.of("planId", plan.toString()));
        return plan;
    }

    private List<UUID> measured(CaseWork.Case of, Wait wait) {
        return jdbc.sql("select id from promise_clock where episode_reference = :episode and promise = :promise"
                        + " and stopped_at is null order by about")
                .param("episode", of.episode().value())
                .param("promise", wait.promise)
                .query(UUID.class)
                .list();
    }

    /** It began at another time than we thought. */
    private Instant startedAt(CaseWork.Case of, UUID clock, Instant at) {
        facts.record(
                clock,
                Map.of("type", "CORRECTED", "corrects", "STARTED", "occurredAt", at.toString(), "reason", "WRONG_TIME"),
                of.actor());
        return Objects.requireNonNull(clocks.view(clock, of.actor()).dueAt());
    }

    private Instant bell(UUID plan) {
        var instance = Objects.requireNonNull(plans.get(plan).instance());
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance)
                .activityId(Wait.WORKER.bell)
                .singleResult()
                .getDuedate()
                .toInstant();
    }

    @ParameterizedTest
    @EnumSource
    void nothingMovesWhereItIsKeptAndTheTimerAndTheTaskWhereItIsCountedAnew(Wait wait) {
        var kept = begun(wait);
        var anew = begun(wait);
        var due = Objects.requireNonNull(work.timer(kept, wait.bell));
        var day = LocalDate.ofInstant(due, OpeningHours.ENGLAND);
        var made = proclaimed.make(holidays.newest().n(), day, "Sample holiday", "London Gazette", kept.actor());
        try {
            decide(made.n(), Decision.KEEP, kept);
            decide(made.n(), Decision.RECOMPUTE, anew);
            assertThat(work.timer(kept, wait.bell)).isEqualTo(due);
            assertThat(work.due(kept, wait.task)).isEqualTo(due);
            assertThat(work.timer(anew, wait.bell)).isAfter(due);
            assertThat(work.due(anew, wait.task)).isEqualTo(work.timer(anew, wait.bell));
        } finally {
            proclaimed.make(made.n(), day, null, "Called off", kept.actor());
        }
    }

    private void decide(int version, Decision decision, CaseWork.Case of) {
        assertThat(decisions
                        .decideAll(CalendarSubject.BANK_HOLIDAYS, version, null, decision, "As agreed", of.actor())
                        .decided())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void whatHasRungRingsAgainAndNobodyNeedChaseItMeanwhile(Wait wait) {
        var of = begun(wait);
        var clock = measured(of, wait).get(0);
        var now = Instant.now();
        var past = startedAt(of, clock, now.minus(Duration.ofDays(20)));
        assertThat(work.timer(of, wait.bell)).isEqualTo(past.plusMillis(1));
        work.ring(of, wait.bell);
        assertThat(work.open(of)).containsExactlyInAnyOrder(wait.task, wait.late);
        begunToWrite(of, wait);
        assertThat(work.timer(of, wait.bell)).isNull();

        var ahead = startedAt(of, clock, now.minusSeconds(60));
        assertThat(work.timer(of, wait.bell)).isEqualTo(ahead.plusMillis(1));
        assertThat(work.open(of)).containsExactly(wait.task);
        assertThat(work.due(of, wait.task)).isEqualTo(ahead.plusMillis(1));
        assertThat(written(of, wait)).as("nothing half written is lost").containsExactly("{\"a\": 1}");
    }

    private void begunToWrite(CaseWork.Case of, Wait wait) {
        jdbc.sql("insert into worklist_draft (task_id, account, answers, saved_at) select task_id, 'practitioner', "
                        + "'{\"a\": 1}', opened_at from worklist_task where state = 'OPEN' and element_id = :element "
                        + "and episode_reference = :episode")
                .params(Map.of("element", wait.task, "episode", of.episode().value()))
                .update();
    }

    private List<String> written(CaseWork.Case of, Wait wait) {
        return jdbc.sql("select d.answers::text from worklist_draft d join worklist_task t using (task_id) "
                        + "where t.state = 'OPEN' and t.element_id = :element and t.episode_reference = :episode")
                .params(Map.of("element", wait.task, "episode", of.episode().value()))
                .query(String.class)
                .list();
    }

    @Test
    void twoPlansOfOneCaseHaveAPromiseEach() {
        var of = work.invented();
        var one = supported(of);
        var other = supported(of);
        var due = bell(other);
        assertThat(bell(one)).as("not told apart by when they are due").isEqualTo(due);
        var both = measured(of, Wait.WORKER);
        assertThat(both).hasSize(2);

        var mine = jdbc.sql("select id from promise_clock where about = :plan")
                .param("plan", one.toString())
                .query(UUID.class)
                .single();
        var moved = startedAt(of, mine, Instant.now().minus(Duration.ofDays(20)));
        assertThat(bell(one)).isEqualTo(moved.plusMillis(1));
        assertThat(bell(other)).isEqualTo(due);
    }
}
