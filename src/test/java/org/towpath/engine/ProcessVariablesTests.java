package org.towpath.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.towpath.TowpathTest;
import org.towpath.engine.ProcessVariable.Kind;
import org.towpath.fixture.InventedCases;
import org.towpath.fixture.WalkModels;
import org.towpath.shared.EpisodeReference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A process is told references, instants and outcomes its model declares, and nothing else. */
@TowpathTest
class ProcessVariablesTests {

    @Autowired
    ProcessEngine engine;

    @Autowired
    EngineTasks tasks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    TransactionTemplate transaction;

    WalkModels models;
    EpisodeReference episode;

    @BeforeEach
    void aWalkBegins() {
        models = new WalkModels(engine);
        var cases = new InventedCases(jdbc, clock);
        episode = cases.at(cases.site());
        models.start(episode);
    }

    @Test
    void readsTheDictionaryOfTheDeployedModel() {
        var declared = tasks.declared(models.walk());

        assertThat(declared.names(Kind.REFERENCE)).containsExactlyInAnyOrder("episodeReference", "planId");
        assertThat(declared.find("wayOutcome").orElseThrow().literals())
                .containsExactlyInAnyOrder("go-on", "turn-back");
        assertThat(declared.has("warnAt", Kind.INSTANT)).isTrue();
        assertThat(declared.find("personName")).isEmpty();
    }

    @Test
    void anInstantNobodySetIsNever() {
        var timer = engine.getManagementService()
                .createJobQuery()
                .activityId("event_warnDue")
                .processInstanceId(engine.getTaskService()
                        .createTaskQuery()
                        .taskId(models.task(episode, "userTask_setOff"))
                        .singleResult()
                        .getProcessInstanceId())
                .singleResult();

        assertThat(timer.getDuedate().toInstant()).isEqualTo(Never.INSTANT);
    }

    @Test
    void collectionsAreKeptAsJson() {
        complete(Map.of("wayOutcome", "go-on", "planIds", List.of("p-1", "p-2")));

        assertThat(jdbc.sql("""
                                select distinct type_ || ' ' || text2_ from act_ru_variable v
                                join act_ru_execution e on e.id_ = v.proc_inst_id_
                                where v.name_ = 'planIds' and e.business_key_ = :episode
                                """)
                        .param("episode", episode.value())
                        .query(String.class)
                        .list())
                .containsExactly("spin://application/json java.util.ArrayList<java.lang.String>");
        var stage = models.task(episode, "userTask_walkStage");
        assertThat(tasks.references(stage))
                .containsEntry("episodeReference", episode.value())
                .hasEntrySatisfying("planId", plan -> assertThat(plan).startsWith("p-"));
    }

    @Test
    void givesATaskItsDueInstant() {
        var due = clock.instant().plus(Duration.ofHours(4)).truncatedTo(ChronoUnit.MILLIS);
        var cases = new InventedCases(jdbc, clock);
        var other = cases.at(cases.site());
        engine.getRuntimeService()
                .startProcessInstanceById(
                        models.walk(),
                        other.value(),
                        EngineValues.of(Map.of("episodeReference", other.value(), "setOffAt", due)));

        assertThat(tasks.find(models.task(other, "userTask_setOff"))
                        .orElseThrow()
                        .dueAt())
                .isEqualTo(due);
    }

    static List<Arguments> refused() {
        return List.of(
                Arguments.of("personName", "Alex-Invented"),
                Arguments.of("wayOutcome", "sideways"),
                Arguments.of("planId", "A note about someone"),
                Arguments.of("planId", "x".repeat(65)),
                Arguments.of("planId", Instant.EPOCH),
                Arguments.of("planId", true),
                Arguments.of("warnAt", "2026-11-21"),
                Arguments.of("planIds", List.of("two words")));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesWhatTheModelDoesNotDeclare(String name, Object value) {
        assertThatThrownBy(() -> tasks.declared(models.walk()).forEngine(Map.of(name, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(name)
                .hasMessageNotContaining("someone");
    }

    private void complete(Map<String, Object> variables) {
        transaction.executeWithoutResult(
                status -> tasks.complete(models.task(episode, "userTask_setOff"), "sam", variables));
    }
}
