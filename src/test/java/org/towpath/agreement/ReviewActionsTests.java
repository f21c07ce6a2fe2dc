package org.towpath.agreement;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.towpath.TowpathTest;
import org.towpath.access.Actors;
import org.towpath.shared.MovedOn;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** An action is done once, whoever says so at the same time. */
@TowpathTest
class ReviewActionsTests {

    @Autowired
    ReviewActions actions;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void whoeverIsSecondHearsThatItIsDone() throws Exception {
        var manager = actors.byAccount("operational-manager").orElseThrow();
        var review = asked();
        var others = Executors.newSingleThreadExecutor();
        try {
            Future<?> second = transaction.execute(status -> {
                actions.done(review, 1, manager);
                var meanwhile = others.submit(() -> actions.done(review, 1, manager));
                waitsForUs();
                return meanwhile;
            });
            assertThatThrownBy(second::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(MovedOn.class);
        } finally {
            others.shutdown();
        }
    }

    private UUID asked() {
        var review = UUID.randomUUID();
        jdbc.sql("""
                        insert into agreement_review (id, agreement_id, n, kind, held_at, held_by, attendees, decisions, outcome)
                        select :id, agreement_id, n, 'OPERATIONAL', drafted_at, 'test', 'Both', 'Go on', 'plan-the-next'
                        from agreement_version order by agreement_id, n limit 1
                        """).param("id", review).update();
        jdbc.sql("insert into agreement_action (review_id, position, what, owner, by_date) "
                        + "values (:id, 1, 'Ring', 'Ann', date '2999-12-31')")
                .param("id", review)
                .update();
        return review;
    }

    /** Until the other one stands before the row that we hold. */
    private void waitsForUs() {
        var until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (System.nanoTime() < until) {
            var waiting = jdbc.sql("select count(*) from pg_locks where not granted and locktype = 'transactionid'")
                    .query(Integer.class)
                    .single();
            if (waiting > 0) {
                return;
            }
            Thread.onSpinWait();
        }
    }
}
