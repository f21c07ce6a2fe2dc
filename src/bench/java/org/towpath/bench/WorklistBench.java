package org.towpath.bench;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntSupplier;

import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.towpath.TowpathTest;
import org.towpath.access.Actor;
import org.towpath.access.Actors;
import org.towpath.access.CurrentActor;
import org.towpath.client.Visitor;
import org.towpath.episode.Episodes;
import org.towpath.episode.NewEpisode;
import org.towpath.person.NewPerson;
import org.towpath.person.Sex;
import org.towpath.shared.PageRequest;
import org.towpath.worklist.TaskFilter;
import org.towpath.worklist.Tasks;

import static org.assertj.core.api.Assertions.assertThat;

/** First page of the work list beside the engine's own task query, in the same run, at 10,000 open tasks. */
@TowpathTest
class WorklistBench {

    private static final int OPEN_TASKS = Integer.getInteger("towpath.bench.tasks", 10_000);
    private static final int ROUNDS = 200;
    private static final int PAGE = 50;
    private static final List<String> SITES = List.of(
            "Riverside Custody Suite", "Harbour Road Custody Suite", "Northgate Police Investigation Centre",
            "Westmoor Magistrates' Court", "Market Street Police Station");

    @LocalServerPort
    int port;

    @Autowired
    Episodes episodes;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskService engine;

    @Autowired
    Actors actors;

    @Autowired
    CurrentActor current;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void firstPage() {
        var practitioner = actors.byAccount("practitioner").orElseThrow();
        fill(practitioner);
        var ours = new ArrayList<Long>();
        var theirs = new ArrayList<Long>();
        var pages = new ArrayList<Long>();
        var visitor = new Visitor("http://127.0.0.1:" + port).signedIn("practitioner", "only-for-tests");
        for (var round = 0; round < ROUNDS; round++) {
            ours.add(timed(() -> tasks.list(TaskFilter.ALL, practitioner, PageRequest.of(PAGE, null)).items().size()));
            theirs.add(timed(() -> engine.createTaskQuery()
                    .taskCandidateGroupIn(List.copyOf(practitioner.roles()))
                    .orderByDueDate()
                    .asc()
                    .listPage(0, PAGE)
                    .size()));
            pages.add(read(visitor));
        }
        write(ours, theirs, pages);
    }

    /** The whole page of the browser: session, rows, names, marks and markup. */
    private static long read(Visitor visitor) {
        var started = System.nanoTime();
        var answer = visitor.get("/work");
        var took = System.nanoTime() - started;
        assertThat(answer.statusCode()).isEqualTo(200);
        return took;
    }

    private void fill(Actor practitioner) {
        var met = clock.instant().minus(Duration.ofHours(2));
        for (var number = 0; number < OPEN_TASKS; number++) {
            var one = number;
            current.as(practitioner, () -> episodes.register(
                    new NewEpisode(
                            "VOLUNTARY_ATTENDANCE", "E1", met, SITES.get(one % SITES.size()),
                            new NewPerson(
                                    "Sam", "Number" + one, false, null, LocalDate.of(1980, 1, 1), null, Sex.MALE, null, null,
                                    null, "en", false),
                            List.of("MENTAL_HEALTH"), null, null, null, true, null, null),
                    practitioner));
        }
        giveTheEngineItsCandidates();
        jdbc.sql("reset role").update();
        jdbc.sql("analyze").update();
    }

    /** Our settings save the engine these rows; its own query, as everybody else asks it, needs them. */
    private void giveTheEngineItsCandidates() {
        jdbc.sql("insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_)"
                        + " select gen_random_uuid()::text, 1, role, 'candidate', task_id"
                        + " from worklist_task cross join unnest(roles) role where state = 'OPEN'")
                .update();
    }

    /** Both sides have to show a full page, or it is no comparison. */
    private static long timed(IntSupplier page) {
        var started = System.nanoTime();
        var shown = page.getAsInt();
        var took = System.nanoTime() - started;
        assertThat(shown).isEqualTo(PAGE);
        return took;
    }

    private static void write(List<Long> ours, List<Long> theirs, List<Long> pages) {
        Tables.put(
                "first page of open tasks",
                String.format(
                        Locale.ROOT,
                        "| first page of open tasks, %d open, medians of %d interleaved rounds | ms |%n|---|---|%n"
                                + "| the work list, for a practitioner's sites and roles | %.2f |%n"
                                + "| the engine's task query by candidate group, by due date | %.2f |%n"
                                + "| the whole page My work over HTTP, 25 rows | %.2f |",
                        OPEN_TASKS,
                        ROUNDS,
                        median(ours),
                        median(theirs),
                        median(pages)));
    }

    private static double median(List<Long> nanos) {
        return Tables.median(nanos.stream().map(it -> it / 1e6).toList());
    }
}
