package org.towpath.worklist;

import java.time.Clock;
import java.time.Duration;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.towpath.TowpathTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.towpath.worklist.WorklistFixture.GO_ON;
import static org.towpath.worklist.WorklistFixture.answers;

/** After a task, whoever did it goes on with what it opened, and with nothing that has to wait. */
@TowpathTest
class OnwardTests {

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
    void aTaskIsDone() {
        work = new WorklistFixture(engine, jdbc, clock);
        tasks.complete(work.task, answers(GO_ON), work.sam);
    }

    @Test
    void goesOnWithWhatTheCompletionOpened() {
        assertThat(tasks.openedBy(work.task, work.sam))
                .hasValueSatisfying(task -> assertThat(task.key()).isEqualTo("userTask_walkStage"));
    }

    @Test
    void goesOnWithNothingOfAnotherRole() {
        assertThat(tasks.openedBy(work.task, work.volunteer)).isEmpty();
    }

    @Test
    void goesOnWithNothingAColleagueHolds() {
        tasks.openedBy(work.task, work.sam).ifPresent(task -> tasks.claim(task.id(), work.alex));

        var second = tasks.openedBy(work.task, work.sam);
        assertThat(second).isPresent();
        tasks.claim(second.orElseThrow().id(), work.alex);
        assertThat(tasks.openedBy(work.task, work.sam)).isEmpty();
    }

    @Test
    void goesOnWithNothingThatIsDueLater() {
        jdbc.sql("update worklist_task set due_at = :later where episode_reference = :episode and state = 'OPEN'")
                .param("later", java.sql.Timestamp.from(clock.instant().plus(Duration.ofDays(1))))
                .param("episode", work.episode.value())
                .update();

        assertThat(tasks.openedBy(work.task, work.sam)).isEmpty();
    }

    @Test
    void saysWhatTheModelSaysAndWhoElseIsAtIt() {
        var next = tasks.openedBy(work.task, work.sam).orElseThrow();
        tasks.claim(next.id(), work.alex);

        assertThat(tasks.form(next.id(), work.sam).heldBy()).isEqualTo("Alex Moor");
        assertThat(tasks.form(next.id(), work.alex).heldBy()).isNull();
    }
}
