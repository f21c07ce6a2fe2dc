package org.towpath.faults;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.RowCallbackHandler;

import org.towpath.client.RunningProduct;
import org.towpath.proof.Proof;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Steps take longer than the lock on their jobs holds, so that a second node takes the same jobs while the first is at
 * them, and then the first is killed: nothing is done twice, nothing is lost.
 */
class OutlivedLockFaultTests {

    private static final int REFERRALS = Proof.size(6, 90);
    private static final int STEPS = REFERRALS * SilentPartners.STEPS_OF_A_REFERRAL;
    private static final String SHORT_LOCK = "--camunda.bpm.job-execution.lock-time-in-millis=2000";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @TempDir
    Path first;

    @TempDir
    Path second;

    @Test
    void noStepIsTakenTwiceNorLost() throws Exception {
        try (var database = EmbeddedPostgres.start();
                var one = OutageFaultTests.start(database, first, SHORT_LOCK)) {
            var partners = new SilentPartners(database);
            partners.getReferrals(one, REFERRALS);
            try (var two = OutageFaultTests.start(database, second, SHORT_LOCK)) {
                var outlived = killedHalfWay(database, partners, one);
                await(() -> partners.steps() >= STEPS, partners);
                await(() -> partners.digests().size() >= partners.many(), partners);

                assertThat(partners.climbed()).hasSize(REFERRALS * 2).containsOnly("1 passed, 2 told");
                assertThat(partners.toldTwice()).isEmpty();
                assertThat(partners.stepsWithoutMessage()).isZero();
                assertThat(two.as("practitioner")
                                .get("/api/v1/worklist?limit=1")
                                .status())
                        .isEqualTo(200);
                Proof.found(
                        "Two nodes, jobs that outlive their lock, one node killed: no step twice, none lost",
                        STEPS + " steps, " + outlived + " jobs taken by both nodes at once");
            }
        }
    }

    /** Nobody can write a message, so each step stands still half done; answers how many jobs both nodes were at. */
    private static long killedHalfWay(EmbeddedPostgres database, SilentPartners partners, RunningProduct victim)
            throws Exception {
        var owners = new HashMap<String, Set<String>>();
        try (var blocking = database.getPostgresDatabase().getConnection()) {
            block(blocking);
            partners.timePasses(Duration.ofHours(26));
            await(
                    () -> {
                        look(partners, owners);
                        return takenByBoth(owners) > 0 && waiting(partners) > 1;
                    },
                    partners);
            victim.kill();
            blocking.rollback();
        }
        return takenByBoth(owners);
    }

    private static void block(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("lock table message in share mode");
        }
    }

    private static void look(SilentPartners partners, Map<String, Set<String>> owners) {
        partners.jdbc()
                .sql("select id_, lock_owner_ from act_ru_job where lock_owner_ is not null")
                .query((RowCallbackHandler) row -> owners.computeIfAbsent(row.getString(1), job -> new HashSet<>())
                        .add(row.getString(2)));
    }

    private static long takenByBoth(Map<String, Set<String>> owners) {
        return owners.values().stream().filter(nodes -> nodes.size() > 1).count();
    }

    /** How many transactions of the nodes stand still before a message. */
    private static int waiting(SilentPartners partners) {
        return partners.jdbc()
                .sql("select count(*) from pg_locks where not granted and relation = 'message'::regclass")
                .query(Integer.class)
                .single();
    }

    private static void await(BooleanSupplier done, SilentPartners partners) throws InterruptedException {
        var until = Instant.now().plus(PATIENCE);
        while (!done.getAsBoolean()) {
            assertThat(Instant.now())
                    .as(() -> "climbed: " + partners.climbed() + ", told: " + partners.messages())
                    .isBefore(until);
            Thread.sleep(200);
        }
    }
}
