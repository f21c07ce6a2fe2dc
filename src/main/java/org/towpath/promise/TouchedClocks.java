package org.towpath.promise;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.calendar.CalendarSubject;

/** The running clocks that count in something, and those of them that a change would touch: batch by batch. */
@Component
class TouchedClocks {

    static final int BATCH = 500;

    private static final String RUNNING = "select c.* from promise_clock c where c.stopped_at is null and ";
    private static final String ON = " and c.id > :after order by c.id limit :limit";
    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final ClockRows rows;
    private final FactRows facts;
    private final Clock clock;

    TouchedClocks(JdbcClient jdbc, ClockRows rows, FactRows facts, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * One batch of clocks and what touches them.
     *
     * @param looked how many clocks were looked at
     * @param next where the next batch goes on; null at the end
     */
    record Batch(int looked, List<Touch> touched, @Nullable UUID next) {}

    /** @param after where the batch before ended; null for the first */
    Batch batch(CountedAnew anew, @Nullable UUID after) {
        var running = rows.read(statement(anew.subject())
                .param("n", anew.n())
                .param("after", after == null ? FIRST : after)
                .param("limit", BATCH));
        var known = facts.of(running.stream().map(PromiseClock::id).toList());
        var touched = new ArrayList<Touch>();
        var now = clock.instant();
        for (var one : running) {
            var happened = known.getOrDefault(one.id(), List.of()).stream()
                    .map(FactRows.Heard::fact)
                    .toList();
            var touch = Touch.of(one, happened, anew.change().of(one.promised()), now);
            if (touch != null) {
                touched.add(touch);
            }
        }
        var last =
                running.size() < BATCH ? null : running.get(running.size() - 1).id();
        return new Batch(running.size(), touched, last);
    }

    private JdbcClient.StatementSpec statement(CalendarSubject subject) {
        return subject.isHolidays()
                ? jdbc.sql(RUNNING + "c.holidays_version is not null and c.holidays_version <> :n" + ON)
                : jdbc.sql(RUNNING + "c.counts_in = :owner and c.calendar_version <> :n" + ON)
                        .param("owner", subject.owner());
    }
}
