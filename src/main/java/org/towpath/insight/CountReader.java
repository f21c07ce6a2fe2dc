package org.towpath.insight;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

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

    /** How many are at each element now. */
    Map<String, Long> waiting(Model model, Cut cut) {
        var waiting = new HashMap<String, Long>();
        query("element_waiting", "sum(c.waiting) as waiting", "", "", model, cut)
                .query(row -> {
                    waiting.put(row.getString("element"), row.getLong("waiting"));
                });
        return waiting;
    }

    /** How many came to and went from each element in these months. */
    Map<String, Traffic> traffic(Model model, Cut cut, LocalDate since) {
        var traffic = new HashMap<String, Traffic>();
        query(
                        "element_month",
                        "sum(c.entered) as entered, sum(c.gone) as gone",
                        "",
                        "and c.month >= :since",
                        model,
                        cut)
                .param("since", since)
                .query(row -> {
                    traffic.put(row.getString("element"), new Traffic(row.getLong("entered"), row.getLong("gone")));
                });
        return traffic;
    }

    /** How long those who went from each element in these months had stayed. */
    Map<String, Stays> stays(Model model, Cut cut, LocalDate since) {
        var stays = new HashMap<String, Stays>();
        query(
                        "element_stay",
                        "c.bucket, sum(c.elapsed) as elapsed, sum(c.office) as office",
                        ", c.bucket",
                        "and c.month >= :since",
                        model,
                        cut)
                .param("since", since)
                .query(row -> {
                    var lengths = stays.computeIfAbsent(
                            row.getString("element"), it -> new Stays(new StayLengths(), new StayLengths()));
                    lengths.elapsed().add(row.getInt("bucket"), row.getLong("elapsed"));
                    lengths.office().add(row.getInt("bucket"), row.getLong("office"));
                });
        return stays;
    }

    /** What is not folded in yet is added: a few seconds of work at most. */
    private JdbcClient.StatementSpec query(String table, String what, String by, String when, Model model, Cut cut) {
        return jdbc.sql("select e.element_id as element, " + what + " from (select * from " + table
                        + " union all select * from ("
                        + CountTables.sums(table, CountTables.CHANGES) + ") not_folded) c"
                        + " join counted_element e on e.id = c.element_id join count_slice s on s.id = c.slice_id"
                        + " where e.process_key = :process and e.model_hash = :hash and " + cut.condition() + " " + when
                        + " group by e.element_id" + by)
                .param("process", model.key())
                .param("hash", model.hash())
                .param("subject", cut.subject())
                .param("need", cut.need());
    }
}
