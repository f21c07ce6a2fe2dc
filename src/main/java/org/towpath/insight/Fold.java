package org.towpath.insight;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Folds what came and went into the counts. Readers add up both, so they see the work of this very moment whether it is
 * folded in or not; folding keeps what they add up short.
 */
@Component
class Fold {

    private final CountTables counts;
    private final JdbcClient jdbc;

    Fold(CountTables counts, JdbcClient jdbc) {
        this.counts = counts;
        this.jdbc = jdbc;
    }

    /** Answers how many comings and goings were folded in. All statements see the rows that the first one sees. */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public int go() {
        counts.hold();
        counts.add(CountTables.CHANGES);
        return jdbc.sql("delete from " + CountTables.CHANGES).update();
    }
}
