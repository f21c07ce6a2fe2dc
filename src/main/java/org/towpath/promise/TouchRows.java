package org.towpath.promise;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.calendar.CalendarSubject;
import org.towpath.platform.SqlInstants;

/** The table of running clocks that a change touches, with what was decided about each. */
@Component
class TouchRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    TouchRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Lists a clock for a decision, unless it is listed for this version already. */
    void list(CalendarSubject subject, int n, Touch touch) {
        var step = touch.step();
        jdbc.sql("""
                        insert into calendar_touch (id, clock_id, subject, owner_id, n, due_from, due_to, warn_from, warn_to,
                            step_n, step_from, step_to, if_resumed, listed_at)
                        values (:id, :clock, :subject, :owner, :n, :dueFrom, :dueTo, :warnFrom, :warnTo, :stepN, :stepFrom,
                            :stepTo, :ifResumed, :now)
                        on conflict do nothing
                        """)
                .param("id", UUID.randomUUID())
                .param("clock", touch.clock())
                .param("subject", subject.kind().name())
                .param("owner", subject.owner())
                .param("n", n)
                .param("dueFrom", SqlInstants.at(touch.due().from()))
                .param("dueTo", SqlInstants.at(touch.due().to()))
                .param("warnFrom", SqlInstants.at(touch.warning().from()))
                .param("warnTo", SqlInstants.at(touch.warning().to()))
                .param("stepN", step == null ? null : step.n())
                .param("stepFrom", SqlInstants.at(step == null ? null : step.from()))
                .param("stepTo", SqlInstants.at(step == null ? null : step.to()))
                .param("ifResumed", touch.ifResumed())
                .param("now", SqlInstants.at(clock.instant()))
                .update();
    }

    /** What was listed for earlier versions and is undecided needs no decision any more: a further version counts. */
    void supersede(CalendarSubject subject, int n) {
        jdbc.sql("""
                        update calendar_touch set decision = 'SUPERSEDED', decided_at = :now
                        where subject = :subject and owner_id = :owner and n < :n and decision is null
                        """)
                .param("now", SqlInstants.at(clock.instant()))
                .param("subject", subject.kind().name())
                .param("owner", subject.owner())
                .param("n", n)
                .update();
    }

    /** Writes a decision down; false if there was one already. */
    boolean decide(UUID id, String decision, String why, String account) {
        return jdbc.sql("""
                                update calendar_touch set decision = :decision, decided_at = :now, decided_by = :by, why = :why
                                where id = :id and decision is null
                                """)
                        .param("decision", decision)
                        .param("now", SqlInstants.at(clock.instant()))
                        .param("by", account)
                        .param("why", why)
                        .param("id", id)
                        .update()
                > 0;
    }

    /** Keeps what a decision did to the due instant: by then it may be another than when it was listed. */
    void did(UUID id, PromiseClock before, PromiseClock after) {
        jdbc.sql("update calendar_touch set decided_from = :from, decided_to = :to where id = :id")
                .param("from", SqlInstants.at(before.measured().dueAt()))
                .param("to", SqlInstants.at(after.measured().dueAt()))
                .param("id", id)
                .update();
    }

    /** What is listed, and for which clock. */
    record Listed(UUID id, UUID clock, CalendarSubject subject, int n, Instant listedAt, Touch touch) {}

    /** @param seen a condition on {@code c}, the clock, with its values */
    Optional<Listed> undecided(UUID id, String seen, Map<String, @Nullable Object> values) {
        var all = new HashMap<>(values);
        all.put("id", id);
        return jdbc.sql("""
                        select t.* from calendar_touch t join promise_clock c on c.id = t.clock_id
                        where t.id = :id and t.decision is null and c.stopped_at is null and
                        """ + seen).params(all).query((row, n) -> listed(row)).optional();
    }

    /** Undecided, the first listed first; only of this subject and version where they are given. */
    List<Listed> undecided(
            @Nullable CalendarSubject of, int n, String seen, Map<String, @Nullable Object> values, Place from) {
        var all = new HashMap<>(values);
        all.put("subject", of == null ? null : of.kind().name());
        all.put("owner", of == null ? null : of.owner());
        all.put("n", n);
        all.put("at", SqlInstants.at(from.at()));
        all.put("after", from.id());
        all.put("limit", from.limit());
        return jdbc.sql("""
                        select t.* from calendar_touch t join promise_clock c on c.id = t.clock_id
                        where t.decision is null and c.stopped_at is null
                          and (:subject::text is null or t.subject = :subject and t.owner_id = :owner::uuid and t.n = :n)
                          and (:at::timestamptz is null or (t.listed_at, t.id) > (:at::timestamptz, :after::uuid)) and
                        """ + seen + " order by t.listed_at, t.id limit :limit")
                .params(all)
                .query((row, number) -> listed(row))
                .list();
    }

    /** Where a list goes on, and how far. */
    record Place(@Nullable Instant at, @Nullable UUID id, int limit) {}

    /** How many wait for a decision, counted no further than a bound. */
    int countUndecided(String seen, Map<String, @Nullable Object> values, int most) {
        var all = new HashMap<>(values);
        all.put("most", most);
        return jdbc.sql("""
                        select count(*) from (select 1 from calendar_touch t join promise_clock c on c.id = t.clock_id
                            where t.decision is null and c.stopped_at is null and %s limit :most) waiting
                        """.formatted(seen)).params(all).query(Integer.class).single();
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
                        subject(row),
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
        return did.from() == null || did.from().equals(listed.from()) ? listed : did;
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

    private static Listed listed(ResultSet row) throws SQLException {
        var stepN = row.getObject("step_n", Integer.class);
        var clockId = row.getObject("clock_id", UUID.class);
        return new Listed(
                row.getObject("id", UUID.class),
                clockId,
                subject(row),
                row.getInt("n"),
                SqlInstants.always(row, "listed_at"),
                new Touch(
                        clockId,
                        new Touch.Move(SqlInstants.of(row, "due_from"), SqlInstants.of(row, "due_to")),
                        new Touch.Move(SqlInstants.of(row, "warn_from"), SqlInstants.of(row, "warn_to")),
                        stepN == null
                                ? null
                                : new Touch.StepMove(
                                        stepN, SqlInstants.of(row, "step_from"), SqlInstants.of(row, "step_to")),
                        row.getBoolean("if_resumed")));
    }

    private static CalendarSubject subject(ResultSet row) throws SQLException {
        return new CalendarSubject(
                CalendarSubject.Kind.valueOf(row.getString("subject")), row.getObject("owner_id", UUID.class));
    }
}
