package org.towpath.notice;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

import org.towpath.TowpathTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A message commits with the work it tells of, once. */
@TowpathTest
class NoticesTests {

    private final Notices notices;
    private final PostRoom room;
    private final TransactionTemplate transaction;
    private final Clock clock;

    @Autowired
    NoticesTests(Notices notices, PostRoom room, TransactionTemplate transaction, Clock clock) {
        this.notices = notices;
        this.room = room;
        this.transaction = transaction;
        this.clock = clock;
    }

    @BeforeEach
    void nothingWaits() {
        room.clear();
    }

    private static Notice reminder(String key) {
        return Notice.of(key, "appointment-reminder", new Recipient.Staff("practitioner", "Sam", null))
                .with("when", "tomorrow")
                .with("place", "the office")
                .with("phone", "01632 960100");
    }

    @Test
    void isNotWrittenWhereTheWorkIsUndone() {
        var key = "test:" + UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            notices.send(reminder(key));
            status.setRollbackOnly();
        });
        assertThat(notices.isTold(key)).isFalse();
    }

    @Test
    void needsTheTransactionItTellsOf() {
        assertThatThrownBy(() -> notices.send(reminder("test:alone")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void isWrittenOnceForOneKeyEvenByTwoAtOnce() throws Exception {
        var key = "test:" + UUID.randomUUID();
        Callable<Boolean> tell = () -> Boolean.TRUE.equals(transaction.execute(status -> notices.send(reminder(key))));
        var two = Executors.newFixedThreadPool(2);
        var told = two.invokeAll(List.of(tell, tell, tell, tell));
        two.shutdown();
        var news = 0;
        for (var one : told) {
            news += one.get() ? 1 : 0;
        }
        assertThat(news).isEqualTo(1);
    }

    @Test
    void isNotSentWhereItComesTooLate() {
        var key = "test:" + UUID.randomUUID();
        room.write(reminder(key).goodUntil(clock.instant().minus(Duration.ofMinutes(1))));
        room.node().all();
        assertThat(room.state(key)).isEqualTo("NOT_SENT TOO_LATE");
    }
}
