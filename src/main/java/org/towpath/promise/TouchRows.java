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
                        where id in (select id from calendar_touch
                            where subject = :subject and owner_id = :owner and n < :n and decision is null
                            order by id for update)
                        """)
                .param("now", SqlInstants.at(clock.instant()))
                .param("subject", subject.kind().name())
                .param("owner", subject.owner())
                .param("n", n)
                .update();
    }

    /** What is listed touches its clock no more: it counts in other hours by now. */
    void supersede(UUID id) {
        jdbc.sql(
                        "update calendar_touch set decision = 'SUPERSEDED', decided_at = :now where id = :id and decision is null")
                .param("now", SqlInstants.at(clock.instant()))
                .param("id", id)
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

    /** @param seen a condition on {@code c}, the clock, with its values */
    Optional<ListedTouch> undecided(UUID id, String seen, Map<String, @Nullable Object> values) {
        var all = new HashMap<>(values);
        all.put("id", id);
        return jdbc.sql("""
                        select t.* from calendar_touch t join promise_clock c on c.id = t.clock_id
                        where t.id = :id and t.decision is null and c.stopped_at is null and
                        """ + seen)
                .params(all)
                .query((row, n) -> ListedTouch.of(row))
                .optional();
    }

    /** Undecided, the first listed first; only of this subject and version where they are given. */
    List<ListedTouch> undecided(
            @Nullable CalendarSubject of, int n, String seen, Map<String, @Nullable Object> values, Place from) {
        var all = new HashMap<>(values);
        all.put("upTo", SqlInstants.at(from.upTo()));
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
                          and (:upTo::timestamptz is null or t.listed_at <= :upTo::timestamptz)
                          and (:at::timestamptz is null or (t.listed_at, t.id) > (:at::timestamptz, :after::uuid)) and
                        """ + seen + " order by t.listed_at, t.id limit :limit")
                .params(all)
                .query((row, number) -> ListedTouch.of(row))
                .list();
    }

    /**
     * Where a list goes on, and how far.
     *
     * @param upTo the last instant of listing that counts; null for all
     */
    record Place(
            @Nullable Instant at,
            @Nullable UUID id,
            @Nullable Instant upTo,
            int limit) {}

    /** What waits for a decision because of each change, the first listed first: of the first so many. */
    List<CalendarDecisions.Waiting> waiting(String seen, Map<String, @Nullable Object> values, int most) {
        var all = new HashMap<>(values);
        all.put("most", most);
        return jdbc.sql("""
                        select subject, owner_id, n, count(*) as waiting, max(listed_at) as up_to from (
                            select t.subject, t.owner_id, t.n, t.listed_at
                            from calendar_touch t join promise_clock c on c.id = t.clock_id
                            where t.decision is null and c.stopped_at is null and %s
                            order by t.listed_at, t.id limit :most) listed
                        group by subject, owner_id, n order by min(listed_at), subject, owner_id, n
                        """.formatted(seen))
                .params(all)
                .query((row, number) -> new CalendarDecisions.Waiting(
                        subject(row), row.getInt("n"), row.getInt("waiting"), SqlInstants.always(row, "up_to")))
                .list();
    }

    /** How many wait for a decision, counted no further than a bound. */
    int countUndecided(String seen, Map<String, @Nullable Object> values, int most) {
        var all = new HashMap<>(values);
        all.put("most", most);
        return jdbc.sql("""
                        select count(*) from (select 1 from calendar_touch t join promise_clock c on c.id = t.clock_id
                            where t.decision is null and c.stopped_at is null and %s limit :most) waiting
                        """.formatted(seen)).params(all).query(Integer.class).single();
    }

    static CalendarSubject subject(ResultSet row) throws SQLException {
        return new CalendarSubject(
                CalendarSubject.Kind.valueOf(row.getString("subject")), row.getObject("owner_id", UUID.class));
    }
}
