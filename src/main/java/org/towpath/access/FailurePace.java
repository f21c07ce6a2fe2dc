package org.towpath.access;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.platform.SystemTime;

/** Counts failures on all nodes together, and says how long whoever made them has to wait before the next try. */
@Component
class FailurePace {

    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final SystemTime time;

    FailurePace(JdbcClient jdbc, SystemTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    Duration wait(String who, Pace pace) {
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

    void count(String who) {
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

    void forget(String who) {
        jdbc.sql("delete from sign_in_pace where who = :who").param("who", who).update();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    /** Free tries first, then one second doubling up to a longest pause. */
    record Pace(int free, Duration longest) {

        private Duration after(int failures) {
            if (failures < free) {
                return Duration.ZERO;
            }
            var doubled = Duration.ofSeconds(1L << Math.min(failures - free, 10));
            return doubled.compareTo(longest) > 0 ? longest : doubled;
        }
    }
}
