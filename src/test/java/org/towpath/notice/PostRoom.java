package org.towpath.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import org.towpath.episode.Holds;
import org.towpath.person.Consents;
import org.towpath.person.SafeContacts;
import org.towpath.platform.SystemTime;

/** Nodes that send with a carrier of the test's own, and what is known of messages. */
@Component
class PostRoom {

    final CountingProvider carrier = new CountingProvider();

    private final MessagesInHand hand;
    private final Gathering gathering;
    private final Settling settling;
    private final OutboxSwitch outbox;
    private final MessageTemplates templates;
    private final SafeContacts contacts;
    private final Consents consents;
    private final Holds holds;
    private final LinkPlaces links;
    private final Notices notices;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PostRoom(
            MessagesInHand hand,
            Gathering gathering,
            Settling settling,
            OutboxSwitch outbox,
            MessageTemplates templates,
            SafeContacts contacts,
            Consents consents,
            Holds holds,
            LinkPlaces links,
            Notices notices,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.hand = hand;
        this.gathering = gathering;
        this.settling = settling;
        this.outbox = outbox;
        this.templates = templates;
        this.contacts = contacts;
        this.consents = consents;
        this.holds = holds;
        this.links = links;
        this.notices = notices;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A node of its own. */
    Drain node() {
        return node(Duration.ZERO);
    }

    /** A node whose system clock is ahead. */
    Drain node(Duration ahead) {
        var delivery =
                new Delivery(settling, templates, contacts, consents, holds, List.<Provider>of(carrier), links, clock);
        var system = new SystemTime() {
            @Override
            public Instant now() {
                return super.now().plus(ahead);
            }
        };
        return new Drain(hand, gathering, delivery, settling, outbox, transaction, system);
    }

    /** Nothing that other tests left is in the way. */
    void clear() {
        carrier.fail(null);
        node().all();
        jdbc.sql("update message set state = 'NOT_SENT', next_attempt_at = null, settled_at = created_at"
                        + " where state in ('WAITING', 'SENDING')")
                .update();
    }

    void write(Notice notice) {
        transaction.executeWithoutResult(status -> notices.send(notice));
    }

    /** A message to a role, which is not gathered; answers its key. */
    String toTheManager() {
        var key = "test:" + UUID.randomUUID();
        write(Notice.of(
                        key,
                        "appointment-reminder",
                        new Recipient.Staff("operational-manager", "Kim", "kim@example.test"))
                .with("when", "tomorrow")
                .with("place", "the office")
                .with("phone", "01632 960100"));
        return key;
    }

    Map<String, @Nullable Object> row(String key) {
        return jdbc.sql("select * from message where dedupe_key = :key")
                .param("key", key)
                .query()
                .singleRow();
    }

    UUID id(String key) {
        return jdbc.sql("select id from message where dedupe_key = :key")
                .param("key", key)
                .query(UUID.class)
                .single();
    }

    int attempts(String key) {
        return jdbc.sql("select attempts from message where dedupe_key = :key")
                .param("key", key)
                .query(Integer.class)
                .single();
    }

    String state(String key) {
        return row(key).get("state") + reason(key);
    }

    private String reason(String key) {
        var reason = row(key).get("reason");
        return reason == null ? "" : " " + reason;
    }
}
