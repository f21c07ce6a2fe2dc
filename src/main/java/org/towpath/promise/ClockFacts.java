package org.towpath.promise;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.access.Actor;
import org.towpath.audit.Audit;
import org.towpath.audit.AuditEntry;
import org.towpath.engine.CaseLock;

/** Takes in what people report about a clock: late answers, pauses and corrections. */
@Component
public class ClockFacts {

    private final ClockLists lists;
    private final ClockRows rows;
    private final FactRows facts;
    private final PromiseClocks clocks;
    private final ObjectProvider<CaseLock> cases;
    private final Audit audit;
    private final Clock clock;

    ClockFacts(
            ClockLists lists,
            ClockRows rows,
            FactRows facts,
            PromiseClocks clocks,
            ObjectProvider<CaseLock> cases,
            Audit audit,
            Clock clock) {
        this.lists = lists;
        this.rows = rows;
        this.facts = facts;
        this.clocks = clocks;
        this.cases = cases;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Records a fact, recomputes the clock and moves what waits for it.
     *
     * @return the clock as it is now, explained
     * @throws org.towpath.shared.NotFound if there is no such clock, or none this person may see
     * @throws org.towpath.shared.InvalidInput naming what cannot be, and why
     */
    @Transactional
    public ClockView record(UUID id, Map<?, ?> body, Actor actor) {
        var seen = lists.find(id, actor);
        var told = ReportedFact.read(body);
        cases.forEach(lock -> lock.lock(seen.episode()));
        var measured = rows.lock(id);
        var key = "told:" + UUID.randomUUID();
        var fact = new FactChecks(measured, facts.of(id), clock.instant()).check(told, key);
        clocks.happened(measured, fact, actor);
        audit.record(AuditEntry.about(seen.episode(), "clock.fact-recorded")
                .of(id.toString())
                .with("type", told.type()));
        return lists.view(id, actor);
    }
}
