package org.towpath.promise;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.platform.SqlInstants;
import org.towpath.promise.ClockFact.Type;

/** What clocks would have come to under other terms, by the same computation as theirs. Nothing is changed. */
@Component
public class ClockReplay {

    private final ClockRows rows;
    private final JdbcClient jdbc;
    private final Clock clock;

    ClockReplay(ClockRows rows, JdbcClient jdbc, Clock clock) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Every clock of referrals sent to these services since an instant, by referral and promise. */
    @Transactional(readOnly = true)
    public Map<String, Map<String, PromiseClock>> sentTo(List<UUID> services, Instant since) {
        var clocks = new HashMap<String, Map<String, PromiseClock>>();
        rows.read(jdbc.sql("""
                        select c.* from promise_clock c join referral r on r.reference = c.referral_reference
                        where r.service_id = any(:services) and r.sent_at >= :since
                        """).param("services", services.toArray(UUID[]::new)).param("since", SqlInstants.at(since)))
                .forEach(it -> clocks.computeIfAbsent(String.valueOf(it.referral()), referral -> new HashMap<>())
                        .put(it.promised().promise(), it));
        return clocks;
    }

    /** What a clock would have come to, had these terms been pinned to it. */
    public ClockFold under(Promised promised, PromiseClock measured) {
        return ClockFold.of(promised, facts(measured, promised.pausable()), clock.instant());
    }

    /** What facts would come to under these terms; the first of them begins the count. */
    public ClockFold under(Promised promised, List<ClockFact> facts) {
        return ClockFold.of(promised, facts, clock.instant());
    }

    /** What begins a count, for a clock that never was. */
    public ClockFact begins(Instant at, @Nullable Instant anchorAt) {
        return ClockFact.started(at, PromiseClocks.START, anchorAt);
    }

    /** What a running clock comes to if these terms re-time it now. */
    public ClockFold reTimed(Promised promised, PromiseClock measured) {
        var facts = new ArrayList<>(facts(measured, true));
        facts.add(ClockFact.amending(promised, clock.instant(), "replay"));
        return ClockFold.of(measured.pinned(), facts, clock.instant());
    }

    /** What happened to a clock, after every correction. */
    private static List<ClockFact> facts(PromiseClock clock, boolean pausable) {
        var measured = clock.measured();
        var facts = new ArrayList<ClockFact>();
        facts.add(ClockFact.started(measured.startedAt(), PromiseClocks.START, measured.anchorAt()));
        var n = 0;
        for (var pause : pausable ? measured.pauses() : List.<ClockFold.SidedPause>of()) {
            var reason = "replay-" + n++;
            facts.add(new ClockFact(Type.PAUSED, pause.from(), "from-" + reason, reason, pause.side()));
            var to = pause.to();
            if (to != null) {
                facts.add(new ClockFact(Type.RESUMED, to, "to-" + reason, reason, pause.side()));
            }
        }
        var end = measured.stoppedAt();
        if (end != null) {
            var type = measured.state() == ClockState.CANCELLED ? Type.CANCELLED : Type.STOPPED;
            facts.add(ClockFact.of(type, end, "end"));
        }
        return facts;
    }
}
