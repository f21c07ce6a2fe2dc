package org.towpath.access.once;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

import org.towpath.platform.SystemTime;

/**
 * The table of keys. An attempt holds a key by a token; what it does commits only while the token is still its own, so
 * a second attempt may take over from a node that died without ever doing a thing twice.
 */
@Component
class SentKeys {

    static final Duration KEPT = Duration.ofHours(24);
    /** A node that has not committed by then is taken for dead; if it is only slow, it finds its token gone. */
    static final Duration LEASE = Duration.ofSeconds(30);

    private static final String THIS_KEY =
            " where account = :account and method = :method and path = :path and key = :key";

    private final JdbcClient jdbc;
    private final SystemTime time;

    SentKeys(JdbcClient jdbc, SystemTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    enum State {
        RUNNING,
        COMMITTED,
        ANSWERED
    }

    /** A key somebody has sent before. */
    record Known(
            String requestHash,
            UUID owner,
            State state,
            Instant leaseUntil,
            @Nullable KeptAnswer answer) {}

    /** Takes a key nobody has sent within a day. */
    boolean begin(SentKey key, String requestHash, UUID owner) {
        var now = time.now();
        jdbc.sql("delete from idempotency_key where started_at < :old")
                .param("old", utc(now.minus(KEPT)))
                .update();
        return of(
                                "insert into idempotency_key (account, method, path, key, request_hash, owner, state, started_at,"
                                        + " lease_until) values (:account, :method, :path, :key, :hash, :owner, 'RUNNING',"
                                        + " :now, :lease) on conflict do nothing",
                                key)
                        .param("hash", requestHash)
                        .param("owner", owner)
                        .param("now", utc(now))
                        .param("lease", utc(now.plus(LEASE)))
                        .update()
                == 1;
    }

    Optional<Known> find(SentKey key) {
        return of(
                        "select request_hash, owner, state, lease_until, status, content_type, location, body"
                                + " from idempotency_key" + THIS_KEY,
                        key)
                .query((row, n) -> new Known(
                        row.getString("request_hash"),
                        row.getObject("owner", UUID.class),
                        State.valueOf(row.getString("state")),
                        row.getObject("lease_until", OffsetDateTime.class).toInstant(),
                        row.getBytes("body") == null
                                ? null
                                : new KeptAnswer(
                                        row.getInt("status"),
                                        row.getString("content_type"),
                                        row.getString("location"),
                                        row.getBytes("body"))))
                .optional();
    }

    boolean isDead(Known known) {
        return known.leaseUntil().isBefore(time.now());
    }

    /** Takes over from an attempt that did not commit in time. */
    boolean takeOver(SentKey key, Known dead, UUID owner) {
        return of(
                                "update idempotency_key set owner = :owner, lease_until = :lease" + THIS_KEY
                                        + " and owner = :dead and state = 'RUNNING'",
                                key)
                        .param("owner", owner)
                        .param("lease", utc(time.now().plus(LEASE)))
                        .param("dead", dead.owner())
                        .update()
                == 1;
    }

    /** In the transaction that does the work: it commits only if this attempt still holds the key. */
    boolean commit(SentKey key, UUID owner) {
        return of("update idempotency_key set state = 'COMMITTED'" + THIS_KEY + " and owner = :owner", key)
                        .param("owner", owner)
                        .update()
                == 1;
    }

    void answer(SentKey key, UUID owner, KeptAnswer answer) {
        of(
                        "update idempotency_key set state = 'ANSWERED', status = :status, content_type = :type, location = :location,"
                                + " body = :body" + THIS_KEY + " and owner = :owner",
                        key)
                .param("status", answer.status())
                .param("type", answer.contentType())
                .param("location", answer.location())
                .param("body", answer.body())
                .param("owner", owner)
                .update();
    }

    /** Lets a key go that did nothing: the next attempt begins anew. What has committed stays. */
    void release(SentKey key, UUID owner) {
        of("delete from idempotency_key" + THIS_KEY + " and owner = :owner and state = 'RUNNING'", key)
                .param("owner", owner)
                .update();
    }

    private StatementSpec of(String sql, SentKey key) {
        return jdbc.sql(sql)
                .param("account", key.account())
                .param("method", key.method())
                .param("path", key.path())
                .param("key", key.key());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
