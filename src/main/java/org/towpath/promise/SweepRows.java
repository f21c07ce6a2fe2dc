package org.towpath.promise;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.platform.SqlInstants;
import org.towpath.shared.EpisodeReference;

/**
 * The clocks of which something is due: found by sets, each by its index, what others hold left to them. Lists come in
 * batches, each after the last of the one before, so that clocks that stay due hide none behind them.
 */
@Component
public class SweepRows {

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;

    SweepRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A clock and its case.
     *
     * @param since what the list is ordered by
     * @param key what orders those of the same instant
     */
    public record Due(UUID clock, EpisodeReference episode, Instant since, UUID key) {}

    /**
     * Writes down every miss that nothing has rung for, the earliest first.
     *
     * @param dueBefore how long it must be past for its timer to be given up
     * @return how many; fewer than a batch means that no more are left
     */
    @Transactional
    public int recordMisses(Instant dueBefore, Instant now) {
        return jdbc.sql("""
                        with late as (
                            select id, due_at from promise_clock
                            where state = 'RUNNING' and due_at < :before and agreement_id is not null
                            order by due_at, id limit :limit for no key update skip locked),
                        missed as (
                            update promise_clock c set state = 'MISSED', missed_at = late.due_at
                            from late where late.id = c.id)
                        insert into promise_miss (id, clock_id, missed_at, recorded_at)
                        select gen_random_uuid(), id, due_at, :now from late
                        on conflict do nothing
                        """)
                .param("before", SqlInstants.at(dueBefore))
                .param("now", SqlInstants.at(now))
                .param("limit", AT_ONCE)
                .update();
    }

    /** Misses that no process follows yet, the oldest first. */
    @Transactional(readOnly = true)
    public List<Due> unfollowed(Instant recordedBefore, Optional<Due> after) {
        return due("""
                select c.id, c.episode_reference, m.recorded_at, m.id
                from promise_miss m join promise_clock c on c.id = m.clock_id
                where m.followed_at is null and m.withdrawn_at is null and m.recorded_at <= :before
                  and c.stopped_at is null and (m.recorded_at, m.id) > (:since, :key)
                order by m.recorded_at, m.id limit :limit
                """, recordedBefore, after);
    }

    /** Steps whose time has passed without anybody taking them, the earliest first. */
    @Transactional(readOnly = true)
    public List<Due> stepsPast(Instant before, Optional<Due> after) {
        return due("""
                select id, episode_reference, step_at, id from promise_clock
                where step_at < :before and state = 'MISSED' and stopped_at is null and (step_at, id) > (:since, :key)
                order by step_at, id limit :limit
                """, before, after);
    }

    /** Clocks of detained people whose next step lies later than it may before the detention expires. */
    @Transactional(readOnly = true)
    public List<Due> tooLateForCustody(Instant now, Optional<Due> after) {
        return due("""
                select c.id, c.episode_reference, c.step_at, c.id from promise_clock c
                join episode e on e.reference = c.episode_reference
                where c.step_at is not null and e.expires_at > :before and e.released_at is null
                  and c.step_at > e.expires_at - make_interval(secs => :lead) and c.step_at > c.due_at
                  and (c.step_at, c.id) > (:since, :key)
                order by c.step_at, c.id limit :limit
                """, now, after);
    }

    private List<Due> due(String sql, Instant before, Optional<Due> after) {
        return jdbc.sql(sql)
                .param("since", SqlInstants.at(after.map(Due::since).orElse(Instant.EPOCH)))
                .param("key", after.map(Due::key).orElse(new UUID(0, 0)))
                .param("before", SqlInstants.at(before))
                .param("lead", (double) Ladder.BEFORE_EXPIRY.toSeconds())
                .param("limit", AT_ONCE)
                .query((row, n) -> new Due(
                        row.getObject(1, UUID.class),
                        new EpisodeReference(row.getString(2)),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        row.getObject(4, UUID.class)))
                .list();
    }

    /** When the next agreed promise runs past its due instant, up to then. */
    @Transactional(readOnly = true)
    public Optional<Instant> nextDue(Instant upTo) {
        return jdbc.sql("""
                        select due_at from promise_clock
                        where state = 'RUNNING' and due_at < :upTo and agreement_id is not null
                        order by due_at limit 1
                        """)
                .param("upTo", SqlInstants.at(upTo))
                .query((row, n) -> SqlInstants.always(row, "due_at"))
                .optional()
                // at the instant itself it could still be kept
                .map(due -> due.plus(Duration.ofMillis(1)));
    }
}
