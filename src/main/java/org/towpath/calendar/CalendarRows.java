package org.towpath.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.platform.Json;
import org.towpath.platform.SqlInstants;

/** The table of calendar versions: rows are added, never changed. */
@Component
class CalendarRows {

    private static final int MOST = 100;

    private final JdbcClient jdbc;
    private final Json json;

    CalendarRows(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Adds a version; false if that number is taken. */
    boolean insert(CalendarVersion version) {
        return jdbc.sql("""
                                insert into calendar_version (owner_kind, owner_id, n, hours, valid_from, recorded_at,
                                    recorded_by, why)
                                values (:kind, :owner, :n, :hours::jsonb, :validFrom, :recordedAt, :by, :why)
                                on conflict do nothing
                                """)
                        .param("kind", version.owner().kind().name())
                        .param("owner", version.owner().id())
                        .param("n", version.n())
                        .param("hours", json.write(OpeningHoursJson.write(version.hours())))
                        .param("validFrom", SqlInstants.at(version.validFrom()))
                        .param("recordedAt", SqlInstants.at(version.recordedAt()))
                        .param("by", version.recordedBy())
                        .param("why", version.why())
                        .update()
                > 0;
    }

    /** Of those that count at an instant, the one that began to count last. */
    Optional<CalendarVersion> inForce(CalendarOwner owner, Instant at) {
        return of(owner, "and valid_from <= :at order by valid_from desc, n desc limit 1", at)
                .query((row, n) -> version(row))
                .optional();
    }

    /** Those that do not count yet, the first to come first. */
    List<CalendarVersion> waiting(CalendarOwner owner, Instant at) {
        return of(owner, "and valid_from > :at order by valid_from, n limit " + MOST, at)
                .query((row, n) -> version(row))
                .list();
    }

    private JdbcClient.StatementSpec of(CalendarOwner owner, String which, Instant at) {
        return jdbc.sql("select * from calendar_version where owner_kind = :kind and owner_id = :owner " + which)
                .param("kind", owner.kind().name())
                .param("owner", owner.id())
                .param("at", SqlInstants.at(at));
    }

    /** The last first. */
    List<CalendarVersion> all(CalendarOwner owner) {
        return jdbc.sql("select * from calendar_version where owner_kind = :kind and owner_id = :owner "
                        + "order by n desc limit " + MOST)
                .param("kind", owner.kind().name())
                .param("owner", owner.id())
                .query((row, n) -> version(row))
                .list();
    }

    /** The number of the last version; 0 where there is none. */
    int last(CalendarOwner owner) {
        return jdbc.sql(
                        "select coalesce(max(n), 0) from calendar_version where owner_kind = :kind and owner_id = :owner")
                .param("kind", owner.kind().name())
                .param("owner", owner.id())
                .query(Integer.class)
                .single();
    }

    Optional<CalendarVersion> one(CalendarOwner owner, int n) {
        return jdbc.sql("select * from calendar_version where owner_kind = :kind and owner_id = :owner and n = :n")
                .param("kind", owner.kind().name())
                .param("owner", owner.id())
                .param("n", n)
                .query((row, number) -> version(row))
                .optional();
    }

    /** Versions that count since before an instant and for which nobody has looked through the clocks since. */
    List<CalendarVersion> unswept(Instant before) {
        return jdbc.sql("""
                        select v.* from calendar_version v
                        left join calendar_effect e on e.subject = v.owner_kind and e.owner_id = v.owner_id and e.n = v.n
                        where v.n > 1 and e.n is null and v.valid_from <= :before and v.recorded_at <= :before
                        order by v.valid_from, v.n limit :limit
                        """)
                .param("before", SqlInstants.at(before))
                .param("limit", MOST)
                .query((row, n) -> version(row))
                .list();
    }

    void swept(CalendarSubject subject, int n, Instant at) {
        jdbc.sql("""
                        insert into calendar_effect (subject, owner_id, n, swept_at) values (:subject, :owner, :n, :at)
                        on conflict do nothing
                        """)
                .param("subject", subject.kind().name())
                .param("owner", subject.owner())
                .param("n", n)
                .param("at", SqlInstants.at(at))
                .update();
    }

    private CalendarVersion version(ResultSet row) throws SQLException {
        return new CalendarVersion(
                new CalendarOwner(
                        CalendarOwner.Kind.valueOf(row.getString("owner_kind")), row.getObject("owner_id", UUID.class)),
                row.getInt("n"),
                OpeningHoursJson.read(json.readObject(row.getString("hours"))),
                SqlInstants.always(row, "valid_from"),
                SqlInstants.always(row, "recorded_at"),
                row.getString("recorded_by"),
                row.getString("why"));
    }
}
