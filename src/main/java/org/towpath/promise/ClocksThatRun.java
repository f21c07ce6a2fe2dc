package org.towpath.promise;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.agreement.RunningClocks;

/** Counts the clocks that run under each version of an agreement. */
@Component
class ClocksThatRun implements RunningClocks {

    private final JdbcClient jdbc;

    ClocksThatRun(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public SortedMap<Integer, Integer> byVersion(UUID agreement) {
        var many = new TreeMap<Integer, Integer>();
        jdbc.sql("""
                        select agreement_version, count(*) from promise_clock
                        where agreement_id = :agreement and stopped_at is null group by agreement_version
                        """).param("agreement", agreement).query((RowCallbackHandler)
                row -> many.put(row.getInt(1), row.getInt(2)));
        return many;
    }
}
