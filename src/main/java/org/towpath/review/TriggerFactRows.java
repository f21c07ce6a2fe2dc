package org.towpath.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.agreement.Figure;
import org.towpath.agreement.FigurePeriod;
import org.towpath.platform.SqlInstants;
import org.towpath.web.Times;

/** Looks up what calls for reviews. */
@Component
class TriggerFactRows {

    private static final int MONTHS_A_QUARTER = 3;

    private final JdbcClient jdbc;
    private final TriggerRows rows;
    private final LeadGaps gaps;
    private final ReviewProperties settings;

    TriggerFactRows(JdbcClient jdbc, TriggerRows rows, LeadGaps gaps, ReviewProperties settings) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.gaps = gaps;
        this.settings = settings;
    }

    private record Accepted(int decided, int accepted) {}

    private record Promises(long kept, long missed) {}

    /** Only what happened since the last review that was called for: what it looked at calls for no other. */
    TriggerFacts of(UUID agreement, Instant now) {
        var today = day(now);
        var quarter =
                today.minusMonths(MONTHS_A_QUARTER).atStartOfDay(Times.ENGLAND).toInstant();
        var held = rows.lastHeld(agreement);
        var since = held.filter(quarter::isBefore).orElse(quarter);
        var accepted = accepted(agreement, held.orElse(Instant.EPOCH));
        var promises = promises(agreement, new FigurePeriod(since, null), now);
        return new TriggerFacts(
                accepted.decided(),
                accepted.accepted(),
                promises.kept(),
                promises.missed(),
                disputes(agreement, since),
                gaps(agreement, held, today));
    }

    /** The last ones decided; a refusal decides, whatever was said before it. */
    private Accepted accepted(UUID agreement, Instant since) {
        return jdbc.sql("with " + ReferralAnswers.ANSWERED + """
                        , decided as (
                            select declined is not null as declined from answered
                            where coalesce(declined, accepted) >= :since
                            order by coalesce(declined, accepted) desc, reference desc limit :last
                        )
                        select count(*) as decided, count(*) filter (where not declined) as accepted from decided
                        """)
                .param("agreement", agreement)
                .param("since", SqlInstants.at(since))
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
        return jdbc.sql("select count(*) from dispute where agreement_id = :agreement and begun_at >= :since "
                        + "and state in ('OPEN', 'SETTLED')")
                .param("agreement", agreement)
                .param("since", SqlInstants.at(since))
                .query(Long.class)
                .single();
    }

    /** How long each side has had no named lead by now. */
    private List<ContactGaps.Gap> gaps(UUID agreement, Optional<Instant> held, LocalDate today) {
        var yearAgo = today.minusYears(1);
        var since = held.map(TriggerFactRows::day).filter(yearAgo::isBefore).orElse(yearAgo);
        return gaps.of(agreement, since, today).stream()
                .filter(gap -> gap.to().equals(today))
                .toList();
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Times.ENGLAND);
    }
}
