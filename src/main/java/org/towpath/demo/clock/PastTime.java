package org.towpath.demo.clock;

import java.time.Instant;
import java.util.Date;

import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;

import org.towpath.platform.TowpathClock;

/**
 * Puts one thread into the past: the product's clock shows it that time, and the engine stamps its rows with it. The
 * executor stands still meanwhile, because to it everything in the past is overdue.
 */
@Component
public class PastTime {

    private final TowpathClock clock;
    private final EngineTime engine;
    private final ClockRow row;
    private final DueRows rows;

    PastTime(TowpathClock clock, EngineTime engine, ClockRow row, DueRows rows) {
        this.clock = clock;
        this.engine = engine;
        this.row = row;
        this.rows = rows;
    }

    public void begin() {
        engine.intoThePast();
    }

    /** Makes it a time, for this thread. */
    public void be(Instant at) {
        clock.live(at);
        ClockUtil.setCurrentTime(Date.from(at));
    }

    /** Runs what is due up to a time, each thing at its own. */
    public void ringUntil(Instant until) {
        for (var due = rows.nextDue(until); due.isPresent(); due = rows.nextDue(until)) {
            be(due.orElseThrow());
            var ran =
                    row.due(due.orElseThrow()).stream().filter(engine::execute).count();
            if (ran + rows.run() == 0) {
                return;
            }
        }
    }

    /** Back to the present. */
    public void end() {
        clock.live(null);
        engine.outOfThePast();
        engine.run(clock.offset());
        engine.goOn();
    }
}
