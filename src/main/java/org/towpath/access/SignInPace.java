package org.towpath.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.platform.SystemTime;

/**
 * Slows guessing down on all nodes together and locks nobody out: after a few failures the next try has to wait a
 * second, then two, never more than half a minute. It counts an account from one address, so that a stranger elsewhere
 * does not slow its owner; and an address over all accounts, more gently, because a whole service may share one.
 */
@Component
class SignInPace {

    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(15);
    private static final Pace OF_ACCOUNT = new Pace(5, Duration.ofSeconds(30));
    private static final Pace OF_ADDRESS = new Pace(100, Duration.ofSeconds(5));

    private final JdbcClient jdbc;
    private final SystemTime time;

    SignInPace(JdbcClient jdbc, SystemTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** How long this account from this address has to wait before the next try; zero if it may try now. */
    Duration waitFor(String account, String address) {
        var pair = wait(pair(account, address), OF_ACCOUNT);
        var all = wait(address, OF_ADDRESS);
        return pair.compareTo(all) > 0 ? pair : all;
    }

    void failed(String account, String address) {
        count(pair(account, address));
        count(address);
    }

    /** A success shows that this account's owner sits at this address. */
    void succeeded(String account, String address) {
        jdbc.sql("delete from sign_in_pace where who = :who")
                .param("who", pair(account, address))
                .update();
    }

    private Duration wait(String who, Pace pace) {
        return jdbc.sql("select failures, last_failed_at from sign_in_pace where who = :who")
                .param("who", who)
                .query((row, n) -> {
                    var last = row.getObject("last_failed_at", OffsetDateTime.class)
                            .toInstant();
                    return left(last, pace.after(row.getInt("failures")));
                })
                .optional()
                .orElse(Duration.ZERO);
    }

    private Duration left(Instant last, Duration pause) {
        var left = Duration.between(time.now(), last.plus(pause));
        return left.isNegative() ? Duration.ZERO : left;
    }

    private void count(String who) {
        var now = time.now();
        jdbc.sql("delete from sign_in_pace where last_failed_at < :old")
                .param("old", utc(now.minus(FORGOTTEN_AFTER)))
                .update();
        jdbc.sql(
                        "insert into sign_in_pace (who, failures, last_failed_at) values (:who, 1, :now) on conflict (who)"
                                + " do update set failures = sign_in_pace.failures + 1, last_failed_at = excluded.last_failed_at")
                .param("who", who)
                .param("now", utc(now))
                .update();
    }

    /** People type passwords where names belong; what was typed is not kept. */
    private static String pair(String account, String address) {
        try {
            var sha = MessageDigest.getInstance("SHA-256").digest(account.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha, 0, 16) + " " + address;
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    /** Free tries first, then one second doubling up to a longest pause. */
    private record Pace(int free, Duration longest) {

        Duration after(int failures) {
            if (failures < free) {
                return Duration.ZERO;
            }
            var doubled = Duration.ofSeconds(1L << Math.min(failures - free, 10));
            return doubled.compareTo(longest) > 0 ? longest : doubled;
        }
    }
}
