package org.towpath.insight;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.engine.DeployedModels.Model;

/** Reads the counts of one model through one cut: rows of counts only, never journeys. */
@Component
class CountReader {

    private final JdbcClient jdbc;

    CountReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many came and went. */
    record Traffic(long entered, long left) {}

    /** How long those who went had stayed, by the clock on the wall and by office hours. */
    record Stays(StayLengths elapsed, StayLengths office) {}

    /** Keys of the processes in which anything was ever counted: those that are about cases. */
    Set<String> processes() {
        return Set.copyOf(jdbc.sql("select process_key from counted_element union select process_key from count_change")
                .query(String.class)
                .list());
    }

    /** How many are at each element now. */
    Map<String, Long> waiting(Model model, Cut cut) {
        var waiting = new HashMap<String, Long>();
        query(
                        "select e.element_id, t.slice_id, t.waiting from element_waiting t",
                        "select c.element_id, c.slice_id, c.waiting from changed c",
                        "select n.element_id, sum(n.waiting) as waiting from noted n group by 1",
                        model,
                        cut)
                .query(row -> {
                    waiting.put(row.getString("element_id"), row.getLong("waiting"));
                });
        return waiting;
    }

    /** How many came to and went from each element in these months. */
    Map<String, Traffic> traffic(Model model, Cut cut, LocalDate since) {
        var traffic = new HashMap<String, Traffic>();
        query(
                        "select e.element_id, t.slice_id, t.month, t.entered, t.gone from element_month t",
                        "select c.element_id, c.slice_id, c.month, c.entered, c.gone from changed c",
                        "select n.element_id, sum(n.entered) as entered, sum(n.gone) as gone from noted n"
                                + " where n.month >= :since group by 1",
                        model,
                        cut)
                .param("since", since)
                .query(row -> {
                    traffic.put(row.getString("element_id"), new Traffic(row.getLong("entered"), row.getLong("gone")));
                });
        return traffic;
    }

    /** How long those who went from each element in these months had stayed. */
    Map<String, Stays> stays(Model model, Cut cut, LocalDate since) {
        var stays = new HashMap<String, Stays>();
        query(
                        "select e.element_id, t.slice_id, t.month, t.bucket, t.elapsed, t.office from element_stay t",
                        "select c.element_id, c.slice_id, c.month, stay_bucket(c.elapsed_seconds), 1, 0 from changed c"
                                + " where c.gone = 1 union all"
                                + " select c.element_id, c.slice_id, c.month, stay_bucket(c.office_seconds), 0, 1"
                                + " from changed c where c.gone = 1",
                        "select n.element_id, n.bucket, sum(n.elapsed) as elapsed, sum(n.office) as office from noted n"
                                + " where n.month >= :since group by 1, 2",
                        model,
                        cut)
                .param("since", since)
                .query(row -> {
                    var lengths = stays.computeIfAbsent(
                            row.getString("element_id"), it -> new Stays(new StayLengths(), new StayLengths()));
                    lengths.elapsed().add(row.getInt("bucket"), row.getLong("elapsed"));
                    lengths.office().add(row.getInt("bucket"), row.getLong("office"));
                });
        return stays;
    }

    /**
     * What is not folded in yet is added: a few seconds of work at most, some of it at elements never counted before.
     */
    private JdbcClient.StatementSpec query(String folded, String changed, String summed, Model model, Cut cut) {
        return jdbc.sql("with changed as (select c.*, h.slice_id from count_change c"
                        + " join heading_slice h on h.heading_id = c.heading_id"
                        + " where c.process_key = :process and c.model_hash = :hash), noted as (" + folded
                        + " join counted_element e on e.id = t.element_id"
                        + " join count_slice s on s.id = t.slice_id"
                        + " where e.process_key = :process and e.model_hash = :hash and " + cut.condition()
                        + " union all select late.* from (" + changed
                        + ") late join count_slice s on s.id = late.slice_id where "
                        + cut.condition() + ") " + summed)
                .param("process", model.key())
                .param("hash", model.hash())
                .param("subject", cut.subject())
                .param("need", cut.need());
    }
}
