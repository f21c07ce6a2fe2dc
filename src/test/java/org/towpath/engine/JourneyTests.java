package org.towpath.engine;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

import org.towpath.TowpathTest;
import org.towpath.fixture.InventedCases;
import org.towpath.fixture.WalkModels;
import org.towpath.shared.EpisodeReference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The journey of a case is written with the work: all of it, once, and only if the work was. */
@TowpathTest
@RecordApplicationEvents
class JourneyTests {

    @Autowired
    ProcessEngine engine;

    @Autowired
    EngineTasks tasks;

    @Autowired
    Processes processes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEvents events;

    WalkModels models;
    EpisodeReference episode;

    @BeforeEach
    void someoneIsIdentified() {
        models = new WalkModels(engine);
        var cases = new InventedCases(jdbc, clock);
        episode = cases.at(cases.site());
    }

    @Test
    void everyPassageIsWrittenWithWhoDidIt() {
        models.start(episode);

        assertThat(journey()).containsExactly("startEvent_ready completed", "userTask_setOff -");

        complete("userTask_setOff", "sam", Map.of("wayOutcome", "go-on", "planIds", List.of("p-1", "p-2")));

        assertThat(journey())
                .containsExactlyInAnyOrder(
                        "startEvent_ready completed",
                        "userTask_setOff completed by sam",
                        "gateway_whichWay completed",
                        "subProcess_stages -",
                        "startEvent_stages completed",
                        "callActivity_stage#multiInstanceBody -",
                        "callActivity_stage -",
                        "callActivity_stage -",
                        "startEvent_stage completed",
                        "startEvent_stage completed",
                        "userTask_walkStage -",
                        "userTask_walkStage -");
    }

    @Test
    void aPassageNamesTheModelByItsContent() {
        models.start(episode);

        assertThat(jdbc.sql("select distinct length(model_hash) from journey_event where episode_reference = :episode")
                        .param("episode", episode.value())
                        .query(Integer.class)
                        .list())
                .containsExactly(64);
    }

    @Test
    void aRollbackLeavesNoPassage() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    models.start(episode);
                    assertThat(journey()).hasSize(2);
                    throw new IllegalStateException("the power failed");
                }))
                .hasMessage("the power failed");

        assertThat(journey()).isEmpty();
    }

    @Test
    void listenersFindTheEnginesRowsInPlace() {
        models.start(episode);

        assertThat(events.stream(TaskOpened.class)).singleElement().satisfies(opened -> {
            assertThat(opened.episode()).isEqualTo(episode);
            assertThat(opened.dueAt()).isNull();
            assertThat(opened.drawn().element()).isEqualTo("userTask_setOff");
            assertThat(opened.drawn().name()).isEqualTo("Set off");
            assertThat(opened.drawn().form()).isEqualTo("walk.set-off");
            assertThat(opened.drawn().roles()).containsExactly("administrator", "practitioner");
        });
        assertThat(events.stream(TaskChanged.class)).isEmpty();
    }

    @Test
    void noRowIsWrittenForEachRoleOfATask() {
        models.start(episode);

        assertThat(jdbc.sql("select count(*) from act_ru_identitylink where task_id_ = :task")
                        .param("task", models.task(episode, "userTask_setOff"))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void theEndEventReachedIsTold() {
        models.start(episode);

        complete("userTask_setOff", "sam", Map.of("wayOutcome", "turn-back"));

        assertThat(ended()).containsExactly("walk endEvent_turnedBack");
    }

    @Test
    void calledProcessesTellTheirEndsToo() {
        models.start(episode);
        complete("userTask_setOff", "sam", Map.of("wayOutcome", "go-on", "planIds", List.of("p-1")));
        complete("userTask_walkStage", "alex", Map.of());

        assertThat(ended()).containsExactly("walk-stage endEvent_stageWalked", "walk endEvent_arrived");
        assertThat(journey()).noneMatch(line -> line.endsWith(" -"));
    }

    @Test
    void anEndInsideAnEventSubProcessIsNamedByItsEndEvent() {
        models.start(episode);
        complete("userTask_setOff", "sam", Map.of("wayOutcome", "go-on", "planIds", List.of("p-1")));

        tell("walk.stopped");

        assertThat(ended()).containsExactly("walk-stage stopped", "walk endEvent_stopped");
        assertThat(journey()).contains("userTask_walkStage canceled");
        assertThat(events.stream(TaskClosed.class).reduce((first, last) -> last))
                .hasValueSatisfying(closed -> assertThat(closed.completed()).isFalse());
    }

    @Test
    void aMessageNobodyWaitsForIsNoError() {
        assertThat(tell("walk.stopped")).isZero();
    }

    @Test
    void aPassageFollowsItsCaseToAnotherRelease() {
        var instance = models.start(episode);
        var before = models.walk();
        var after = models.deploy();

        var plan = engine.getRuntimeService()
                .createMigrationPlan(before, after)
                .mapEqualActivities()
                .build();
        engine.getRuntimeService()
                .newMigration(plan)
                .processInstanceIds(instance)
                .execute();

        assertThat(jdbc.sql("select definition_id from journey_event where instance_id = :i and left_at is null")
                        .param("i", instance)
                        .query(String.class)
                        .list())
                .containsExactly(after);
        assertThat(events.stream(TaskChanged.class))
                .anyMatch(changed -> changed.drawn().definition().equals(after));
    }

    private List<String> journey() {
        return jdbc.sql("""
                        select element_id || ' ' || coalesce(outcome || coalesce(' by ' || actor, ''), '-')
                        from journey_event where episode_reference = :episode order by id
                        """)
                .param("episode", episode.value())
                .query(String.class)
                .list();
    }

    private List<String> ended() {
        return events.stream(ProcessEnded.class)
                .filter(end -> end.episode().equals(episode))
                .map(end -> end.process() + " " + end.element())
                .toList();
    }

    private void complete(String element, String account, Map<String, Object> variables) {
        transaction.executeWithoutResult(status -> tasks.complete(models.task(episode, element), account, variables));
    }

    private int tell(String message) {
        return transaction.execute(status -> processes.tell(message, episode, Map.of(), Map.of()));
    }
}
