package org.towpath.insight;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * When the counts are folded, compared and made anew. Every node folds, in turn: whoever comes second waits and finds
 * nothing to do. One node compares, on a thread of its own: all journeys are read, and the other rounds go on
 * meanwhile.
 */
@Component
class CountRounds implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(CountRounds.class);

    private final Fold fold;
    private final Recount recount;
    private final JdbcClient jdbc;
    private final ExecutorService beside = Executors.newSingleThreadExecutor(work -> {
        var named = new Thread(work, "count-comparison");
        named.setDaemon(true);
        return named;
    });

    CountRounds(Fold fold, Recount recount, JdbcClient jdbc) {
        this.fold = fold;
        this.recount = recount;
        this.jdbc = jdbc;
    }

    @EventListener(ApplicationReadyEvent.class)
    void countWhatNobodyCounted() {
        if (recount.isDueAtStart()) {
            recount.go();
        }
    }

    @Scheduled(initialDelay = 5, fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void fold() {
        if (jdbc.sql("select exists (select from count_change)")
                .query(Boolean.class)
                .single()) {
            fold.go();
        }
    }

    /** Begins the comparison and does not wait for it. */
    @Scheduled(cron = "0 40 3 * * *", zone = "Europe/London")
    void compare() {
        beside.execute(this::mend);
    }

    private void mend() {
        try {
            if (recount.differs()) {
                var drift = recount.mend();
                LOG.warn("The counts differed from the journeys in {} places and are made anew", drift);
            }
        } catch (RuntimeException failed) {
            LOG.error("The counts were not compared with the journeys; the next night tries again", failed);
        }
    }

    @Override
    public void destroy() {
        beside.shutdownNow();
    }
}
