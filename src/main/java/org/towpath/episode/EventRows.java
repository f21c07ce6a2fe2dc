package org.towpath.episode;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.platform.Json;
import org.towpath.platform.SqlInstants;
import org.towpath.shared.EpisodeReference;

/** Writes what happened, and what it changed in the row of the case. */
@Component
class EventRows {

    private final JdbcClient jdbc;
    private final Json json;

    EventRows(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Writes it down; whether it was new. */
    boolean add(UUID id, EpisodeReference episode, NewEvent event, Instant now, String account) {
        return jdbc.sql("""
                                insert into episode_event (id, episode_reference, type, occurred_at, recorded_at, recorded_by,
                                    details, event_key)
                                values (:id, :episode, :type, :occurredAt, :now, :by, :details::jsonb, :key)
                                on conflict do nothing
                                """)
                        .param("id", id)
                        .param("episode", episode.value())
                        .param("type", event.type().name())
                        .param("occurredAt", SqlInstants.at(event.occurredAt()))
                        .param("now", SqlInstants.at(now))
                        .param("by", account)
                        .param("details", json.write(event.details()))
                        .param("key", event.key())
                        .update()
                > 0;
    }

    /** What an event that is written down already was, and whether it told the same. */
    record Named(EventType type, Instant occurredAt, boolean same) {}

    /** The event that goes by the name of this one, if there is one. */
    Optional<Named> named(EpisodeReference episode, NewEvent event) {
        return jdbc.sql("""
                        select type, occurred_at, details = :details::jsonb as same from episode_event
                        where episode_reference = :episode and event_key = :key
                        """)
                .param("details", json.write(event.details()))
                .param("episode", episode.value())
                .param("key", event.key())
                .query((row, n) -> new Named(
                        EventType.valueOf(row.getString("type")),
                        SqlInstants.always(row, "occurred_at"),
                        row.getBoolean("same")))
                .optional();
    }

    void released(EpisodeReference episode, Instant at) {
        jdbc.sql("update episode set released_at = :at where reference = :reference")
                .param("at", SqlInstants.at(at))
                .param("reference", episode.value())
                .update();
    }

    /** Times that were told anew replace those told before; the others stay, until a hearing is called off. */
    void hearing(EpisodeReference episode, TimesTold told, Instant toldAt) {
        jdbc.sql("""
                        update episode set
                            hearing_at = case when :calledOff then null else coalesce(:hearing, hearing_at) end,
                            hearing_called_off_at = case when :calledOff then :at
                                when :hearing::timestamptz is null then hearing_called_off_at end,
                            review_due_at = coalesce(:review, review_due_at),
                            expires_at = coalesce(:expires, expires_at),
                            told_by = coalesce(:by, told_by),
                            told_at = :at
                        where reference = :reference
                        """)
                .param("hearing", SqlInstants.at(told.hearingAt()))
                .param("calledOff", told.calledOff())
                .param("review", SqlInstants.at(told.reviewDueAt()))
                .param("expires", SqlInstants.at(told.expiresAt()))
                .param("by", told.by())
                .param("at", SqlInstants.at(toldAt))
                .param("reference", episode.value())
                .update();
    }

    void reopened(EpisodeReference episode, Instant now) {
        jdbc.sql("""
                        update episode set closed_at = null, closure_reason = null, ending = null, feedback_since = null,
                            reopened_at = :now
                        where reference = :reference
                        """)
                .param("now", SqlInstants.at(now))
                .param("reference", episode.value())
                .update();
    }
}
