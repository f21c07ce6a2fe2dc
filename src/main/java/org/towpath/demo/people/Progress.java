package org.towpath.demo.people;

import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the making of invented people has come; one row, so that they are made once, by one node. */
@Component
class Progress {

    private final JdbcClient jdbc;

    Progress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many there are, of how many, and whether their lives reach up to now. */
    record Reached(int loaded, int total, boolean done) {}

    /** Whether this node is the first to begin. */
    boolean begin(int total) {
        return jdbc.sql("insert into invented_people (id, total, loaded, done) values (1, :total, 0, false) "
                                + "on conflict (id) do nothing")
                        .param("total", total)
                        .update()
                == 1;
    }

    void oneMore() {
        jdbc.sql("update invented_people set loaded = loaded + 1 where id = 1").update();
    }

    void done() {
        jdbc.sql("update invented_people set done = true where id = 1").update();
    }

    Optional<Reached> reached() {
        return jdbc.sql("select loaded, total, done from invented_people where id = 1")
                .query((row, number) -> new Reached(row.getInt("loaded"), row.getInt("total"), row.getBoolean("done")))
                .optional();
    }
}
