package org.towpath.worklist;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.towpath.TowpathTest;
import org.towpath.engine.Processes;
import org.towpath.shared.EpisodeReference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.towpath.worklist.WorklistFixture.GO_ON;
import static org.towpath.worklist.WorklistFixture.TURN_BACK;
import static org.towpath.worklist.WorklistFixture.answers;

/** The worklist says what the engine says, whatever happened; and can be made to when somebody broke it by hand. */
@TowpathTest
class ReconciliationTests {

    private static final int STEPS = 120;

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
    Reconciliation reconciliation;

    @Autowired
    ReconciliationRound round;

    @Autowired
    TransactionTemplate transaction;

    WorklistFixture work;

    /** What other tests broke by hand and left. */
    List<Drift> broken;

    @BeforeEach
    void aWalkBegins() {
        broken = reconciliation.drift();
        work = new WorklistFixture(engine, jdbc, clock);
    }

    @Test
    void nothingDriftsWhateverHappens() {
        var chance = new Random(20261121);
        var episodes = new ArrayList<EpisodeReference>(List.of(work.episode));
        for (var step = 0; step < STEPS; step++) {
            if (chance.nextInt(6) == 0) {
                var episode = work.cases.at(work.site);
                work.models.start(episode);
                episodes.add(episode);
            }
            somethingHappens(chance, episodes.get(chance.nextInt(episodes.size())));
        }

        assertThat(drift()).isEmpty();
        assertThat(open(work.site.toString())).isPositive();
    }

    @Test
    void nothingDriftsWhenACaseMovesToAnotherRelease() {
        tasks.claim(work.task, work.sam);
        var before = work.models.walk();
        var after = work.models.deploy();
        var plan = engine.getRuntimeService()
                .createMigrationPlan(before, after)
                .mapEqualActivities()
                .build();

        engine.getRuntimeService()
                .newMigration(plan)
                .processInstanceIds(work.instance)
                .execute();

        assertThat(drift()).isEmpty();
        assertThat(jdbc.sql("select definition_id from worklist_task where task_id = :task")
                        .param("task", work.task)
                        .query(String.class)
                        .single())
                .isEqualTo(after);
        tasks.complete(work.task, answers(GO_ON), work.sam);
        assertThat(drift()).isEmpty();
    }

    @Test
    void nothingDriftsWhenAnInstanceIsDeletedByHand() {
        engine.getRuntimeService().deleteProcessInstance(work.instance, "by hand");

        assertThat(drift()).isEmpty();
    }

    @Test
    void theHourlyRoundMendsAndThenFindsNothing() {
        jdbc.sql("update worklist_task set assignee = 'nobody.at.all' where task_id = :task")
                .param("task", work.task)
                .update();

        assertThat(round.go()).isPositive();
        assertThat(round.go()).isZero();
        assertThat(drift()).isEmpty();
    }

    @Test
    void findsAndMendsWhatSomebodyBrokeByHand() {
        var lost = work.another();
        var changed = work.another();
        jdbc.sql("delete from worklist_task where task_id = :task")
                .param("task", lost)
                .update();
        jdbc.sql("update worklist_task set assignee = 'nobody.at.all' where task_id = :task")
                .param("task", changed)
                .update();
        jdbc.sql("update worklist_task set task_id = 'left-over' where task_id = :task")
                .param("task", work.task)
                .update();

        assertThat(drift())
                .contains(
                        new Drift(lost, Drift.Kind.MISSING),
                        new Drift(changed, Drift.Kind.DIFFERENT),
                        new Drift("left-over", Drift.Kind.STALE),
                        new Drift(work.task, Drift.Kind.MISSING));

        assertThat(reconciliation.mend()).isPositive();

        assertThat(drift()).isEmpty();
        tasks.complete(lost, answers(TURN_BACK), work.sam);
    }

    private List<Drift> drift() {
        return reconciliation.drift().stream()
                .filter(it -> !broken.contains(it))
                .toList();
    }

    private void somethingHappens(Random chance, EpisodeReference episode) {
        var open = tasksOf(episode);
        switch (chance.nextInt(7)) {
            case 0 -> tell("walk.asked", episode);
            case 1 -> rarely(chance, () -> tell("walk.stopped", episode));
            case 2 -> rarely(chance, () -> tell("walk.cut-short", episode));
            case 3 -> open.forEach(task -> tasks.claim(task, work.sam));
            case 4 -> open.forEach(task -> tasks.release(task, work.sam));
            default -> open.stream().findFirst().ifPresent(task -> complete(chance, task));
        }
    }

    private void complete(Random chance, String task) {
        var starts = jdbc.sql("select element_id from worklist_task where task_id = :task")
                .param("task", task)
                .query(String.class)
                .single()
                .equals(WorklistFixture.SET_OFF);
        tasks.complete(task, answers(starts ? (chance.nextBoolean() ? GO_ON : TURN_BACK) : Map.of()), work.sam);
    }

    private static void rarely(Random chance, Runnable what) {
        if (chance.nextInt(4) == 0) {
            what.run();
        }
    }

    private void tell(String message, EpisodeReference episode) {
        transaction.executeWithoutResult(status -> processes.tell(message, episode, Map.of(), Map.of()));
    }

    private List<String> tasksOf(EpisodeReference episode) {
        return jdbc.sql("select task_id from worklist_task where episode_reference = :e and state = 'OPEN'")
                .param("e", episode.value())
                .query(String.class)
                .list();
    }

    private int open(String site) {
        return jdbc.sql("select count(*) from worklist_task where site_id = :site::uuid and state = 'OPEN'")
                .param("site", site)
                .query(Integer.class)
                .single();
    }
}
