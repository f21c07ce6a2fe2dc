package org.towpath.access.once;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import org.towpath.TowpathTest;
import org.towpath.access.Actor;
import org.towpath.access.CurrentActor;
import org.towpath.audit.Audit;
import org.towpath.audit.AuditEntry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@TowpathTest
class OncePerKeyTests {

    private static final String CALL = "/api/v1/episodes";
    private static final String FORM = "/episodes/new";

    @Autowired
    OncePerKey once;

    @Autowired
    CurrentActor current;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Audit audit;

    private final String key = UUID.randomUUID().toString();
    private final AtomicInteger done = new AtomicInteger();

    @Test
    void theSecondTimeTheFirstAnswerIsGivenAgain() throws Exception {
        var first = send(call("{\"a\":1}"), answers(201, "made"));
        var second = send(call("{\"a\":1}"), answers(201, "made"));
        assertThat(first.getHeader("Idempotent-Replay")).isNull();
        assertThat(second.getHeader("Idempotent-Replay")).isEqualTo("true");
        assertThat(second.getStatus()).isEqualTo(201);
        assertThat(second.getContentAsString())
                .isEqualTo(first.getContentAsString())
                .isEqualTo("made 1");
        assertThat(second.getContentType()).isEqualTo(first.getContentType());
        assertThat(second.getHeader("Location")).isEqualTo("/made/1");
        assertThat(done).hasValue(1);
    }

    @Test
    void whoeverAnswersReadsTheWholeBody() throws Exception {
        var large = "x".repeat(3 << 20);
        send(call(large), (request, response) -> {
            var read = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(read.equals(large)).isTrue();
        });
        assertThat(send(call(large + "y"), answers(201, "made")).getStatus()).isEqualTo(422);
    }

    @Test
    void theSameKeyWithSomethingElseIsAMistake() throws Exception {
        send(call("{\"a\":1}"), answers(201, "made"));
        assertThat(send(call("{\"a\":2}"), answers(201, "made")).getStatus()).isEqualTo(422);
        assertThat(done).hasValue(1);
    }

    @Test
    void withoutAKeyOrOnAPureCallItIsDoneEachTime() throws Exception {
        var without = call("{}");
        without.removeHeader("Idempotency-Key");
        send(without, answers(201, "made"));
        var pure = call("{}");
        pure.setRequestURI("/api/v1/clock-previews");
        send(pure, answers(200, "made"));
        assertThat(send(pure, answers(200, "made")).getHeader("Idempotent-Replay"))
                .isNull();
        assertThat(done).hasValue(3);
    }

    @Test
    void anotherAccountsKeyIsAnotherKey() throws Exception {
        send(call("{}"), answers(201, "made"));
        var other = new Actor("somebody-else", null, "Somebody", java.util.Set.of(), java.util.Set.of(), null);
        var answer = current.as(other, () -> pass(call("{}"), answers(201, "made")));
        assertThat(answer.getContentAsString()).isEqualTo("made 2");
    }

    @Test
    void refusalsAreKeptAndFaultsAreNot() throws Exception {
        send(call("{}"), answers(422, "no"));
        assertThat(send(call("{}"), answers(201, "made")).getStatus()).isEqualTo(422);
        assertThat(done).hasValue(1);

        var faulty = UUID.randomUUID().toString();
        send(call("{}", faulty), answers(500, "fault"));
        assertThatThrownBy(() -> send(call("{}", faulty), (request, response) -> {
                    throw new IllegalStateException("a fault");
                }))
                .hasMessage("a fault");
        assertThat(send(call("{}", faulty), answers(201, "made")).getStatus()).isEqualTo(201);
    }

    @Test
    void anAnswerThatAsksToTryAgainIsNotKept() throws Exception {
        send(call("{}"), (request, response) -> {
            ((HttpServletResponse) response).setHeader("Retry-After", "1");
            ((HttpServletResponse) response).setStatus(409);
        });
        assertThat(send(call("{}"), answers(201, "made")).getStatus()).isEqualTo(201);
    }

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

    @Test
    void afterADayAKeyIsForgotten() throws Exception {
        send(call("{}"), answers(201, "made"));
        jdbc.sql("update idempotency_key set started_at = started_at - interval '24 hours 1 second' where key = :key")
                .param("key", key)
                .update();
        assertThat(send(call("{}"), answers(201, "made")).getContentAsString()).isEqualTo("made 2");
    }

    @Test
    void aFormSentTwiceWorksOnceAndCanBeMended() throws Exception {
        assertThat(send(form("x"), answers(422, "mend")).getStatus()).isEqualTo(422);
        assertThat(send(form("y"), answers(303, "made")).getHeader("Location")).isEqualTo("/made/2");
        assertThat(send(form("y"), answers(303, "made")).getHeader("Location")).isEqualTo("/made/2");
        assertThat(send(form("z"), answers(303, "made")).getStatus()).isEqualTo(409);
        assertThat(done).hasValue(2);
    }

    @Test
    void aLongKeyIsRefused() throws Exception {
        assertThat(send(call("{}", "k".repeat(201)), answers(201, "made")).getStatus())
                .isEqualTo(422);
    }

    private FilterChain answers(int status, String body) {
        return (request, response) -> {
            var n = done.incrementAndGet();
            var answer = (HttpServletResponse) response;
            answer.setStatus(status);
            answer.setContentType("text/plain");
            answer.setHeader("Location", "/made/" + n);
            answer.getWriter().write(body + " " + n);
        };
    }

    private MockHttpServletRequest call(String body) {
        return call(body, key);
    }

    private static MockHttpServletRequest call(String body, String key) {
        var request = new MockHttpServletRequest("POST", CALL);
        request.setContentType("application/json");
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        request.addHeader("Idempotency-Key", key);
        return request;
    }

    private MockHttpServletRequest form(String answer) {
        var request = new MockHttpServletRequest("POST", FORM);
        request.setContentType("application/x-www-form-urlencoded");
        request.setParameter("_key", key);
        request.setParameter("_csrf", UUID.randomUUID().toString());
        request.setParameter("answer", answer);
        return request;
    }

    private MockHttpServletResponse send(MockHttpServletRequest request, FilterChain chain) throws Exception {
        return current.as(Actor.system(), () -> pass(request, chain));
    }

    private MockHttpServletResponse pass(MockHttpServletRequest request, FilterChain chain) {
        var response = new MockHttpServletResponse();
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        try {
            once.pass(request, response, chain);
            return response;
        } catch (java.io.IOException | jakarta.servlet.ServletException unexpected) {
            throw new AssertionError(unexpected);
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
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
