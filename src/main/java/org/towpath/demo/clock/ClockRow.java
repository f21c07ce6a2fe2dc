package org.towpath.demo.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.platform.SqlInstants;

/** The one row in which the training clock stands, and the nodes that follow it. */
@Component
class ClockRow {

    /** A node that has not looked for this long is gone, or was killed. */
    private static final Duration GONE = Duration.ofSeconds(10);

    private final JdbcClient jdbc;

    ClockRow(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Standing(Duration offset, @Nullable String movingBy) {}

    Standing read() {
        return jdbc.sql("select offset_seconds, moving_by from training_clock where id = 1")
                .query((row, number) ->
                        new Standing(Duration.ofSeconds(row.getLong("offset_seconds")), row.getString("moving_by")))
                .single();
    }

    /** Takes the clock for a node, unless another that is still there is moving it. */
    boolean take(String node, Instant systemNow) {
        return jdbc.sql("update training_clock set moving_by = :node, moving_since = :now where id = 1 "
                                + "and (moving_by is null or moving_by = :node or not exists "
                                + "(select 1 from training_node n where n.node = moving_by and n.seen_at > :gone))")
                        .param("node", node)
                        .param("now", SqlInstants.at(systemNow))
                        .param("gone", SqlInstants.at(systemNow.minus(GONE)))
                        .update()
                == 1;
    }

    /** Puts the clock down where it now stands. */
    void putDown(String node, Duration offset) {
        jdbc.sql("update training_clock set offset_seconds = :offset, moving_by = null, moving_since = null "
                        + "where id = 1 and moving_by = :node")
                .param("offset", offset.toSeconds())
                .param("node", node)
                .update();
    }

    /** Says that a node is here and whether its executor stands still. */
    void seen(String node, boolean standing, Instant systemNow) {
        jdbc.sql("insert into training_node (node, seen_at, standing) values (:node, :now, :standing) "
                        + "on conflict (node) do update set seen_at = excluded.seen_at, standing = excluded.standing")
                .param("node", node)
                .param("now", SqlInstants.at(systemNow))
                .param("standing", standing)
                .update();
    }

    /** Whether any other node that is still there has its executor running. */
    boolean anotherRuns(String node, Instant systemNow) {
        return jdbc.sql("select count(*) from training_node where node <> :node and not standing and seen_at > :gone")
                        .param("node", node)
                        .param("gone", SqlInstants.at(systemNow.minus(GONE)))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /**
     * The earliest instant at or before the target at which a job wants to run; at most this often failed jobs count.
     */
    Optional<Instant> nextDue(Instant target) {
        return jdbc.sql(
                        "select min(coalesce(duedate_, timestamp '1970-01-01')) as due from act_ru_job "
                                + "where retries_ > 0 and suspension_state_ = 1 and coalesce(duedate_, timestamp '1970-01-01') <= :target")
                .param("target", java.sql.Timestamp.from(target))
                .query((row, number) ->
                        Optional.ofNullable(row.getTimestamp("due")).map(java.sql.Timestamp::toInstant))
                .single();
    }

    /** Jobs due by an instant, in the order of their due times and ids. */
    java.util.List<String> due(Instant by) {
        return jdbc.sql("select id_ from act_ru_job where retries_ > 0 and suspension_state_ = 1 "
                        + "and coalesce(duedate_, timestamp '1970-01-01') <= :by "
                        + "order by coalesce(duedate_, timestamp '1970-01-01'), id_ limit 500")
                .param("by", java.sql.Timestamp.from(by))
                .query(String.class)
                .list();
    }
}
