package org.towpath.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.platform.SqlInstants;
import org.towpath.review.TriggerRules.Called;
import org.towpath.review.TriggerRules.Cause;
import org.towpath.web.Times;

/** What called for reviews: each cause once for an agreement and a quarter, by a constraint. */
@Component
class TriggerRows {

    private static final String LAST_HELD =
            "select max(held_at) as at from agreement_review where agreement_id = :agreement and kind = 'TRIGGERED'";

    private final JdbcClient jdbc;

    TriggerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** When a review that was called for was last held; what it looked at calls for no other. */
    Optional<Instant> lastHeld(UUID agreement) {
        return jdbc.sql(LAST_HELD)
                .param("agreement", agreement)
                .query((row, n) -> Optional.ofNullable(SqlInstants.of(row, "at")))
                .single();
    }

    /** In words, what called for a review and no review has looked at, over all versions; the first found first. */
    List<String> unheld(UUID agreement) {
        return jdbc.sql("""
                        select reason from agreement_trigger
                        where agreement_id = :agreement and found_at > coalesce((%s), '-infinity')
                        order by found_at, cause limit 50
                        """.formatted(LAST_HELD))
                .param("agreement", agreement)
                .query(String.class)
                .list();
    }

    boolean has(UUID agreement, Cause cause, Instant now) {
        return jdbc.sql(
                        "select exists (select from agreement_trigger where agreement_id = :agreement and cause = :cause "
                                + "and period = :period)")
                .param("agreement", agreement)
                .param("cause", cause.name())
                .param("period", quarter(now))
                .query(Boolean.class)
                .single();
    }

    UUID insert(UUID agreement, int n, Called cause, Instant now) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into agreement_trigger (id, agreement_id, n, cause, period, reason, found_at)
                        values (:id, :agreement, :n, :cause, :period, :reason, :now)
                        """)
                .param("id", id)
                .param("agreement", agreement)
                .param("n", n)
                .param("cause", cause.cause().name())
                .param("period", quarter(now))
                .param("reason", cause.reason())
                .param("now", SqlInstants.at(now))
                .update();
        return id;
    }

    /** "2026-Q4". */
    static String quarter(Instant at) {
        var day = LocalDate.ofInstant(at, Times.ENGLAND);
        return day.getYear() + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
    }
}
