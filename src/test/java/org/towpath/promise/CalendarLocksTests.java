package org.towpath.promise;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.towpath.TowpathTest;
import org.towpath.calendar.Calendars;
import org.towpath.fixture.CaseWork;
import org.towpath.fixture.SampleAgreement;
import org.towpath.fixture.ServiceClocks;
import org.towpath.fixture.Waiting;
import org.towpath.promise.CalendarDecisions.Decision;
import org.towpath.promise.CalendarDecisions.Outcome;

import static org.assertj.core.api.Assertions.assertThat;

/** Hours change while somebody decides, and while misses are written down: neither keeps the other waiting for good. */
@TowpathTest
class CalendarLocksTests {

    private static final int PATIENCE_SECONDS = 20;

    @Autowired
    CalendarDecisions decisions;

    @Autowired
    TouchRows touches;

    @Autowired
    ClockRows rows;

    @Autowired
    SweepRows sweep;

    private final ServiceClocks at;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Instant now;

    @Autowired
    CalendarLocksTests(
            CaseWork work,
            Calendars calendars,
            PromiseClocks clocks,
            CalendarDecisions decisions,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            Clock clock) {
        this.at = new ServiceClocks(work, calendars, clocks, decisions, transaction);
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.now = ServiceClocks.now(clock);
    }

    @Test
    void aChangeThatCameFirstGoesOnWhileADecisionWaitsForIt() {
        var running = at.begun(at.promised("sample", 3, now), now);
        at.closed(0, ServiceClocks.dueDay(running));
        var listed = at.listed().get(0);

        var decided = transaction.execute(status -> {
            touches.supersede(at.subject, 3);
            var beside = CompletableFuture.supplyAsync(() -> decisions.decide(
                    List.of(listed.id()), Decision.KEEP, "", at.of().actor()));
            Waiting.untilBlocked(jdbc, beside);
            touches.list(at.subject, 3, listed.moves());
            return beside;
        });

        assertThat(join(decided)).isEqualTo(new Outcome(0, 0));
        assertThat(at.listed())
                .singleElement()
                .satisfies(it -> assertThat(it.version()).isEqualTo(3));
    }

    @Test
    void aChangeNeedsNotWaitForWhoeverHoldsAClock() {
        var running = at.begun(at.promised("sample", 3, now), now);
        transaction.executeWithoutResult(status -> {
            rows.lock(running.id());
            var beside = CompletableFuture.supplyAsync(() -> at.closed(0, ServiceClocks.dueDay(running)));
            assertThat(join(beside)).isEqualTo(2);
        });
        assertThat(at.listed()).hasSize(1);
    }

    @Test
    void aMissIsWrittenDownWhileAChangeListsItsClock() {
        var longAgo = Instant.parse("1999-03-01T09:00:00Z");
        var agreed = new SampleAgreement(jdbc, longAgo).version(1, longAgo);
        var terms = at.promised("sample", 1, now);
        var late = at.begun(
                new Promised(
                        "sample",
                        Party.PARTNER,
                        "ACKNOWLEDGED",
                        false,
                        terms.terms(),
                        new Promised.Agreed(agreed.agreement, 1, "C4")),
                longAgo);
        jdbc.sql("update promise_clock set state = 'RUNNING', missed_at = null where id = :id")
                .param("id", late.id())
                .update();
        transaction.executeWithoutResult(status -> {
            touches.list(
                    at.subject,
                    2,
                    new Touch(late.id(), new Touch.Move(now, now), new Touch.Move(now, now), null, false));
            var beside =
                    CompletableFuture.supplyAsync(() -> sweep.recordMisses(longAgo.plus(Duration.ofDays(30)), now));
            assertThat(join(beside)).isEqualTo(1);
            status.setRollbackOnly();
        });
        assertThat(jdbc.sql("select count(*) from promise_miss where clock_id = :id")
                        .param("id", late.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private static <T> T join(CompletableFuture<T> beside) {
        return beside.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }
}
