package org.towpath.notice;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import org.towpath.TowpathTest;
import org.towpath.platform.TowpathClock;

import static org.assertj.core.api.Assertions.assertThat;

/** After an outage a person gets one message, not two thousand. */
@TowpathTest
class GatheringTests {

    private final PostRoom room;
    private final Notices notices;
    private final TransactionTemplate transaction;
    private final TowpathClock clock;
    private final String address = "kim-" + UUID.randomUUID() + "@example.test";

    @Autowired
    GatheringTests(PostRoom room, Notices notices, TransactionTemplate transaction, Clock clock) {
        this.room = room;
        this.notices = notices;
        this.transaction = transaction;
        this.clock = (TowpathClock) clock;
    }

    @BeforeEach
    void nothingWaits() {
        room.clear();
    }

    @AfterEach
    void backToThePresent() {
        clock.live(null);
    }

    private Notice step(String key, int n) {
        return Notice.of(key, "escalation-step", new Recipient.Staff("operational-manager", "Kim", address))
                .with("referral", "RF-2026-" + n)
                .with("promise", "Acknowledge")
                .with("due", "Mon 23 November, 17:00")
                .with("step", "1")
                .with("action", "Ring them.");
    }

    private List<String> write(int count) {
        var keys = new ArrayList<String>();
        transaction.executeWithoutResult(status -> {
            for (var n = 0; n < count; n++) {
                var key = "test:" + UUID.randomUUID();
                notices.send(step(key, n));
                keys.add(key);
            }
        });
        return keys;
    }

    private List<Provider.Outgoing> received() {
        return room.carrier.carried(it -> address.equals(it.address()));
    }

    @Test
    void tellsOfTwoThousandStepsInOneMessageInTheirOrder() throws Exception {
        var keys = write(2_000);
        room.node().all();
        assertThat(received()).as("more may come").isEmpty();
        var later = clock.instant().plusSeconds(21);
        Callable<Boolean> work = () -> {
            clock.live(later);
            room.node().all();
            clock.live(null);
            return true;
        };
        var nodes = Executors.newFixedThreadPool(2);
        for (var done : nodes.invokeAll(List.of(work, work))) {
            assertThat(done.get()).isTrue();
        }
        nodes.shutdown();
        clock.live(later);
        room.node().all();
        assertThat(received()).hasSize(1);
        var body = received().get(0).body();
        assertThat(body).contains("2000 things", "and 1950 more");
        assertThat(body.indexOf("RF-2026-7:")).isLessThan(body.indexOf("RF-2026-8:"));
        assertThat(keys).allSatisfy(key -> assertThat(room.state(key)).isEqualTo("GATHERED"));
    }

    @Test
    void sendsOneOrTwoByThemselves() {
        var keys = write(2);
        clock.live(clock.instant().plusSeconds(21));
        room.node().all();
        assertThat(received())
                .hasSize(2)
                .allSatisfy(it -> assertThat(it.subject()).isEqualTo("A promise about a referral needs you"));
        assertThat(keys).allSatisfy(key -> assertThat(room.state(key)).isEqualTo("SENT"));
    }
}
