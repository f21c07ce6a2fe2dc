package org.towpath.insight;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.towpath.TowpathTest;
import org.towpath.engine.DeployedModels;
import org.towpath.engine.EngineTasks;
import org.towpath.engine.Processes;
import org.towpath.fixture.InventedCases;
import org.towpath.fixture.Waiting;
import org.towpath.fixture.WalkModels;
import org.towpath.shared.EpisodeReference;

import static org.assertj.core.api.Assertions.assertThat;

/** The counts say what the journeys say, whatever happens and whenever they are folded. */
@TowpathTest
class CountsTests {

    private static final int STEPS = 80;

    @Autowired
    ProcessEngine engine;

    @Autowired
    EngineTasks tasks;

    @Autowired
    Processes processes;

    @Autowired
    DeployedModels deployed;

    @Autowired
    Fold fold;

    @Autowired
    Recount recount;

    @Autowired
    CountRounds rounds;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    TransactionTemplate transaction;

    WalkModels models;
    InventedCases cases;

    @BeforeEach
    void everythingIsCountedSoFar() {
        models = new WalkModels(engine);
        cases = new InventedCases(jdbc, clock);
        recount.go();
    }

    @Test
    void nothingDriftsWhateverHappens() {
        var chance = new Random(20261130);
        var walks = new ArrayList<EpisodeReference>();
        for (var step = 0; step < STEPS; step++) {
            if (walks.isEmpty() || chance.nextInt(4) == 0) {
                var episode = cases.at(cases.site());
                models.start(episode);
                walks.add(episode);
            }
            somethingHappens(chance, walks.get(chance.nextInt(walks.size())));
            if (chance.nextInt(9) == 0) {
                fold.go();
            }
        }

        assertThat(recount.drift()).isZero();
        fold.go();
        assertThat(recount.drift()).isZero();
        recount.go();
        assertThat(recount.drift()).isZero();
    }

    @Test
    void whoIsThereNowIsCountedUnderTheirSite() {
        var site = cases.site();
        models.start(cases.at(site));
        var second = cases.at(site);
        models.start(second);
        complete(second, "userTask_setOff", Map.of("wayOutcome", "turn-back"));
        fold.go();

        assertThat(waiting("userTask_setOff", site.toString())).isEqualTo(1);
        assertThat(jdbc.sql(
                                "select sum(gone) from element_month join counted_element e on e.id = element_month.element_id "
                                        + "join count_slice s on s.id = slice_id where e.element_id = 'userTask_setOff' "
                                        + "and s.subject_id = :site::uuid")
                        .param("site", site.toString())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aStayThatMovesToAnotherModelIsCountedThere() {
        var site = cases.site();
        var instance = models.start(cases.at(site));
        var before = models.walk();
        var after = models.deployChanged();
        assertThat(hash(after)).isNotEqualTo(hash(before));
        fold.go();

        var plan = engine.getRuntimeService()
                .createMigrationPlan(before, after)
                .mapEqualActivities()
                .build();
        engine.getRuntimeService()
                .newMigration(plan)
                .processInstanceIds(instance)
                .execute();

        assertThat(recount.drift()).isZero();
        fold.go();
        assertThat(recount.drift()).isZero();
        assertThat(waitingIn(hash(before), site)).isZero();
        assertThat(waitingIn(hash(after), site)).isEqualTo(1);
    }

    private String hash(String definition) {
        return deployed.byDefinition(definition).orElseThrow().hash();
    }

    private long waitingIn(String hash, UUID site) {
        return jdbc.sql("select coalesce(sum(waiting), 0) from element_waiting "
                        + "join counted_element e on e.id = element_waiting.element_id "
                        + "join count_slice s on s.id = slice_id where e.element_id = 'userTask_setOff' "
                        + "and e.model_hash = :hash and s.subject_id = :site")
                .param("hash", hash)
                .param("site", site)
                .query(Long.class)
                .single();
    }

    @Test
    void whatWasRolledBackIsNotCounted() {
        transaction.executeWithoutResult(status -> {
            models.start(cases.at(cases.site()));
            status.setRollbackOnly();
        });

        assertThat(recount.drift()).isZero();
    }

    @Test
    void aCountChangedByHandIsFoundAndMadeAnew() {
        models.start(cases.at(cases.site()));
        fold.go();
        jdbc.sql("update element_waiting set waiting = waiting + 1 where slice_id = 1")
                .update();
        jdbc.sql("delete from element_month where slice_id = 1").update();

        assertThat(recount.drift()).isPositive();
        recount.go();
        assertThat(recount.drift()).isZero();
    }

    @Test
    void oneNodeComparesAndOnlyWhatStillDiffersIsMadeAnew() {
        models.start(cases.at(cases.site()));
        fold.go();
        jdbc.sql("update element_waiting set waiting = waiting + 1 where slice_id = 1")
                .update();

        holdingOffOtherNodes(
                () -> assertThat(CompletableFuture.supplyAsync(recount::differs).join())
                        .isFalse());
        assertThat(recount.differs()).isTrue();
        assertThat(recount.mend()).isPositive();
        assertThat(recount.mend()).isZero();
    }

    /** Whoever calls holds up every other round: it must not wait for the comparison. */
    @Test
    void theComparisonRunsOnAThreadOfItsOwn() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("lock table element_stay in access exclusive mode").update();
            assertThat(CompletableFuture.runAsync(rounds::compare)).succeedsWithin(Duration.ofSeconds(20));
            Waiting.untilBlocked(jdbc, new CompletableFuture<>());
        });
        holdingOffOtherNodes(() -> {});
    }

    /** Waits for a comparison that runs. */
    private void holdingOffOtherNodes(Runnable work) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select pg_advisory_xact_lock(:lock)")
                    .param("lock", Recount.LOCK)
                    .query(row -> {});
            work.run();
        });
    }

    @Test
    void aWaitIsMeasuredInOfficeHoursToo() {
        assertThat(officeHours("2026-11-27 16:00:00Z", "2026-11-30 10:00:00Z")).isEqualTo(2);
        assertThat(officeHours("2026-12-24 16:00:00Z", "2026-12-29 10:00:00Z")).isEqualTo(2);
        assertThat(officeHours("2026-11-28 10:00:00Z", "2026-11-29 10:00:00Z")).isZero();
        assertThat(officeHours("2026-07-01 07:00:00Z", "2026-07-01 20:00:00Z")).isEqualTo(8);
    }

    private long officeHours(String from, String to) {
        return jdbc.sql(
                        "select (office_seconds_until(:to::timestamptz) - office_seconds_until(:from::timestamptz)) / 3600")
                .param("from", from)
                .param("to", to)
                .query(Long.class)
                .single();
    }

    private long waiting(String element, String site) {
        return jdbc.sql(
                        "select coalesce(sum(waiting), 0) from element_waiting "
                                + "join counted_element e on e.id = element_waiting.element_id "
                                + "join count_slice s on s.id = slice_id where e.element_id = :element and s.subject_id = :site::uuid")
                .param("element", element)
                .param("site", site)
                .query(Long.class)
                .single();
    }

    private void somethingHappens(Random chance, EpisodeReference walk) {
        var open = open(walk);
        switch (chance.nextInt(4)) {
            case 0 -> tell("walk.asked", walk);
            case 1 -> tell(chance.nextInt(5) == 0 ? "walk.stopped" : "walk.asked", walk);
            default -> open.stream().findFirst().ifPresent(task -> complete(walk, task, answers(chance, task)));
        }
    }

    private static Map<String, Object> answers(Random chance, String element) {
        if (!element.equals("userTask_setOff")) {
            return Map.of();
        }
        return chance.nextBoolean()
                ? Map.of("wayOutcome", "go-on", "planIds", List.of("p-1", "p-2"))
                : Map.of("wayOutcome", "turn-back");
    }

    private List<String> open(EpisodeReference walk) {
        return jdbc.sql("select distinct element_id from worklist_task where episode_reference = :e and state = 'OPEN'")
                .param("e", walk.value())
                .query(String.class)
                .list();
    }

    private void tell(String message, EpisodeReference walk) {
        transaction.executeWithoutResult(status -> processes.tell(message, walk, Map.of(), Map.of()));
    }

    private void complete(EpisodeReference walk, String element, Map<String, Object> answers) {
        transaction.executeWithoutResult(status -> tasks.complete(models.task(walk, element), "sam", answers));
    }
}
