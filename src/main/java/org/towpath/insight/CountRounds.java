package org.towpath.insight;

import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** When the counts are folded, compared and made anew. Whoever comes second waits and finds nothing to do. */
@Component
class CountRounds {

    private static final Logger LOG = LoggerFactory.getLogger(CountRounds.class);

    private final Fold fold;
    private final Recount recount;
    private final JdbcClient jdbc;

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

    @Scheduled(cron = "0 40 3 * * *", zone = "Europe/London")
    void compare() {
        var drift = recount.drift();
        if (drift > 0) {
            LOG.warn("The counts differed from the journeys in {} places and are made anew", drift);
            recount.go();
        }
    }
}
