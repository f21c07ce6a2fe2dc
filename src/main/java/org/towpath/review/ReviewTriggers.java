package org.towpath.review;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import org.towpath.agreement.AgreementReviews.Kind;
import org.towpath.agreement.ReviewsUnderWay;
import org.towpath.agreement.TriggeredReviews;
import org.towpath.audit.Audit;
import org.towpath.audit.AuditEntry;
import org.towpath.review.TriggerRules.Called;

/**
 * Looks whether an agreement needs a review before the planned one. Harmless on every node at once: a cause counts once
 * for an agreement and a quarter, by a constraint.
 */
@Component
public class ReviewTriggers {

    private static final Logger LOG = LoggerFactory.getLogger(ReviewTriggers.class);
    private static final int AT_ONCE = 200;

    private final JdbcClient jdbc;
    private final TriggerFactRows facts;
    private final TriggerRows rows;
    private final ReviewsUnderWay underWay;
    private final TriggeredReviews reviews;
    private final DrawingUp drawing;
    private final PackNotices notices;
    private final ReviewProperties settings;
    private final TransactionTemplate transaction;
    private final Audit audit;
    private final Clock clock;

    ReviewTriggers(
            JdbcClient jdbc,
            TriggerFactRows facts,
            TriggerRows rows,
            ReviewsUnderWay underWay,
            TriggeredReviews reviews,
            DrawingUp drawing,
            PackNotices notices,
            ReviewProperties settings,
            TransactionTemplate transaction,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.reviews = reviews;
        this.rows = rows;
        this.underWay = underWay;
        this.drawing = drawing;
        this.notices = notices;
        this.settings = settings;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
    }

    /** A version that counts. */
    private record InForce(UUID agreement, int n) {}

    /** Looks at every agreement in force; answers how many reviews were called for. */
    public int look() {
        var called = 0;
        var after = new UUID(0, 0);
        for (var page = inForce(after); !page.isEmpty(); page = inForce(after)) {
            for (var version : page) {
                called += lookCarefully(version);
            }
            after = page.get(page.size() - 1).agreement();
        }
        return called;
    }

    /** One that cannot be looked at does not keep the others waiting. */
    private int lookCarefully(InForce version) {
        try {
            return look(version.agreement(), version.n());
        } catch (RuntimeException fault) {
            LOG.error("Agreement {} cannot be looked at for a review", version.agreement(), fault);
            return 0;
        }
    }

    /** Looks at one; answers how many causes are new. */
    int look(UUID agreement, int n) {
        var now = clock.instant();
        var known = transaction.execute(status -> TriggerRules.of(facts.of(agreement, now), settings));
        if (known == null || known.isEmpty() && rows.unheld(agreement).isEmpty()) {
            return 0;
        }
        var found = transaction.execute(status -> call(agreement, n, known, now));
        return found == null ? 0 : found;
    }

    /**
     * Nothing is kept of a call that nobody could answer. What an earlier version was called for, and no review has
     * looked at, calls for a review of the version that counts now: another version or a suspension settles nothing.
     */
    private int call(UUID agreement, int n, List<Called> causes, Instant now) {
        if (!underWay.lock(agreement, n)) {
            return 0;
        }
        var fresh = causes.stream()
                .filter(it -> !rows.has(agreement, it.cause(), now))
                .toList();
        if (fresh.isEmpty() && rows.unheld(agreement).isEmpty()) {
            return 0;
        }
        var came = reviews.call(agreement, n);
        if (came == TriggeredReviews.Called.NOT_DRAWN) {
            return 0;
        }
        fresh.forEach(cause -> remember(agreement, n, cause, now));
        if (came == TriggeredReviews.Called.BEGINS) {
            drawing.forReview(agreement, n, Kind.TRIGGERED, rows.unheld(agreement));
        }
        return fresh.size();
    }

    private void remember(UUID agreement, int n, Called cause, Instant now) {
        var id = rows.insert(agreement, n, cause, now);
        reviews.remember(agreement, n, cause.cause().inWords());
        notices.called(id, agreement, cause.reason());
        audit.record(AuditEntry.own("agreement.review-called-for")
                .of(agreement.toString())
                .with("cause", cause.cause())
                .in("agreement:" + agreement));
    }

    private List<InForce> inForce(UUID after) {
        return jdbc.sql("""
                        select agreement_id, n from agreement_version
                        where state in ('IN_FORCE', 'REVIEW_DUE', 'EXPIRING') and agreement_id > :after
                        order by agreement_id limit :limit
                        """)
                .param("after", after)
                .param("limit", AT_ONCE)
                .query((row, number) -> new InForce(row.getObject("agreement_id", UUID.class), row.getInt("n")))
                .list();
    }
}
