package org.towpath.insight;

import java.util.Map;
import java.util.Objects;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds comings and goings to the counts. Where they come from is one of two places with the same columns: what was
 * written since the last time, or all journeys there are.
 */
@Component
class CountTables {

    /** Written with the work, not yet in the counts. */
    static final String CHANGES = "count_change";

    /** All journeys. */
    static final String JOURNEYS = "journey_count";

    /** One row for each element and heading first: the cuts are then few rows each. */
    private static final String WAITING = """
            select e.id as element_id, s.slice_id, sum(c.waiting)::bigint as waiting
            from (select process_key, model_hash, element_id, heading_id, sum(waiting) as waiting
                  from %s group by 1, 2, 3, 4) c
            join counted_element e using (process_key, model_hash, element_id)
            join heading_slice s using (heading_id)
            group by 1, 2 having sum(c.waiting) <> 0
            """;

    private static final String MONTHS = """
            select e.id as element_id, s.slice_id, c.month, sum(c.entered)::bigint as entered, sum(c.gone)::bigint as gone,
                coalesce(sum(c.elapsed), 0)::bigint as elapsed_seconds, coalesce(sum(c.office), 0)::bigint as office_seconds
            from (select process_key, model_hash, element_id, heading_id, month, sum(entered) as entered, sum(gone) as gone,
                      sum(elapsed_seconds) as elapsed, sum(office_seconds) as office
                  from %s group by 1, 2, 3, 4, 5) c
            join counted_element e using (process_key, model_hash, element_id)
            join heading_slice s using (heading_id)
            group by 1, 2, 3 having sum(c.entered) <> 0 or sum(c.gone) <> 0
            """;

    private static final String STAYS = """
            select e.id as element_id, s.slice_id, c.month, c.bucket, sum(c.elapsed)::bigint as elapsed,
                sum(c.office)::bigint as office
            from (select process_key, model_hash, element_id, heading_id, month, bucket, sum(elapsed) as elapsed,
                      sum(office) as office
                  from (select process_key, model_hash, element_id, heading_id, month, stay_bucket(elapsed_seconds) as bucket,
                            1 as elapsed, 0 as office from %1$s where gone = 1
                        union all
                        select process_key, model_hash, element_id, heading_id, month, stay_bucket(office_seconds), 0, 1
                        from %1$s where gone = 1) each
                  group by 1, 2, 3, 4, 5, 6) c
            join counted_element e using (process_key, model_hash, element_id)
            join heading_slice s using (heading_id)
            group by 1, 2, 3, 4
            """;

    private static final Map<String, String> SUMS =
            Map.of("element_waiting", WAITING, "element_month", MONTHS, "element_stay", STAYS);

    private final JdbcClient jdbc;

    CountTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Lets nobody else change the counts until the transaction ends; reading goes on. To be called before anything else
     * in it: what a repeatable read sees is settled by its first look.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold() {
        jdbc.sql("lock table count_turn in exclusive mode").update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void empty() {
        SUMS.keySet().forEach(table -> jdbc.sql("delete from " + table).update());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(String from) {
        jdbc.sql("insert into counted_element (process_key, model_hash, element_id, element_kind) "
                        + "select process_key, model_hash, element_id, min(element_kind) from " + from
                        + " group by 1, 2, 3 on conflict do nothing")
                .update();
        jdbc.sql(
                        "insert into element_waiting (element_id, slice_id, waiting) " + WAITING.formatted(from)
                                + " on conflict (element_id, slice_id) do update set waiting = element_waiting.waiting + excluded.waiting")
                .update();
        jdbc.sql(
                        "insert into element_month (element_id, slice_id, month, entered, gone, elapsed_seconds, office_seconds) "
                                + MONTHS.formatted(from) + " on conflict (element_id, slice_id, month) do update set "
                                + "entered = element_month.entered + excluded.entered, gone = element_month.gone + excluded.gone, "
                                + "elapsed_seconds = element_month.elapsed_seconds + excluded.elapsed_seconds, "
                                + "office_seconds = element_month.office_seconds + excluded.office_seconds")
                .update();
        jdbc.sql(
                        "insert into element_stay (element_id, slice_id, month, bucket, elapsed, office) "
                                + STAYS.formatted(from)
                                + " on conflict (element_id, slice_id, month, bucket) do update set "
                                + "elapsed = element_stay.elapsed + excluded.elapsed, office = element_stay.office + excluded.office")
                .update();
    }

    /** What to add up, for what came and went in one of the two places, as rows of a table of counts. */
    static String sums(String table, String from) {
        return Objects.requireNonNull(SUMS.get(table)).formatted(from);
    }
}
