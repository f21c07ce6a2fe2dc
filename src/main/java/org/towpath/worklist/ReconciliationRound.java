package org.towpath.worklist;

import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks once an hour, on one node at a time, whether worklist and engine agree, and makes them agree. */
@Component
class ReconciliationRound {

    private static final Logger LOG = LoggerFactory.getLogger(ReconciliationRound.class);

    /** Names this round among the advisory locks of the database. */
    private static final long LOCK = 7_240_001;

    private final Reconciliation reconciliation;
    private final JdbcClient jdbc;

    ReconciliationRound(Reconciliation reconciliation, JdbcClient jdbc) {
        this.reconciliation = reconciliation;
        this.jdbc = jdbc;
    }

    /** Answers how many places differed; 0 where another node is looking just now. */
    @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    @Transactional
    int go() {
        var mine = jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
        var mended = mine ? reconciliation.mend() : 0;
        if (mended > 0) {
            LOG.warn("The worklist differed from the engine in {} places and was mended", mended);
        }
        return mended;
    }
}
