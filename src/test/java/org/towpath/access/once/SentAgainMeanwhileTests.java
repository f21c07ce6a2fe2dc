package org.towpath.access.once;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Test;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.mock.web.MockHttpServletResponse;

import org.towpath.TowpathTest;
import org.towpath.audit.AuditEntry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The same thing sent again while the first is still under way, or after the node that had it died. */
@TowpathTest
class SentAgainMeanwhileTests extends KeyedSending {

    @Test
    void theSecondWaitsForTheFirst() throws Exception {
        var begun = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(2);
        try {
            Callable<MockHttpServletResponse> slow = () -> send(call("{}"), (request, response) -> {
                begun.countDown();
                pause(600);
                answers(201, "made").doFilter(request, response);
            });
            var first = pool.submit(slow);
            begun.await();
            var second = pool.submit(() -> send(call("{}"), answers(201, "made")));
            assertThat(first.get().getContentAsString()).isEqualTo("made 1");
            assertThat(second.get().getContentAsString()).isEqualTo("made 1");
            assertThat(second.get().getHeader("Idempotent-Replay")).isEqualTo("true");
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void whoeverWaitsTooLongHearsSo() throws Exception {
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        var pool = Executors.newSingleThreadExecutor();
        try {
            var first = pool.submit(() -> send(call("{}"), (request, response) -> {
                begun.countDown();
                await(end);
                answers(201, "made").doFilter(request, response);
            }));
            begun.await();
            var start = System.nanoTime();
            assertThat(send(call("{}"), answers(201, "made")).getStatus()).isEqualTo(409);
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isBetween(Duration.ofSeconds(9), Duration.ofSeconds(14));
            end.countDown();
            assertThat(first.get().getStatus()).isEqualTo(201);
        } finally {
            pool.shutdown();
        }
        assertThat(done).hasValue(1);
    }

    @Test
    void whatADeadNodeDidNotCommitIsDoneAnew() throws Exception {
        beginAndDie("RUNNING");
        assertThat(send(call("{}"), answers(201, "made")).getContentAsString()).isEqualTo("made 1");
        assertThat(send(call("{}"), answers(201, "made")).getHeader("Idempotent-Replay"))
                .isEqualTo("true");
    }

    @Test
    void whatADeadNodeDidCommitIsNeverDoneAgain() throws Exception {
        beginAndDie("COMMITTED");
        assertThat(send(call("{}"), answers(201, "made")).getStatus()).isEqualTo(409);
        assertThat(done).hasValue(0);
    }

    @Test
    void aNodeTakenForDeadCannotCommit() {
        assertThatThrownBy(() -> send(call("{}"), (request, response) -> {
                    jdbc.sql("update idempotency_key set owner = gen_random_uuid() where key = :key")
                            .param("key", key)
                            .update();
                    transaction.executeWithoutResult(work -> write());
                }))
                .isInstanceOf(ConcurrencyFailureException.class);
        assertThat(written()).isZero();
    }

    @Test
    void theKeyIsMarkedWithTheWork() throws Exception {
        send(call("{}"), (request, response) -> {
            audit.record(AuditEntry.own("sample.seen"));
            assertThat(state()).isEqualTo("RUNNING");
            transaction.executeWithoutResult(work -> write());
            assertThat(state()).isEqualTo("COMMITTED");
        });
        assertThat(state()).isEqualTo("ANSWERED");
        assertThat(written()).isEqualTo(1);
    }

    /** As if a node had been killed: nobody works under the key any more and its lease has run out. */
    private void beginAndDie(String state) throws Exception {
        send(call("{}"), (request, response) -> {});
        jdbc.sql("update idempotency_key set state = :state, body = null, lease_until = started_at where key = :key")
                .param("state", state)
                .param("key", key)
                .update();
    }

    private void write() {
        jdbc.sql("insert into audit_chain (chain, length, head) values (:key, 0, '')")
                .param("key", "sample:" + key)
                .update();
    }

    private int written() {
        return jdbc.sql("select count(*) from audit_chain where chain = :key")
                .param("key", "sample:" + key)
                .query(Integer.class)
                .single();
    }

    private String state() {
        return jdbc.sql("select state from idempotency_key where key = :key")
                .param("key", key)
                .query(String.class)
                .single();
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopping) {
            throw new AssertionError(stopping);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopping) {
            throw new AssertionError(stopping);
        }
    }
}
