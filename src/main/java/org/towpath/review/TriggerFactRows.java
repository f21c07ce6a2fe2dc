package org.towpath.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.agreement.AgreementsInForce;
import org.towpath.agreement.Figure;
import org.towpath.agreement.FigurePeriod;
import org.towpath.platform.SqlInstants;
import org.towpath.web.Times;

/** Looks up what calls for reviews. */
@Component
class TriggerFactRows {

    private static final int MONTHS_A_QUARTER = 3;

    private final JdbcClient jdbc;
    private final AgreementsInForce terms;
    private final ReviewProperties settings;

    TriggerFactRows(JdbcClient jdbc, AgreementsInForce terms, ReviewProperties settings) {
        this.jdbc = jdbc;
        this.terms = terms;
        this.settings = settings;
    }

    private record Accepted(int decided, int accepted) {}

    private record Promises(long kept, long missed) {}

    TriggerFacts of(UUID agreement, int n, Instant now) {
        var today = LocalDate.ofInstant(now, Times.ENGLAND);
        var quarter =
                today.minusMonths(MONTHS_A_QUARTER).atStartOfDay(Times.ENGLAND).toInstant();
        var accepted = accepted(agreement);
        var promises = promises(agreement, new FigurePeriod(quarter, null), now);
        return new TriggerFacts(
                accepted.decided(),
                accepted.accepted(),
                promises.kept(),
                promises.missed(),
                disputes(agreement, quarter),
                gaps(agreement, n, today));
    }

    /** The last ones decided; a refusal decides, whatever was said before it. */
    private Accepted accepted(UUID agreement) {
        return jdbc.sql("""
                        with decided as (
                            select bool_or(e.type = 'DECLINED') as declined, max(e.occurred_at) as at
                            from %s join referral_event e on e.referral_reference = r.reference
                                and e.type in ('ACCEPTED', 'DECLINED')
                            group by r.reference order by max(e.occurred_at) desc, r.reference desc limit :last
                        )
                        select count(*) as decided, count(*) filter (where not declined) as accepted from decided
                        """.formatted(PackReferrals.UNDER))
                .param("agreement", agreement)
                .param("last", settings.lastReferrals())
                .query((row, n) -> new Accepted(row.getInt("decided"), row.getInt("accepted")))
                .single();
    }

    private Promises promises(UUID agreement, FigurePeriod quarter, Instant now) {
        return jdbc.sql("select count(*) filter (where %s) as kept, count(*) filter (where %s) as missed "
                                .formatted(Figure.MET.condition(), Figure.MISSED.condition())
                        + "from promise_clock c where c.agreement_id = :agreement")
                .params(quarter.parameters(now))
                .param("agreement", agreement)
                .query((row, n) -> new Promises(row.getLong("kept"), row.getLong("missed")))
                .single();
    }

    private long disputes(UUID agreement, Instant since) {
        return jdbc.sql("select count(*) from dispute where agreement_id = :agreement and opened_at >= :since "
                        + "and state in ('OPEN', 'SETTLED')")
                .param("agreement", agreement)
                .param("since", SqlInstants.at(since))
                .query(Long.class)
                .single();
    }

    /**
     * How long each side has had no named lead by now. Where none is written down at all, nobody knows for how long
     * before the contacts were last changed.
     */
    private List<ContactGaps.Gap> gaps(UUID agreement, int n, LocalDate today) {
        var contacts = terms.version(agreement, n).contacts();
        var inForce = day(
                        agreement,
                        n,
                        "select in_force_since from agreement_version where agreement_id = :agreement and n = :n")
                .orElse(today);
        var yearAgo = today.minusYears(1);
        var since = inForce.isBefore(yearAgo) ? yearAgo : inForce.isAfter(today) ? today : inForce;
        var changed = day(
                        agreement,
                        n,
                        "select max(at) from agreement_event where agreement_id = :agreement and n = :n "
                                + "and what = 'CONTACTS_CHANGED'")
                .orElse(since);
        return ContactGaps.of(contacts, since, today).stream()
                .filter(gap -> gap.to().equals(today))
                .map(gap -> ContactGaps.isWritten(contacts, gap.side()) || !changed.isAfter(gap.from())
                        ? gap
                        : new ContactGaps.Gap(gap.side(), changed, today))
                .toList();
    }

    private Optional<LocalDate> day(UUID agreement, int n, String sql) {
        return jdbc.sql(sql)
                .param("agreement", agreement)
                .param("n", n)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single()
                .map(it -> LocalDate.ofInstant(it.toInstant(), Times.ENGLAND));
    }
}
