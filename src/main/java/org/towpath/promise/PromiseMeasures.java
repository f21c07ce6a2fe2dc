package org.towpath.promise;

import java.time.Clock;
import java.util.HashMap;
import java.util.UUID;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.agreement.Figure;
import org.towpath.agreement.FigurePeriod;
import org.towpath.platform.SqlInstants;

/** The clocks that figures about an agreement are made from, one after another, however many there are. */
@Component
public class PromiseMeasures {

    private static final int AT_ONCE = 500;

    private static final String COUNTED = "select c.* from promise_clock c where c.agreement_id = :agreement and ("
            + Figure.MET.condition() + " or " + Figure.MISSED.condition() + " or " + Figure.RUNNING.condition()
            + " or (c.state <> 'CANCELLED' and c.stopped_at >= coalesce(:from, '-infinity'::timestamptz)"
            + " and c.stopped_at < coalesce(:until, 'infinity'::timestamptz)))";

    private final JdbcClient jdbc;
    private final ClockRows rows;
    private final Clock clock;

    PromiseMeasures(JdbcClient jdbc, ClockRows rows, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Every promise that was kept or missed in a period, came to its end in it however late, or was running at its end.
     */
    @Transactional(readOnly = true)
    public void each(UUID agreement, FigurePeriod period, Consumer<PromiseClock> what) {
        var values = new HashMap<String, @Nullable Object>(period.parameters(clock.instant()));
        values.put("agreement", agreement);
        values.put("limit", AT_ONCE);
        var further = "";
        while (true) {
            var page = rows.read(jdbc.sql(COUNTED + further + " order by c.started_at desc, c.id desc limit :limit")
                    .params(values));
            page.forEach(what);
            if (page.size() < AT_ONCE) {
                return;
            }
            var last = page.get(page.size() - 1);
            values.put("startedAt", SqlInstants.at(last.measured().startedAt()));
            values.put("id", last.id());
            further = " and (c.started_at, c.id) < (:startedAt, :id)";
        }
    }
}
