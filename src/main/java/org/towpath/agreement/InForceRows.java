package org.towpath.agreement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.platform.SqlInstants;

/**
 * The spans during which versions are in force for services. That two never overlap for one service is the database's
 * word, whatever the code does.
 */
@Component
class InForceRows {

    private final JdbcClient jdbc;

    InForceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Another agreement that stands for one of the services during a span. */
    record Rival(UUID service, String title) {}

    Optional<Rival> rival(UUID agreement, List<UUID> services, Instant from, @Nullable Instant to) {
        return jdbc.sql("""
                        select f.service_id, a.title from agreement_in_force f join agreement a on a.id = f.agreement_id
                        where f.agreement_id <> :agreement and f.service_id = any(:services)
                          and f.during && tstzrange(:from::timestamptz, :to::timestamptz)
                        order by lower(f.during) limit 1
                        """)
                .param("agreement", agreement)
                .param("services", services.toArray(UUID[]::new))
                .param("from", SqlInstants.at(from))
                .param("to", SqlInstants.at(to))
                .query((row, n) -> new Rival(row.getObject("service_id", UUID.class), row.getString("title")))
                .optional();
    }

    /** The beginning of the last span taken for a version. */
    Optional<Instant> startOf(UUID agreement, int n) {
        return jdbc.sql(
                        "select max(lower(during)) as start from agreement_in_force where agreement_id = :agreement and n = :n")
                .param("agreement", agreement)
                .param("n", n)
                .query((row, number) -> Optional.ofNullable(SqlInstants.of(row, "start")))
                .single();
    }

    /** The end of the last span of a version, if it has one. */
    Optional<Instant> endOf(UUID agreement, int n) {
        return jdbc.sql(
                        "select upper(during) as ended from agreement_in_force where agreement_id = :agreement and n = :n "
                                + "order by during desc limit 1")
                .param("agreement", agreement)
                .param("n", n)
                .query((row, number) -> Optional.ofNullable(SqlInstants.of(row, "ended")))
                .optional()
                .flatMap(it -> it);
    }

    /** From an instant on, no earlier version of this agreement counts; this one does, up to its end. */
    void begin(UUID agreement, int n, List<UUID> services, Instant from, @Nullable Instant to) {
        end(agreement, from);
        jdbc.sql("""
                        insert into agreement_in_force (agreement_id, n, service_id, during)
                        select :agreement, :n, id, tstzrange(:from::timestamptz, :to::timestamptz)
                        from unnest(cast(:services as uuid[])) as named (id)
                        """)
                .param("agreement", agreement)
                .param("n", n)
                .param("services", services.toArray(UUID[]::new))
                .param("from", SqlInstants.at(from))
                .param("to", SqlInstants.at(to))
                .update();
    }

    /** From an instant on, no version of this agreement counts. */
    void end(UUID agreement, Instant at) {
        jdbc.sql("delete from agreement_in_force where agreement_id = :agreement and lower(during) >= :at")
                .param("agreement", agreement)
                .param("at", SqlInstants.at(at))
                .update();
        jdbc.sql("""
                        update agreement_in_force set during = tstzrange(lower(during), :at::timestamptz)
                        where agreement_id = :agreement and during @> :at::timestamptz
                        """)
                .param("agreement", agreement)
                .param("at", SqlInstants.at(at))
                .update();
    }

    /** As {@link #end}, for one version only: another one may be waiting for its day. */
    void end(UUID agreement, int n, Instant at) {
        jdbc.sql("delete from agreement_in_force where agreement_id = :agreement and n = :n and lower(during) >= :at")
                .param("agreement", agreement)
                .param("n", n)
                .param("at", SqlInstants.at(at))
                .update();
        jdbc.sql("""
                        update agreement_in_force set during = tstzrange(lower(during), :at::timestamptz)
                        where agreement_id = :agreement and n = :n and during @> :at::timestamptz
                        """)
                .param("agreement", agreement)
                .param("n", n)
                .param("at", SqlInstants.at(at))
                .update();
    }
}
