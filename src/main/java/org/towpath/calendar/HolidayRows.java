package org.towpath.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.platform.SqlInstants;

/** The table of what was proclaimed after the list that ships with the product. */
@Component
class HolidayRows {

    private static final int MOST = 1_000;

    /** Names the making of a version among the advisory locks of the database. */
    private static final long LOCK = 0x70A7_0023L;

    private final JdbcClient jdbc;

    HolidayRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Versions are made one after another: proclamations and lists of releases share their numbers. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((row, number) -> "")
                .single();
    }

    /** The number of the last version, proclaimed or shipped; 0 before the first. */
    int last() {
        return jdbc.sql("""
                        select greatest((select coalesce(max(n), 0) from bank_holiday_change),
                            (select coalesce(max(n), 0) from bank_holiday_list))
                        """).query(Integer.class).single();
    }

    /** Those after one version, up to another, in the order they were made. */
    List<HolidayChange> between(int after, int upTo) {
        return jdbc.sql("select * from bank_holiday_change where n > :after and n <= :upTo order by n limit " + MOST)
                .param("after", after)
                .param("upTo", upTo)
                .query((row, number) -> change(row))
                .list();
    }

    /** Adds a change; false if that number is taken. */
    boolean insert(HolidayChange change) {
        lock();
        return jdbc.sql("""
                                insert into bank_holiday_change (n, day, name, recorded_at, recorded_by, why)
                                select :n, :day, :name, :at, :by, :why
                                where not exists (select from bank_holiday_list where n = :n)
                                on conflict do nothing
                                """)
                        .param("n", change.n())
                        .param("day", change.day())
                        .param("name", change.name())
                        .param("at", SqlInstants.at(change.recordedAt()))
                        .param("by", change.recordedBy())
                        .param("why", change.why())
                        .update()
                > 0;
    }

    /** Versions made before an instant for which nobody has looked through the clocks since. */
    List<Integer> unswept(Instant before) {
        return jdbc.sql("""
                        select c.n from (select n, recorded_at from bank_holiday_change union all
                            select n, recorded_at from bank_holiday_list where n > 0) c
                        left join calendar_effect e on e.subject = 'BANK_HOLIDAYS' and e.n = c.n
                        where e.n is null and c.recorded_at <= :before order by c.n limit 100
                        """)
                .param("before", SqlInstants.at(before))
                .query(Integer.class)
                .list();
    }

    private static HolidayChange change(ResultSet row) throws SQLException {
        return new HolidayChange(
                row.getInt("n"),
                row.getObject("day", LocalDate.class),
                row.getString("name"),
                SqlInstants.always(row, "recorded_at"),
                row.getString("recorded_by"),
                row.getString("why"));
    }
}
