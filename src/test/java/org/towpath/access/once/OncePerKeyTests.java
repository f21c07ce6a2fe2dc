package org.towpath.access.once;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import jakarta.servlet.http.HttpServletResponse;

import org.junit.jupiter.api.Test;

import org.towpath.TowpathTest;
import org.towpath.access.Actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@TowpathTest
class OncePerKeyTests extends KeyedSending {

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
}
