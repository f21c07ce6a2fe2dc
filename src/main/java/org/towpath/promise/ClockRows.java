package org.towpath.promise;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.platform.Json;
import org.towpath.platform.SqlInstants;
import org.towpath.shared.EpisodeReference;
import org.towpath.shared.ReferralReference;

/** The tables of clocks and their facts. */
@Component
class ClockRows {

    private final JdbcClient jdbc;
    private final Json json;
    private final Clock clock;
    private final PinnedCalendars calendars;

    ClockRows(JdbcClient jdbc, Json json, Clock clock, PinnedCalendars calendars) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.calendars = calendars;
    }

    /** Makes the row of a clock; false if that promise is measured already. */
    boolean insert(
            UUID id,
            EpisodeReference episode,
            @Nullable ReferralReference referral,
            Promised promised,
            Instant startedAt) {
        var agreed = promised.agreed();
        return jdbc.sql("""
                                insert into promise_clock (id, episode_reference, referral_reference, promise, clause,
                                    agreement_id, agreement_version, owed_by, terms, calendar_id, state, started_at)
                                values (:id, :episode, :referral, :promise, :clause, :agreement, :version, :owedBy,
                                    :terms::jsonb, :calendar, 'RUNNING', :startedAt)
                                on conflict do nothing
                                """)
                        .param("id", id)
                        .param("episode", episode.value())
                        .param("referral", referral == null ? null : referral.value())
                        .param("promise", promised.promise())
                        .param("clause", agreed == null ? null : agreed.clause())
                        .param("agreement", agreed == null ? null : agreed.agreement())
                        .param("version", agreed == null ? null : agreed.version())
                        .param("owedBy", promised.owedBy().name())
                        .param("terms", json.write(PinnedTerms.write(promised)))
                        .param("calendar", calendars.pin(promised.terms().calendar()))
                        .param("startedAt", SqlInstants.at(startedAt))
                        .update()
                > 0;
    }

    /** Adds a fact; false if it is known already. */
    boolean add(UUID id, ClockFact fact, String actor) {
        return jdbc.sql("""
                                insert into clock_fact (clock_id, type, occurred_at, recorded_at, reason, side, actor, fact_key)
                                values (:clock, :type, :occurredAt, :now, :reason, :side, :actor, :key)
                                on conflict do nothing
                                """)
                        .param("clock", id)
                        .param("type", fact.type().name())
                        .param("occurredAt", SqlInstants.at(fact.occurredAt()))
                        .param("now", SqlInstants.at(clock.instant()))
                        .param("reason", fact.reason())
                        .param("side", fact.side())
                        .param("actor", actor)
                        .param("key", fact.key())
                        .update()
                > 0;
    }

    List<ClockFact> facts(UUID id) {
        return facts(List.of(id)).getOrDefault(id, List.of());
    }

    private Map<UUID, List<ClockFact>> facts(List<UUID> ids) {
        var facts = new HashMap<UUID, List<ClockFact>>();
        if (!ids.isEmpty()) {
            jdbc.sql("select * from clock_fact where clock_id in (:ids) order by id")
                    .param("ids", ids)
                    .query((RowCallbackHandler)
                            row -> facts.computeIfAbsent(row.getObject("clock_id", UUID.class), id -> new ArrayList<>())
                                    .add(fact(row)));
        }
        return facts;
    }

    private static ClockFact fact(ResultSet row) throws SQLException {
        return new ClockFact(
                ClockFact.Type.valueOf(row.getString("type")),
                SqlInstants.always(row, "occurred_at"),
                row.getString("fact_key"),
                row.getString("reason"),
                row.getString("side"));
    }

    void save(UUID id, ClockFold measured) {
        jdbc.sql("""
                        update promise_clock set state = :state, due_at = :dueAt, warn_at = :warnAt, stopped_at = :stoppedAt,
                            missed_at = :missedAt,
                            miss_withdrawn_at = case when missed_at is not null and :missedAt::timestamptz is null
                                then :now else miss_withdrawn_at end
                        where id = :id
                        """)
                .param("state", measured.state().name())
                .param("dueAt", SqlInstants.at(measured.dueAt()))
                .param("warnAt", SqlInstants.at(measured.warnAt()))
                .param("stoppedAt", SqlInstants.at(measured.stoppedAt()))
                .param("missedAt", SqlInstants.at(measured.missedAt()))
                .param("now", SqlInstants.at(clock.instant()))
                .param("id", id)
                .update();
    }

    /** Marks the warning as sent; false if it was sent before. */
    boolean warned(UUID id, Instant at) {
        return jdbc.sql("update promise_clock set warned_at = :at where id = :id and warned_at is null")
                        .param("at", SqlInstants.at(at))
                        .param("id", id)
                        .update()
                > 0;
    }

    List<PromiseClock> ofReferral(ReferralReference referral) {
        return read(jdbc.sql(
                        "select * from promise_clock where referral_reference = :referral order by started_at, due_at, promise")
                .param("referral", referral.value()));
    }

    List<PromiseClock> ofEpisode(EpisodeReference episode) {
        return read(jdbc.sql("""
                        select * from promise_clock where episode_reference = :episode
                        order by started_at, due_at, promise, id limit 200
                        """).param("episode", episode.value()));
    }

    /** Clocks with their facts, in the order of the statement; two statements however many there are. */
    List<PromiseClock> read(JdbcClient.StatementSpec statement) {
        var kept = statement.query((row, n) -> kept(row)).list();
        var facts = facts(kept.stream().map(Kept::id).toList());
        var now = clock.instant();
        return kept.stream()
                .map(it -> it.clock(facts.getOrDefault(it.id(), List.of()), now))
                .toList();
    }

    private Kept kept(ResultSet row) throws SQLException {
        var referral = row.getString("referral_reference");
        var promised = PinnedTerms.read(
                row.getString("promise"),
                Party.valueOf(row.getString("owed_by")),
                json.readObject(row.getString("terms")),
                calendars.of(row.getObject("calendar_id", UUID.class)),
                PinnedTerms.agreed(
                        row.getObject("agreement_id", UUID.class),
                        row.getInt("agreement_version"),
                        row.getString("clause")));
        return new Kept(
                row.getObject("id", UUID.class),
                new EpisodeReference(row.getString("episode_reference")),
                referral == null ? null : new ReferralReference(referral),
                promised,
                SqlInstants.of(row, "warned_at"),
                SqlInstants.of(row, "miss_withdrawn_at"));
    }

    /** A row without its facts. */
    private record Kept(
            UUID id,
            EpisodeReference episode,
            @Nullable ReferralReference referral,
            Promised promised,
            @Nullable Instant warnedAt,
            @Nullable Instant missWithdrawnAt) {

        PromiseClock clock(List<ClockFact> facts, Instant now) {
            return new PromiseClock(
                    id, episode, referral, promised, ClockFold.of(promised, facts, now), warnedAt, missWithdrawnAt);
        }
    }
}
