package org.towpath.promise;

import java.time.Instant;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.platform.SqlInstants;

/** The table of missed promises: at most one standing for a clock, by its index. */
@Component
class MissRows {

    private final JdbcClient jdbc;

    MissRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes a miss down; nothing if one stands already. */
    void record(UUID clock, Instant missedAt, Instant now) {
        jdbc.sql("""
                        insert into promise_miss (id, clock_id, missed_at, recorded_at)
                        values (:id, :clock, :missedAt, :now) on conflict do nothing
                        """)
                .param("id", UUID.randomUUID())
                .param("clock", clock)
                .param("missedAt", SqlInstants.at(missedAt))
                .param("now", SqlInstants.at(now))
                .update();
    }

    /** A process begins to follow the standing miss; false if one does already, or none stands. */
    boolean follow(UUID clock, Instant now) {
        return jdbc.sql("""
                                update promise_miss set followed_at = :now
                                where clock_id = :clock and withdrawn_at is null and followed_at is null
                                """)
                        .param("now", SqlInstants.at(now))
                        .param("clock", clock)
                        .update()
                > 0;
    }

    boolean isFollowed(UUID clock) {
        return jdbc.sql("""
                        select exists (select 1 from promise_miss
                                       where clock_id = :clock and withdrawn_at is null and followed_at is not null)
                        """).param("clock", clock).query(Boolean.class).single();
    }

    /** The standing miss turned out not to be one; false if none stands. */
    boolean withdraw(UUID clock, Instant now) {
        return jdbc.sql("update promise_miss set withdrawn_at = :now where clock_id = :clock and withdrawn_at is null")
                        .param("now", SqlInstants.at(now))
                        .param("clock", clock)
                        .update()
                > 0;
    }
}
