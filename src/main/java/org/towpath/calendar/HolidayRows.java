package org.towpath.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.platform.SqlInstants;

/** The table of what was proclaimed after the list that ships with the product. */
@Component
class HolidayRows {

    private static final int MOST = 1_000;

    private final JdbcClient jdbc;

    HolidayRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number of the last change; 0 before the first. */
    int last() {
        return jdbc.sql("select coalesce(max(n), 0) from bank_holiday_change")
                .query(Integer.class)
                .single();
    }

    /** In the order they were made. */
    List<HolidayChange> upTo(int n) {
        return jdbc.sql("select * from bank_holiday_change where n <= :n order by n limit " + MOST)
                .param("n", n)
                .query((row, number) -> change(row))
                .list();
    }

    Optional<HolidayChange> one(int n) {
        return jdbc.sql("select * from bank_holiday_change where n = :n")
                .param("n", n)
                .query((row, number) -> change(row))
                .optional();
    }

    /** Adds a change; false if that number is taken. */
    boolean insert(HolidayChange change) {
        return jdbc.sql("""
                                insert into bank_holiday_change (n, day, name, recorded_at, recorded_by, why)
                                values (:n, :day, :name, :at, :by, :why) on conflict do nothing
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

    /** Changes made before an instant for which nobody has looked through the clocks since. */
    List<Integer> unswept(Instant before) {
        return jdbc.sql("""
                        select c.n from bank_holiday_change c
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
