package org.towpath.promise;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.calendar.CalendarSubject;
import org.towpath.platform.SqlInstants;

/** What was decided about running clocks that a change touched, as their pages tell it. */
@Component
class TouchHistory {

    private final JdbcClient jdbc;

    TouchHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was decided about a clock, and whether something has to be decided still. */
    record About(List<Decided> decided, boolean undecided) {}

    About about(UUID clockId) {
        return new About(decidedAbout(clockId), isUndecided(clockId));
    }

    private boolean isUndecided(UUID clockId) {
        return jdbc.sql("select exists (select from calendar_touch where clock_id = :clock and decision is null)")
                .param("clock", clockId)
                .query(Boolean.class)
                .single();
    }

    /** What was decided about a clock, in order. */
    private List<Decided> decidedAbout(UUID clockId) {
        return jdbc.sql("""
                        select t.*, coalesce(s.name, t.decided_by) as who from calendar_touch t
                        left join staff s on s.account = t.decided_by
                        where t.clock_id = :clock and t.decision in ('KEPT', 'RECOMPUTED')
                        order by t.decided_at, t.id limit 100
                        """)
                .param("clock", clockId)
                .query((row, n) -> new Decided(
                        TouchRows.subject(row),
                        row.getInt("n"),
                        row.getString("decision").equals("RECOMPUTED"),
                        SqlInstants.always(row, "decided_at"),
                        row.getString("who"),
                        row.getString("why"),
                        moved(row)))
                .list();
    }

    /** As it was listed, unless the clock was due at another time by the decision. */
    private static Touch.Move moved(ResultSet row) throws SQLException {
        var listed = new Touch.Move(SqlInstants.of(row, "due_from"), SqlInstants.of(row, "due_to"));
        var did = new Touch.Move(SqlInstants.of(row, "decided_from"), SqlInstants.of(row, "decided_to"));
        return did.from() == null && did.to() == null ? listed : did;
    }

    /**
     * A decision about a clock.
     *
     * @param due the due instants before and after, or as they were listed where it was kept
     */
    record Decided(
            CalendarSubject subject,
            int n,
            boolean recomputed,
            Instant at,
            String by,
            @Nullable String why,
            Touch.Move due) {

        /** For readers we do not know by name. */
        Decided withoutNames() {
            return new Decided(subject, n, recomputed, at, "", null, due);
        }
    }
}
