package org.towpath.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import org.towpath.access.Actor;
import org.towpath.agreement.AgreementReviews.Kind;
import org.towpath.agreement.TriggeredReviews;
import org.towpath.audit.Audit;
import org.towpath.audit.AuditEntry;
import org.towpath.platform.SqlInstants;
import org.towpath.review.TriggerRules.Called;
import org.towpath.web.Times;

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
    private final TriggeredReviews reviews;
    private final EvidencePacks packs;
    private final PackNotices notices;
    private final ReviewProperties settings;
    private final TransactionTemplate transaction;
    private final Audit audit;
    private final Clock clock;

    ReviewTriggers(
            JdbcClient jdbc,
            TriggerFactRows facts,
            TriggeredReviews reviews,
            EvidencePacks packs,
            PackNotices notices,
            ReviewProperties settings,
            TransactionTemplate transaction,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.reviews = reviews;
        this.packs = packs;
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
        } catch (org.springframework.dao.DataAccessException fault) {
            LOG.error("Agreement {} cannot be looked at for a review", version.agreement(), fault);
            return 0;
        }
    }

    /** Looks at one; answers how many causes are new. */
    int look(UUID agreement, int n) {
        var now = clock.instant();
        var known = transaction.execute(status -> TriggerRules.of(facts.of(agreement, n, now), settings));
        if (known == null || known.isEmpty()) {
            return 0;
        }
        var found = transaction.execute(status -> call(agreement, n, known, now));
        return found == null ? 0 : found;
    }

    private int call(UUID agreement, int n, List<Called> causes, Instant now) {
        if (!reviews.lock(agreement, n)) {
            return 0;
        }
        var reasons = new ArrayList<String>();
        var begins = false;
        for (var cause : causes) {
            if (isNew(agreement, n, cause, now)) {
                reasons.add(cause.reason());
                begins |= reviews.call(agreement, n, cause.reason());
            }
        }
        if (begins) {
            packs.drawUp(agreement, n, Kind.TRIGGERED, reasons, Actor.system());
        }
        return reasons.size();
    }

    private boolean isNew(UUID agreement, int n, Called cause, Instant now) {
        var id = UUID.randomUUID();
        var inserted = jdbc.sql("""
                                insert into agreement_trigger (id, agreement_id, n, cause, period, reason, found_at)
                                values (:id, :agreement, :n, :cause, :period, :reason, :now)
                                on conflict on constraint agreement_trigger_once do nothing
                                """)
                        .param("id", id)
                        .param("agreement", agreement)
                        .param("n", n)
                        .param("cause", cause.cause().name())
                        .param("period", quarter(now))
                        .param("reason", cause.reason())
                        .param("now", SqlInstants.at(now))
                        .update()
                > 0;
        if (inserted) {
            notices.called(id, agreement, cause.reason());
            audit.record(AuditEntry.own("agreement.review-called-for")
                    .of(agreement.toString())
                    .with("cause", cause.cause())
                    .in("agreement:" + agreement));
        }
        return inserted;
    }

    /** "2026-Q4". */
    static String quarter(Instant at) {
        var day = LocalDate.ofInstant(at, Times.ENGLAND);
        return day.getYear() + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
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
