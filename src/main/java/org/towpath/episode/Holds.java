package org.towpath.episode;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.access.Actor;
import org.towpath.platform.SqlInstants;
import org.towpath.shared.EpisodeReference;

/** Which cases are held while a life is at risk. One hold at a time, kept by a unique index. */
@Component
public class Holds {

    private final JdbcClient jdbc;
    private final Clock clock;

    Holds(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The hold a case is under, if any. */
    public Optional<Hold> on(EpisodeReference episode) {
        return jdbc.sql("""
                        select h.since, coalesce(s.name, h.held_by) as name,
                            coalesce(t.due_at, h.since + cast(:after as interval)) as look_again_at
                        from episode_hold h left join staff s on s.account = h.held_by
                        left join worklist_task t on t.episode_reference = h.episode_reference
                            and t.element_id = 'userTask_reviewRisk' and t.state = 'OPEN'
                        where h.episode_reference = :episode and h.ended_at is null
                        """)
                .param("episode", episode.value())
                .param("after", Hold.LOOK_AGAIN_AFTER.toString())
                .query((row, n) -> new Hold(
                        SqlInstants.always(row, "since"),
                        row.getString("name"),
                        SqlInstants.always(row, "look_again_at")))
                .optional();
    }

    /** Holds a case; one that is held already stays held by whoever held it first. */
    @Transactional(propagation = Propagation.MANDATORY)
    void hold(EpisodeReference episode, String reason, Actor actor) {
        jdbc.sql("""
                        insert into episode_hold (id, episode_reference, reason, since, held_by)
                        values (:id, :episode, :reason, :since, :by)
                        on conflict do nothing
                        """)
                .param("id", UUID.randomUUID())
                .param("episode", episode.value())
                .param("reason", reason)
                .param("since", SqlInstants.at(clock.instant()))
                .param("by", actor.account())
                .update();
    }

    /** Ends the hold; whether there was one. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean end(EpisodeReference episode, String account) {
        return jdbc.sql("""
                                update episode_hold set ended_at = :at, ended_by = :by
                                where episode_reference = :episode and ended_at is null
                                """)
                        .param("at", SqlInstants.at(clock.instant()))
                        .param("by", account)
                        .param("episode", episode.value())
                        .update()
                > 0;
    }
}
