package org.towpath.worklist;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.towpath.TowpathTest;
import org.towpath.engine.Processes;
import org.towpath.fixture.InventedCases;
import org.towpath.fixture.WalkHandler;
import org.towpath.shared.FieldError;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.MovedOn;
import org.towpath.shared.NotAllowed;
import org.towpath.shared.NotFound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.towpath.worklist.WorklistFixture.GO_ON;
import static org.towpath.worklist.WorklistFixture.TURN_BACK;
import static org.towpath.worklist.WorklistFixture.answers;

/** Completing a task is all or nothing, once, and by whoever may. */
@TowpathTest
class CompletionTests {

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    Tasks tasks;

    @Autowired
    Processes processes;

    @Autowired
    WalkHandler handler;

    @Autowired
    TransactionTemplate transaction;

    WorklistFixture work;

    @BeforeEach
    void somethingIsToDo() {
        work = new WorklistFixture(engine, jdbc, clock);
    }

    @Test
    void closesTheTaskKeepsTheAnswersAndMovesTheProcessOn() {
        tasks.complete(work.task, answers(GO_ON), work.sam);

        assertThat(rows())
                .containsExactlyInAnyOrder(
                        "userTask_setOff DONE " + work.sam.account(),
                        "userTask_walkStage OPEN null",
                        "userTask_walkStage OPEN null");
        assertThat(jdbc.sql(
                                "select answers ->> 'wayOutcome' from case_record where task_id = :task and recorded_by = :by")
                        .param("task", work.task)
                        .param("by", work.sam.account())
                        .query(String.class)
                        .list())
                .containsExactly("go-on");
        assertThat(jdbc.sql("select actor from journey_event where episode_reference = :e and element_id = :task")
                        .param("e", work.episode.value())
                        .param("task", WorklistFixture.SET_OFF)
                        .query(String.class)
                        .single())
                .isEqualTo(work.sam.account());
    }

    @Test
    void leavesNothingBehindWhenTheModuleRefuses() {
        assertThatThrownBy(() ->
                        tasks.complete(work.task, answers(Map.of("wayOutcome", "go-on", "guide", "kim")), work.sam))
                .isInstanceOf(InvalidInput.class);

        assertThat(rows()).containsExactly("userTask_setOff OPEN null");
        assertThat(records()).isZero();
    }

    @Test
    void leavesNothingBehindWhenTheTransactionAroundItFails() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    tasks.complete(work.task, answers(GO_ON), work.sam);
                    throw new IllegalStateException("the power failed");
                }))
                .hasMessage("the power failed");

        assertThat(rows()).containsExactly("userTask_setOff OPEN null");
        assertThat(records()).isZero();
        assertThat(work.models.task(work.episode, WorklistFixture.SET_OFF)).isEqualTo(work.task);
    }

    @Test
    void namesEveryAnswerThatCannotBeTaken() {
        var refused = catchThrowableOfType(
                InvalidInput.class,
                () -> tasks.complete(
                        work.task,
                        answers(Map.of("wayOutcome", "sideways", "guide", "nobody", "shoeSize", 43)),
                        work.sam));

        assertThat(refused.errors())
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder("wayOutcome", "guide", "shoeSize");
    }

    @Test
    void aHiddenQuestionIsPassedOver() {
        tasks.complete(work.task, answers(Map.of("wayOutcome", "go-on", "why", "not asked")), work.sam);

        assertThat(jdbc.sql("select answers::text from case_record where task_id = :task")
                        .param("task", work.task)
                        .query(String.class)
                        .single())
                .doesNotContain("not asked");
    }

    @Test
    void theSameAnswersTwiceByTheSamePersonCountOnce() {
        var before = handler.effects();

        tasks.complete(work.task, answers(TURN_BACK), work.sam);
        assertThat(tasks.complete(work.task, answers(TURN_BACK), work.sam)).isEqualTo(work.episode);

        assertThat(handler.effects() - before).isEqualTo(1);
        assertThat(records()).isEqualTo(1);
    }

    @Test
    void whoeverComesLaterLearnsWhoWasFirstAndWhen() {
        tasks.complete(work.task, answers(TURN_BACK), work.sam);

        var late = catchThrowableOfType(MovedOn.class, () -> tasks.complete(work.task, answers(TURN_BACK), work.alex));

        assertThat(late.by()).isEqualTo("Sam Reed");
        assertThat(late.at()).isBetween(clock.instant().minus(Duration.ofMinutes(1)), clock.instant());
        assertThatThrownBy(() -> tasks.complete(work.task, answers(GO_ON), work.sam))
                .isInstanceOf(MovedOn.class);
        assertThatThrownBy(() -> tasks.form(work.task, work.alex)).isInstanceOf(MovedOn.class);
        assertThatThrownBy(() -> tasks.claim(work.task, work.alex)).isInstanceOf(MovedOn.class);
    }

    @Test
    void aTaskTheCaseWentOnWithoutIsGone() {
        transaction.executeWithoutResult(status -> processes.tell("walk.cut-short", work.episode, Map.of(), Map.of()));

        var late = catchThrowableOfType(MovedOn.class, () -> tasks.complete(work.task, answers(GO_ON), work.sam));

        assertThat(late).hasMessageContaining("no longer needed");
        assertThat(late.by()).isNotNull();
        assertThat(late.at()).isNotNull();
    }

    @Test
    void oneWhoMayNotSeeTheCaseLearnsNothing() {
        var elsewhere = new InventedCases(jdbc, clock);
        var stranger = elsewhere.colleague("Pat Weir", elsewhere.site(), "practitioner");

        assertThatThrownBy(() -> tasks.complete(work.task, answers(GO_ON), stranger))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> tasks.complete("no-such-task", answers(GO_ON), stranger))
                .isInstanceOf(NotFound.class);
        tasks.complete(work.task, answers(GO_ON), work.sam);
        assertThatThrownBy(() -> tasks.complete(work.task, answers(GO_ON), stranger))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void anotherRolesTaskIsNotOnesOwn() {
        assertThatThrownBy(() -> tasks.complete(work.task, answers(GO_ON), work.volunteer))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> tasks.form(work.task, work.volunteer)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> tasks.claim(work.task, work.volunteer)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void aTaskSomebodyHoldsIsTheirs() {
        tasks.claim(work.task, work.alex);

        var refused = catchThrowableOfType(MovedOn.class, () -> tasks.complete(work.task, answers(GO_ON), work.sam));

        assertThat(refused.by()).isEqualTo("Alex Moor");
    }

    @Test
    void aHeldCaseStandsStill() {
        jdbc.sql("insert into episode_hold (id, episode_reference, reason, since, held_by)"
                        + " values (gen_random_uuid(), :episode, 'RISK_TO_LIFE', :since, :by)")
                .param("episode", work.episode.value())
                .param("since", java.sql.Timestamp.from(clock.instant()))
                .param("by", work.alex.account())
                .update();

        var refused = catchThrowableOfType(MovedOn.class, () -> tasks.complete(work.task, answers(GO_ON), work.sam));

        assertThat(refused).hasMessageContaining("held");
        assertThat(refused.by()).isEqualTo("Alex Moor");
    }

    @Test
    void whatWillHappenIsNoRecord() {
        var tomorrow = clock.instant().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);

        assertThatThrownBy(() -> tasks.complete(
                        work.task, answers(Map.of("wayOutcome", "go-on", "occurredAt", tomorrow.toString())), work.sam))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void aClockALittleAheadMeansNow() {
        var soon = clock.instant().plus(Duration.ofSeconds(40)).truncatedTo(ChronoUnit.SECONDS);

        tasks.complete(work.task, answers(Map.of("wayOutcome", "go-on", "occurredAt", soon.toString())), work.sam);

        assertThat(jdbc.sql("select occurred_at <= recorded_at from case_record where task_id = :task")
                        .param("task", work.task)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void ofTwoAtTheSameMomentOneWinsAndTheOtherLearnsIt() throws Exception {
        var go = new CountDownLatch(1);
        var before = handler.effects();
        var both = Executors.newFixedThreadPool(2);
        try {
            var attempts = List.of(
                    both.submit(attempt(go, () -> tasks.complete(work.task, answers(TURN_BACK), work.sam))),
                    both.submit(attempt(go, () -> tasks.complete(work.task, answers(TURN_BACK), work.alex))));
            go.countDown();
            var outcomes = List.of(
                    attempts.get(0).get(30, TimeUnit.SECONDS), attempts.get(1).get(30, TimeUnit.SECONDS));

            assertThat(outcomes).containsExactlyInAnyOrder("done", "MovedOn");
            assertThat(handler.effects() - before).isEqualTo(1);
            assertThat(records()).isEqualTo(1);
        } finally {
            both.shutdownNow();
        }
    }

    private static Callable<String> attempt(CountDownLatch go, Runnable completion) {
        return () -> {
            go.await();
            try {
                completion.run();
                return "done";
            } catch (RuntimeException refused) {
                return refused.getClass().getSimpleName();
            }
        };
    }

    private List<String> rows() {
        return jdbc.sql("select element_id || ' ' || state || ' ' || coalesce(done_by, 'null') from worklist_task"
                        + " where episode_reference = :episode")
                .param("episode", work.episode.value())
                .query(String.class)
                .list();
    }

    private int records() {
        return jdbc.sql("select count(*) from case_record where episode_reference = :episode")
                .param("episode", work.episode.value())
                .query(Integer.class)
                .single();
    }
}
