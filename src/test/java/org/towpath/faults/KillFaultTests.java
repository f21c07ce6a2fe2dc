package org.towpath.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.towpath.client.ApiClient;
import org.towpath.client.FirstOptions;
import org.towpath.client.RunningProduct;
import org.towpath.client.WholeCase;
import org.towpath.proof.Proof;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The machine's plug is pulled while people complete tasks: what was acknowledged is there, once. Sometimes only the
 * JVM dies and the database lives on; sometimes both.
 */
class KillFaultTests {

    private static final int PEOPLE_AT_WORK = 4;
    private static final int AT_LEAST_BEFORE_A_KILL = 6;

    @TempDir
    Path home;

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicInteger custodyNumber = new AtomicInteger(500_000);

    @Test
    void losesNoAcknowledgedCompletionAndDoesNoneTwice() throws SQLException {
        var kills = Proof.size(2, 20);
        for (var kill = 0; kill < kills; kill++) {
            workUntilKilled(kill % 2 == 1);
        }
        try (var product = RunningProduct.start(home, "--towpath.demo.people=0")) {
            assertThat(product.as("practitioner")
                            .get("/api/v1/worklist?limit=1")
                            .status())
                    .isEqualTo(200);
            assertThat(completedTimes(acknowledged))
                    .allSatisfy((task, times) ->
                            assertThat(times).as("records of task %s", task).isEqualTo(1));
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(kills * AT_LEAST_BEFORE_A_KILL);
        Proof.found(
                "Kill -9 under load loses and doubles nothing",
                kills + " kills, " + acknowledged.size() + " acknowledged completions, none lost, none twice");
    }

    private void workUntilKilled(boolean databaseToo) {
        var product = RunningProduct.start(home, "--towpath.demo.people=0");
        var enough = new CountDownLatch(AT_LEAST_BEFORE_A_KILL);
        var people = Executors.newFixedThreadPool(PEOPLE_AT_WORK);
        try {
            for (var person = 0; person < PEOPLE_AT_WORK; person++) {
                people.submit(() -> workOn(product, enough));
            }
            assertThat(enough.await(90, TimeUnit.SECONDS))
                    .as("work before the kill")
                    .isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            product.kill();
            if (databaseToo) {
                killDatabase();
            }
            people.shutdownNow();
        }
    }

    private void workOn(RunningProduct product, CountDownLatch enough) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                var reference = new WholeCase(product::as).register("RC/26/" + custodyNumber.incrementAndGet());
                completeSome(product.as("practitioner"), reference, enough);
            }
        } catch (UncheckedIOException | AssertionError | IllegalStateException killed) {
            // the product was killed under this person's hands: what was not acknowledged may be lost
        }
    }

    private void completeSome(ApiClient client, String reference, CountDownLatch enough) {
        for (var step = 0; step < 5; step++) {
            var tasks = client.get("/api/v1/episodes/" + reference).expect(200).path("tasks");
            if (tasks.isEmpty()) {
                return;
            }
            var task = tasks.get(0).path("id").asText();
            var form = client.get("/api/v1/tasks/" + task + "/form").expect(200);
            client.post(
                            "/api/v1/tasks/" + task + "/complete",
                            Map.of("values", new FirstOptions(Instant.now()).fill(form)))
                    .expect(200);
            acknowledged.add(task);
            enough.countDown();
        }
    }

    /** How often each of these tasks is done, by the work list and by the records of the cases alike. */
    private Map<String, Integer> completedTimes(Set<String> tasks) throws SQLException {
        var times = new ConcurrentHashMap<String, Integer>();
        try (var connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + lockFile().get(3).trim() + "/postgres",
                        "postgres",
                        "postgres");
                var query = connection.prepareStatement("select count(*) from case_record r "
                        + "join worklist_task t on t.task_id = r.task_id and t.state = 'DONE' where r.task_id = ?")) {
            for (var task : tasks) {
                query.setString(1, task);
                try (var rows = query.executeQuery()) {
                    rows.next();
                    times.put(task, rows.getInt(1));
                }
            }
        }
        return times;
    }

    private void killDatabase() {
        var postmaster = Long.parseLong(lockFile().get(0).trim());
        var everyone = new ArrayList<ProcessHandle>();
        ProcessHandle.of(postmaster).ifPresent(process -> {
            process.descendants().forEach(everyone::add);
            everyone.add(process);
        });
        everyone.forEach(ProcessHandle::destroyForcibly);
        everyone.forEach(
                process -> process.onExit().orTimeout(30, TimeUnit.SECONDS).join());
    }

    private List<String> lockFile() {
        try {
            return Files.readAllLines(home.resolve("postgres/postmaster.pid"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
