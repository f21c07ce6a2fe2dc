package org.towpath.insight;

import java.util.Arrays;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares the counts with the journeys they were made of, and makes them anew. Both look at one moment: what is
 * written meanwhile is neither in the journeys looked at nor in the changes taken away, so work goes on.
 */
@Component
public class Recount {

    /** Names the comparison among the advisory locks of the database. */
    static final long LOCK = 7_240_010;

    private final CountTables counts;
    private final JdbcClient jdbc;

    Recount(CountTables counts, JdbcClient jdbc) {
        this.counts = counts;
        this.jdbc = jdbc;
    }

    /** Makes all counts anew from the journeys. */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public void go() {
        counts.hold();
        counts.empty();
        counts.add(CountTables.JOURNEYS);
        jdbc.sql("delete from " + CountTables.CHANGES).update();
    }

    /** Whether there are journeys and nothing was ever counted: kept by a version of the product that did not count. */
    @Transactional(readOnly = true)
    public boolean isDueAtStart() {
        return jdbc.sql("select exists (select from journey_event) and not exists (select from counted_element) "
                        + "and not exists (select from count_change)")
                .query(Boolean.class)
                .single();
    }

    /**
     * Compares the two unless another node is at it: all journeys are read for that.
     *
     * @return whether they differ; false where another node looks
     */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public boolean differs() {
        var mine = jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
        return mine && drift() > 0;
    }

    /**
     * Makes the counts anew if they differ still when nobody else may change them.
     *
     * @return in how many places they differed
     */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public long mend() {
        counts.hold();
        var drift = drift();
        if (drift > 0) {
            go();
        }
        return drift;
    }

    /** In how many places the counts and the journeys do not say the same. */
    @Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
    public long drift() {
        return waiting() + months() + stays();
    }

    private long waiting() {
        return differing("element_waiting", "element_id, slice_id", "waiting");
    }

    private long months() {
        return differing(
                "element_month", "element_id, slice_id, month", "entered, gone, elapsed_seconds, office_seconds");
    }

    private long stays() {
        return differing("element_stay", "element_id, slice_id, month, bucket", "elapsed, office");
    }

    /** Rows in which nothing is counted are as good as none. Counts of elements never folded in have no number yet. */
    private long differing(String table, String keys, String values) {
        var sums = summed(values, "sum(%s)");
        return jdbc.sql("select count(*) from (select " + keys + " from (select " + keys + ", " + values + " from "
                        + table
                        + " union all " + picked(table, CountTables.CHANGES, keys, values) + " union all select " + keys
                        + ", " + summed(values, "-%s") + " from (" + picked(table, CountTables.JOURNEYS, keys, values)
                        + ") j) both_sides group by " + keys + " having "
                        + sums.replace(", ", " <> 0 or ") + " <> 0) apart")
                .query(Long.class)
                .single();
    }

    private static String picked(String table, String from, String keys, String values) {
        return "select " + keys + ", " + values + " from (" + CountTables.sums(table, from) + ") " + from + "_sums";
    }

    private static String summed(String values, String how) {
        return String.join(
                ", ", Arrays.stream(values.split(", ")).map(how::formatted).toList());
    }
}
