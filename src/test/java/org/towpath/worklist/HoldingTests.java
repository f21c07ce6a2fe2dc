package org.towpath.worklist;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.towpath.TowpathTest;
import org.towpath.engine.Choice;
import org.towpath.engine.form.GivenAnswers;
import org.towpath.engine.form.PostedDate;
import org.towpath.shared.FieldError;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.MovedOn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.towpath.worklist.WorklistFixture.GO_ON;
import static org.towpath.worklist.WorklistFixture.answers;

/** Taking a task, giving it back, and beginning its form. */
@TowpathTest
class HoldingTests {

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    Tasks tasks;

    WorklistFixture work;

    @BeforeEach
    void somethingIsToDo() {
        work = new WorklistFixture(engine, jdbc, clock);
    }

    @Test
    void takenTwiceIsTakenOnce() {
        assertThat(tasks.claim(work.task, work.sam).assignee()).isEqualTo(work.sam.account());
        assertThat(tasks.claim(work.task, work.sam).assignee()).isEqualTo(work.sam.account());
    }

    @Test
    void whatSomebodyHoldsNobodyElseTakes() {
        tasks.claim(work.task, work.sam);

        var refused = catchThrowableOfType(MovedOn.class, () -> tasks.claim(work.task, work.alex));

        assertThat(refused.by()).isEqualTo("Sam Reed");
        assertThat(refused.at()).isNotNull();
    }

    @Test
    void givenBackTwiceIsGivenBackOnce() {
        tasks.claim(work.task, work.sam);

        assertThat(tasks.release(work.task, work.sam).assignee()).isNull();
        assertThat(tasks.release(work.task, work.sam).assignee()).isNull();
    }

    @Test
    void onlyAManagerGivesBackWhatAnotherHolds() {
        tasks.claim(work.task, work.alex);
        assertThatThrownBy(() -> tasks.release(work.task, work.sam)).isInstanceOf(MovedOn.class);
        tasks.release(work.task, work.alex);
        tasks.claim(work.task, work.sam);

        assertThat(tasks.release(work.task, work.alex).assignee()).isNull();
    }

    @Test
    void theEngineKnowsWhoHoldsIt() {
        tasks.claim(work.task, work.sam);

        assertThat(jdbc.sql("select assignee_ from act_ru_task where id_ = :task")
                        .param("task", work.task)
                        .query(String.class)
                        .single())
                .isEqualTo(work.sam.account());
    }

    @Test
    void theFormComesAsDeployedWithWhatIsKnownAndTheChoices() {
        var form = tasks.form(work.task, work.sam);

        assertThat(form.json()).contains("\"walk.set-off\"");
        assertThat(form.definition().id()).isEqualTo("walk.set-off");
        assertThat(form.answers()).containsExactly(Map.entry("wayOutcome", "go-on"));
        assertThat(form.choices().get("guides")).extracting(Choice::value).containsExactly("robin", "kim");
        assertThat(form.savedAt()).isNull();
    }

    @Test
    void aDraftComesBackToWhoeverBeganIt() {
        tasks.saveDraft(work.task, answers(Map.of("why", "Half a sen")), work.sam);
        tasks.saveDraft(work.task, answers(Map.of("why", "Half a sentence")), work.sam);

        assertThat(tasks.form(work.task, work.sam).answers()).containsExactly(Map.entry("why", "Half a sentence"));
        assertThat(tasks.form(work.task, work.sam).savedAt()).isNotNull();
        assertThat(tasks.form(work.task, work.alex).savedAt()).isNull();
    }

    @Test
    void aHalfTypedDateComesBackHalfTyped() {
        var halfTyped = new PostedDate("21", "", "", "");
        tasks.saveDraft(work.task, form -> new GivenAnswers(Map.of("occurredAt", halfTyped), List.of()), work.sam);

        assertThat(tasks.form(work.task, work.sam).answers()).containsEntry("occurredAt", halfTyped);
    }

    @Test
    void aDraftAnswersOnlyWhatTheFormAsks() {
        var refused = catchThrowableOfType(
                InvalidInput.class, () -> tasks.saveDraft(work.task, answers(Map.of("shoeSize", 43)), work.sam));

        assertThat(refused.errors()).extracting(FieldError::field).containsExactly("shoeSize");
    }

    @Test
    void draftsGoWithTheTask() {
        tasks.saveDraft(work.task, answers(Map.of("why", "Mine")), work.sam);
        tasks.saveDraft(work.task, answers(Map.of("why", "Mine too")), work.alex);

        tasks.complete(work.task, answers(GO_ON), work.sam);

        assertThat(jdbc.sql("select count(*) from worklist_draft where task_id = :task")
                        .param("task", work.task)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThatThrownBy(() -> tasks.saveDraft(work.task, answers(Map.of("why", "Late")), work.alex))
                .isInstanceOf(MovedOn.class);
    }
}
