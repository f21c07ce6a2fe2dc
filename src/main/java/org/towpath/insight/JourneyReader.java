package org.towpath.insight;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.platform.SqlInstants;

/**
 * Reads journeys a few cases at a time, each time with a statement of its own: no transaction stays open while a slow
 * reader takes its time, and memory holds a few cases however many there are.
 */
@Component
class JourneyReader {

    /** How many cases are read at once. */
    static final int CASES = 50;

    private final JdbcClient jdbc;

    JourneyReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A case and its place in the order. */
    record Case(String reference, Instant receivedAt) {}

    /** Something that happened to a case at one element. */
    record Event(
            String episode,
            String activity,
            String process,
            String definition,
            String hash,
            String element,
            String kind,
            Instant at,
            String transition,
            @Nullable String outcome) {}

    /**
     * The next cases that were received in this time and have begun, in order.
     *
     * @param sites of these sites only; null for all
     * @param after the last case of those before; null to begin
     */
    List<Case> cases(Span span, UUID @Nullable [] sites, @Nullable Case after) {
        return jdbc.sql("""
                        select e.reference, e.received_at from episode e
                        where (:from::timestamptz is null or e.received_at >= :from)
                          and (:until::timestamptz is null or e.received_at < :until)
                          and (:sites::uuid[] is null or e.site_id = any(:sites))
                          and (:at::timestamptz is null or (e.received_at, e.reference) > (:at, :reference))
                          and exists (select from journey_event j where j.episode_reference = e.reference)
                        order by e.received_at, e.reference limit :cases
                        """)
                .param("from", SqlInstants.at(span.start()))
                .param("until", SqlInstants.at(span.end()))
                .param("sites", sites)
                .param("at", after == null ? null : SqlInstants.at(after.receivedAt()))
                .param("reference", after == null ? null : after.reference())
                .param("cases", CASES)
                .query((row, n) -> new Case(row.getString("reference"), SqlInstants.always(row, "received_at")))
                .list();
    }

    /**
     * What happened to some cases: of each in order of time. A stay is a start and an end; what takes no time is an end
     * alone, and a stay that goes on a start alone.
     */
    List<Event> events(List<Case> cases) {
        return jdbc.sql("""
                        select j.episode_reference, j.activity_id, j.process_key, j.definition_id, j.model_hash, j.element_id,
                            j.element_kind, e.at, e.transition, e.outcome
                        from journey_event j
                        cross join lateral (values
                            (j.entered_at, 'start', null, 0),
                            (j.left_at, case j.outcome when 'canceled' then 'ate_abort' else 'complete' end, j.outcome, 1))
                            as e (at, transition, outcome, place)
                        where j.episode_reference = any(:references) and e.at is not null
                          and not (e.place = 0 and j.left_at is not distinct from j.entered_at)
                        order by array_position(cast(:references as text[]), j.episode_reference), e.at, j.id, e.place
                        """)
                .param("references", cases.stream().map(Case::reference).toArray(String[]::new))
                .query((row, n) -> new Event(
                        row.getString("episode_reference"),
                        row.getString("activity_id"),
                        row.getString("process_key"),
                        row.getString("definition_id"),
                        row.getString("model_hash"),
                        row.getString("element_id"),
                        row.getString("element_kind"),
                        SqlInstants.always(row, "at"),
                        row.getString("transition"),
                        row.getString("outcome")))
                .list();
    }
}
