package org.towpath.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.platform.Json;
import org.towpath.platform.SqlInstants;

/** The table of lists of bank holidays that releases brought: rows are added, never changed. */
@Component
class ShippedRows {

    private final JdbcClient jdbc;
    private final Json json;

    ShippedRows(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * A list that a release brought.
     *
     * @param shipped as it came
     * @param list with what had been proclaimed by then
     */
    record Shipped(int n, BankHolidays shipped, BankHolidays list) {}

    /** The last of them up to a version. */
    Optional<Shipped> last(int upTo) {
        return jdbc.sql("select * from bank_holiday_list where n <= :n order by n desc limit 1")
                .param("n", upTo)
                .query((row, number) ->
                        new Shipped(row.getInt("n"), read(row.getString("shipped")), read(row.getString("list"))))
                .optional();
    }

    /** Whether a release has brought this very list before. */
    boolean isKnown(BankHolidays list) {
        return jdbc.sql("select exists (select from bank_holiday_list where shipped = :list::jsonb)")
                .param("list", write(list))
                .query(Boolean.class)
                .single();
    }

    void insert(int n, BankHolidays shipped, BankHolidays list, Instant at) {
        jdbc.sql("""
                        insert into bank_holiday_list (n, shipped, list, recorded_at)
                        values (:n, :shipped::jsonb, :list::jsonb, :at)
                        """)
                .param("n", n)
                .param("shipped", write(shipped))
                .param("list", write(list))
                .param("at", SqlInstants.at(at))
                .update();
    }

    private String write(BankHolidays list) {
        var kept = new LinkedHashMap<String, Object>();
        kept.put("name", list.name());
        kept.put("firstYear", list.firstYear());
        kept.put("lastYear", list.lastYear());
        var days = new LinkedHashMap<String, Object>();
        list.published().forEach((date, name) -> days.put(date.toString(), name));
        kept.put("published", days);
        return json.write(kept);
    }

    private BankHolidays read(String text) {
        var kept = json.readObject(text);
        var days = new TreeMap<LocalDate, String>();
        ((Map<?, ?>) kept.getOrDefault("published", Map.of()))
                .forEach((date, name) -> days.put(LocalDate.parse(String.valueOf(date)), String.valueOf(name)));
        return BankHolidays.pinned(
                String.valueOf(kept.get("name")), days, year(kept.get("firstYear")), year(kept.get("lastYear")));
    }

    private static int year(@Nullable Object kept) {
        return ((Number) Objects.requireNonNull(kept)).intValue();
    }
}
