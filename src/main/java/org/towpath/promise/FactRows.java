package org.towpath.promise;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.platform.Json;
import org.towpath.platform.SqlInstants;

/** The table of facts about clocks: rows are added, never changed. */
@Component
class FactRows {

    private final JdbcClient jdbc;
    private final Json json;
    private final Clock clock;
    private final PinnedCalendars calendars;

    FactRows(JdbcClient jdbc, Json json, Clock clock, PinnedCalendars calendars) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.calendars = calendars;
    }

    /** A fact with when and from whom we heard it. */
    record Heard(ClockFact fact, Instant recordedAt, String actor) {}

    /** Adds a fact; false if it is known already. */
    boolean add(UUID id, ClockFact fact, String actor) {
        var amended = fact.amended();
        var agreed = amended == null ? null : amended.agreed();
        return jdbc.sql("""
                                insert into clock_fact (clock_id, type, occurred_at, recorded_at, reason, side, actor, fact_key,
                                    corrects, anchor_at, terms, calendar_id, agreement_version)
                                values (:clock, :type, :occurredAt, :now, :reason, :side, :actor, :key,
                                    (select id from clock_fact where clock_id = :clock and fact_key = :corrects), :anchorAt,
                                    :terms::jsonb, :calendar, :version)
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
                        .param("corrects", fact.corrects())
                        .param("anchorAt", SqlInstants.at(fact.anchorAt()))
                        .param("terms", amended == null ? null : json.write(write(amended)))
                        .param(
                                "calendar",
                                amended == null
                                        ? null
                                        : calendars.pin(amended.terms().calendar()))
                        .param("version", agreed == null ? null : agreed.version())
                        .update()
                > 0;
    }

    List<ClockFact> of(UUID id) {
        return heard(id).stream().map(Heard::fact).toList();
    }

    /** As they were recorded. */
    List<Heard> heard(UUID id) {
        return of(List.of(id)).getOrDefault(id, List.of());
    }

    Map<UUID, List<Heard>> of(List<UUID> ids) {
        var facts = new HashMap<UUID, List<Heard>>();
        if (!ids.isEmpty()) {
            jdbc.sql("""
                            select f.*, named.fact_key as corrects_key
                            from clock_fact f left join clock_fact named on named.id = f.corrects
                            where f.clock_id = any(:ids) order by f.id
                            """).param("ids", ids.toArray(UUID[]::new)).query((RowCallbackHandler)
                    row -> facts.computeIfAbsent(row.getObject("clock_id", UUID.class), id -> new ArrayList<>())
                            .add(new Heard(fact(row), SqlInstants.always(row, "recorded_at"), row.getString("actor"))));
        }
        return facts;
    }

    private ClockFact fact(ResultSet row) throws SQLException {
        return new ClockFact(
                row.getLong("id"),
                ClockFact.Type.valueOf(row.getString("type")),
                SqlInstants.always(row, "occurred_at"),
                row.getString("fact_key"),
                row.getString("reason"),
                row.getString("side"),
                row.getString("corrects_key"),
                SqlInstants.of(row, "anchor_at"),
                amended(row));
    }

    private static Map<String, Object> write(Promised amended) {
        var agreed = amended.agreed();
        var json = new LinkedHashMap<String, Object>();
        json.put("promise", amended.promise());
        json.put("owedBy", amended.owedBy().name());
        if (agreed != null) {
            json.put("agreement", agreed.agreement().toString());
            json.put("clause", agreed.clause());
            if (agreed.level() != null) {
                json.put("level", agreed.level());
            }
        }
        json.put("terms", PinnedTerms.write(amended));
        return json;
    }

    @SuppressWarnings("unchecked")
    private @Nullable Promised amended(ResultSet row) throws SQLException {
        var text = row.getString("terms");
        if (text == null) {
            return null;
        }
        var kept = json.readObject(text);
        var agreement = (String) kept.get("agreement");
        return PinnedTerms.read(
                String.valueOf(kept.get("promise")),
                Party.valueOf(String.valueOf(kept.get("owedBy"))),
                (Map<String, Object>) Objects.requireNonNull(kept.get("terms")),
                calendars.of(row.getObject("calendar_id", UUID.class)),
                PinnedTerms.agreed(
                        agreement == null ? null : UUID.fromString(agreement),
                        row.getInt("agreement_version"),
                        (String) kept.get("clause"),
                        (String) kept.get("level")));
    }
}
