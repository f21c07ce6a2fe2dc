package org.towpath.bench;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

import org.towpath.TowpathTest;
import org.towpath.access.Actors;
import org.towpath.agreement.AppliesIf;
import org.towpath.engine.DueWork;
import org.towpath.fixture.InventedCases;
import org.towpath.fixture.SampleAgreement;
import org.towpath.promise.PromiseClocks;
import org.towpath.promise.SweepRows;
import org.towpath.promise.Terms;
import org.towpath.shared.EpisodeReference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.towpath.fixture.SampleAgreement.level;
import static org.towpath.fixture.SampleAgreement.rung;

/**
 * Thousands of promises are missed at one instant, each with a step that is due: how fast they are written down, taken
 * up and told, beside a stock engine whose timers do nothing at all.
 */
@TowpathTest
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=true")
class DrainBench {

    private static final int CLOCKS = Integer.getInteger("towpath.bench.clocks", 5_000);
    private static final int ROUNDS = Integer.getInteger("towpath.bench.rounds", 3);
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    @Autowired
    ProcessEngine ours;

    @Autowired
    DataSource dataSource;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @Autowired
    Actors actors;

    @Autowired
    Terms terms;

    @Autowired
    PromiseClocks clocks;

    @Autowired
    SweepRows sweep;

    @Autowired
    DueWork whole;

    @Test
    void clocksDueAtOnce() throws SQLException {
        executor(ours).shutdown();
        var stock = stock();
        var written = new ArrayList<Double>();
        var begun = new ArrayList<Double>();
        var told = new ArrayList<Double>();
        var theirs = new ArrayList<Double>();
        try {
            var model = missed();
            for (var round = 0; round < ROUNDS; round++) {
                theirs.add(drained(stock));
                due(model, round);
                written.add(rate(this::writeDown));
                begun.add(rate(() -> assertThat(whole.run()).isEqualTo(CLOCKS)));
                told.add(rate(() -> runUntil(ours, () -> count("promise_step") == CLOCKS)));
                jdbc.sql("analyze").update();
                forget();
            }
        } finally {
            stock.close();
        }
        Tables.put(
                "clocks due at once",
                String.format(
                        Locale.ROOT,
                        "| clocks due at once, %d in each of %d interleaved rounds, medians | each second |%n|---|---|%n"
                                + "| misses written down by the sweep, a row each | %.0f |%n"
                                + "| escalations begun by the sweep | %.0f |%n"
                                + "| steps taken by their timers, each with its message, journey and audit | %.0f |%n"
                                + "| a stock engine's timers by its own executor, after which nothing is done | %.0f |",
                        CLOCKS,
                        ROUNDS,
                        Tables.median(written),
                        Tables.median(begun),
                        Tables.median(told),
                        Tables.median(theirs)));
    }

    private static double rate(Runnable work) {
        var began = System.nanoTime();
        work.run();
        return CLOCKS / ((System.nanoTime() - began) / 1e9);
    }

    private void writeDown() {
        var done = 0;
        for (var some = written(); some > 0; some = written()) {
            done += some;
        }
        assertThat(done).isEqualTo(CLOCKS);
    }

    private int written() {
        return sweep.recordMisses(clock.instant(), clock.instant());
    }

    /** One promise that is past, with a step that is, started as any is; the others are its copies. */
    private UUID missed() {
        var since = clock.instant().minus(Duration.ofDays(2)).truncatedTo(ChronoUnit.SECONDS);
        var agreed = new SampleAgreement(jdbc, since)
                .version(1, since, level("acknowledge", "ACKNOWLEDGED", 24, rung("NOTIFY", 1), rung("DISPUTE", 999)));
        var cases = new InventedCases(jdbc, clock);
        var episode = cases.at(cases.site());
        var about = new AppliesIf.Facts("ROUTINE", "MENTAL_HEALTH", "MALE", 30, "CUSTODY", cases.site());
        var promised = terms.ofVersion(agreed.agreement, 1, agreed.service, since, about)
                .get(0);
        var actor = actors.byAccount("practitioner").orElseThrow();
        transaction.executeWithoutResult(status -> clocks.start(episode, null, promised, since.plusSeconds(36_000), actor));
        var id = id(episode);
        jdbc.sql("update promise_clock set stopped_at = due_at where id = :id")
                .param("id", id)
                .update();
        return id;
    }

    private UUID id(EpisodeReference episode) {
        return jdbc.sql("select id from promise_clock where episode_reference = :episode")
                .param("episode", episode.value())
                .query(UUID.class)
                .single();
    }

    private void due(UUID model, int round) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("set local role postgres").update();
            var params = Map.of("model", model, "first", round * CLOCKS + 1, "last", (round + 1) * CLOCKS);
            jdbc.sql("""
                            insert into episode (reference, person_id, site_id, point_of_intervention, source_of_referral,
                                received_at, registered_at, registered_by, registered_how, stage, status)
                            select 'LD-1998-' || lpad(n::text, 6, '0'), e.person_id, e.site_id, e.point_of_intervention,
                                e.source_of_referral, e.received_at, e.registered_at, 'bench', 'FORM', e.stage, 'OPEN'
                            from promise_clock c join episode e on e.reference = c.episode_reference,
                                generate_series(:first, :last) n
                            where c.id = :model
                            """).params(params).update();
            jdbc.sql("""
                            insert into promise_clock (id, episode_reference, promise, clause, service_level, agreement_id,
                                agreement_version, owed_by, terms, calendar_id, state, started_at, due_at, step_n, step_at)
                            select gen_random_uuid(), 'LD-1998-' || lpad(n::text, 6, '0'), c.promise, c.clause, c.service_level,
                                c.agreement_id, c.agreement_version, c.owed_by, c.terms, c.calendar_id, 'RUNNING',
                                c.started_at, c.due_at, c.step_n, c.step_at
                            from promise_clock c, generate_series(:first, :last) n where c.id = :model
                            """).params(params).update();
            jdbc.sql("""
                            insert into clock_fact (clock_id, type, occurred_at, recorded_at, actor, fact_key)
                            select c.id, f.type, f.occurred_at, f.recorded_at, f.actor, f.fact_key
                            from promise_clock c, clock_fact f
                            where f.clock_id = :model and c.state = 'RUNNING' and c.id <> :model
                            """).param("model", model).update();
        });
        jdbc.sql("analyze").update();
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    /** The next round begins with none taken. */
    private void forget() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("set local role postgres").update();
            jdbc.sql("delete from promise_step").update();
            jdbc.sql("update promise_clock set step_n = null, step_at = null, stopped_at = due_at").update();
        });
    }

    private ProcessEngine stock() throws SQLException {
        String url;
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            url = connection.getMetaData().getURL();
            statement.execute("reset role");
            statement.execute("create database stock");
        }
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url.replaceFirst("/[^/?]+(\\?|$)", "/stock$1"));
        pool.setUsername("postgres");
        pool.setPassword("postgres");
        pool.setMaximumPoolSize(20);
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("stock");
        configuration.setDataSource(pool);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setEnforceHistoryTimeToLive(false);
        configuration.setJobExecutorActivate(false);
        var engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "rings.bpmn",
                        Bpmn.createExecutableProcess("rings")
                                .startEvent()
                                .intermediateCatchEvent()
                                .timerWithDate("${due}")
                                .endEvent()
                                .done())
                .deploy();
        return engine;
    }

    /** As many timers of a stock engine, due at once. */
    private double drained(ProcessEngine stock) {
        var due = Date.from(Instant.now().minusSeconds(60));
        for (var n = 0; n < CLOCKS; n++) {
            stock.getRuntimeService().startProcessInstanceByKey("rings", Map.of("due", due));
        }
        return rate(() -> runUntil(
                stock, () -> stock.getManagementService().createJobQuery().count() == 0));
    }

    private static void runUntil(ProcessEngine engine, BooleanSupplier done) {
        executor(engine).start();
        var until = Instant.now().plus(PATIENCE);
        while (!done.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(until);
            pause();
        }
        executor(engine).shutdown();
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static JobExecutor executor(ProcessEngine engine) {
        return Objects.requireNonNull(
                ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor());
    }
}
