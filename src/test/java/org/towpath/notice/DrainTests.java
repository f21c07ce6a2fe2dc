package org.towpath.notice;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.towpath.TowpathTest;
import org.towpath.access.Actor;
import org.towpath.notice.Provider.NotCarried;
import org.towpath.notice.Provider.NotCarried.How;
import org.towpath.platform.TowpathClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Messages are sent once, whatever happens to nodes and carriers. */
@TowpathTest
class DrainTests {

    private final PostRoom room;
    private final TowpathClock clock;
    private final OutboxSwitch outbox;
    private final JdbcClient jdbc;

    @Autowired
    DrainTests(PostRoom room, Clock clock, OutboxSwitch outbox, JdbcClient jdbc) {
        this.room = room;
        this.clock = (TowpathClock) clock;
        this.outbox = outbox;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void nothingWaits() {
        room.clear();
    }

    @AfterEach
    void backToThePresent() {
        clock.live(null);
        room.carrier.fail(null);
    }

    @Test
    void twoNodesAtOnceNeverSendTwice() throws Exception {
        var keys = new ArrayList<String>();
        for (var n = 0; n < 120; n++) {
            keys.add(room.toTheManager());
        }
        var nodes = Executors.newFixedThreadPool(3);
        Callable<Boolean> work = () -> {
            room.node().all();
            return true;
        };
        for (var done : nodes.invokeAll(List.of(work, work, work), 120, TimeUnit.SECONDS)) {
            assertThat(done.get()).isTrue();
        }
        nodes.shutdown();
        assertThat(keys).allSatisfy(key -> {
            assertThat(room.state(key)).isEqualTo("SENT");
            assertThat(room.carrier.times(room.id(key))).isEqualTo(1);
        });
    }

    /** What a node killed after the carrier took the message, and before it wrote that down, leaves behind. */
    @Test
    void sendsAgainUnderTheSameReferenceWhatAKilledNodeHadInHand() {
        var key = room.toTheManager();
        var id = room.id(key);
        room.carrier.fail(message -> {
            throw new Killed();
        });
        assertThatThrownBy(() -> room.node().once()).isInstanceOf(Killed.class);
        assertThat(room.state(key)).isEqualTo("SENDING");
        room.carrier.fail(null);
        room.node().all();
        assertThat(room.carrier.times(id))
                .as("while it may still be in the other's hands")
                .isZero();
        room.node(Duration.ofMinutes(6)).all();
        assertThat(room.carrier.times(id)).isEqualTo(1);
        assertThat(room.row(key))
                .containsEntry("state", "SENT")
                .containsEntry("possible_duplicate", true)
                .containsEntry("provider_reference", id.toString());
        assertThat(jdbc.sql("select facts::jsonb ->> 'possibleDuplicate' from audit_entry where subject = :id")
                        .param("id", id.toString())
                        .query(String.class)
                        .list())
                .containsExactly("true");
    }

    @Test
    void aNodeThatWasOvertakenChangesNothingAnyMore() {
        var key = room.toTheManager();
        var slow = new AtomicBoolean(true);
        room.carrier.fail(message -> {
            if (slow.getAndSet(false)) {
                room.node(Duration.ofMinutes(6)).all();
                throw new NotCarried(How.NEVER, new IllegalStateException("late"));
            }
        });
        room.node().all();
        assertThat(room.state(key)).isEqualTo("SENT");
    }

    @Test
    void triesAgainEverLaterAndGivesUpAfterThreeDays() {
        var key = room.toTheManager();
        room.carrier.fail(message -> {
            throw new NotCarried(How.LATER, new IllegalStateException("busy"));
        });
        room.node().once();
        assertThat(room.state(key)).isEqualTo("WAITING PROVIDER_AWAY");
        room.node().all();
        assertThat(room.row(key)).containsEntry("attempts", 1);
        var start = clock.instant();
        for (var hour = 1; hour <= 80; hour++) {
            clock.live(start.plus(Duration.ofHours(hour)));
            room.node().all();
        }
        assertThat(room.state(key)).isEqualTo("FAILED PROVIDER_AWAY");
        assertThat(room.row(key)).containsEntry("attempts", 10);
    }

    @Test
    void sendsEverythingOnceACarrierThatWasAwayIsBack() {
        var keys = new ArrayList<String>();
        for (var n = 0; n < 15; n++) {
            keys.add(room.toTheManager());
        }
        room.carrier.fail(message -> {
            throw new NotCarried(How.CARRIER_AWAY, new IllegalStateException("away"));
        });
        room.node().all();
        assertThat(keys.stream().mapToInt(room::attempts).sum())
                .as("one attempt shows that the carrier is away")
                .isEqualTo(1);
        room.carrier.fail(null);
        clock.live(clock.instant().plusSeconds(15));
        room.node().all();
        assertThat(keys)
                .allSatisfy(key -> assertThat(room.carrier.times(room.id(key))).isEqualTo(1));
    }

    @Test
    void oneThatIsRefusedDoesNotStandInTheWayOfOthers() {
        var first = room.toTheManager();
        var bad = room.toTheManager();
        var broken = room.toTheManager();
        var last = room.toTheManager();
        var badId = room.id(bad);
        var brokenId = room.id(broken);
        room.carrier.fail(message -> {
            if (message.reference().equals(badId)) {
                throw new NotCarried(How.BAD_ADDRESS, new IllegalStateException("nobody there"));
            }
            if (message.reference().equals(brokenId)) {
                throw new IllegalStateException("a fault of ours");
            }
        });
        room.node().all();
        assertThat(room.state(first)).isEqualTo("SENT");
        assertThat(room.state(bad)).isEqualTo("FAILED BAD_ADDRESS");
        assertThat(room.state(broken)).isEqualTo("FAILED FAULT");
        assertThat(room.state(last)).isEqualTo("SENT");
    }

    @Test
    void sendsNothingWhileSendingIsStopped() {
        var key = room.toTheManager();
        outbox.pause("Restored from a backup", Actor.system());
        room.node().all();
        assertThat(room.state(key)).isEqualTo("WAITING");
        outbox.resume("Checked", Actor.system());
        room.node().all();
        assertThat(room.state(key)).isEqualTo("SENT");
    }

    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }
}
