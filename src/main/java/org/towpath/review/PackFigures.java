package org.towpath.review;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.agreement.AgreementsInForce;
import org.towpath.agreement.ReviewActions;
import org.towpath.platform.SqlInstants;
import org.towpath.review.PackContent.Asked;
import org.towpath.review.PackContent.Disputed;
import org.towpath.review.PackContent.Steps;

/** Draws up the figures of a pack from what is recorded. */
@Component
class PackFigures {

    private final JdbcClient jdbc;
    private final AgreementsInForce terms;
    private final ReviewActions actions;
    private final PackReferrals referrals;
    private final PackPromises promises;

    PackFigures(
            JdbcClient jdbc,
            AgreementsInForce terms,
            ReviewActions actions,
            PackReferrals referrals,
            PackPromises promises) {
        this.jdbc = jdbc;
        this.terms = terms;
        this.actions = actions;
        this.referrals = referrals;
        this.promises = promises;
    }

    PackContent of(PackPeriod of, List<String> calledBy) {
        var measured = promises.of(of);
        var disputes = disputes(of);
        return new PackContent(
                referrals.volumes(of),
                measured.kept(),
                measured.waited(),
                (long) disputes.size(),
                disputes,
                referrals.refusals(of),
                steps(of),
                ContactGaps.of(terms.version(of.agreement(), of.n()).contacts(), of.firstDay(), of.lastDay()),
                referrals.uncovered(of),
                measured.late(),
                measured.lateMore(),
                actions.of(of.agreement(), of.from()).stream()
                        .map(it -> new Asked(it.what(), it.owner(), it.byDate(), it.doneAt()))
                        .toList(),
                calledBy);
    }

    /** Opened or settled in the period; drafts nobody opened are nobody's. */
    private List<Disputed> disputes(PackPeriod of) {
        return jdbc.sql("""
                        select * from dispute where agreement_id = :agreement and state in ('OPEN', 'SETTLED')
                          and opened_at < :until and (opened_at >= :from or settled_at >= :from or state = 'OPEN')
                        order by opened_at, id limit 200
                        """)
                .params(of.parameters())
                .query((row, n) -> new Disputed(
                        row.getObject("id", java.util.UUID.class),
                        row.getString("referral_reference"),
                        row.getString("kind"),
                        row.getString("level"),
                        row.getString("state"),
                        row.getString("outcome"),
                        SqlInstants.always(row, "opened_at")))
                .list();
    }

    /** Those that reached somebody and were not taken back. */
    private List<Steps> steps(PackPeriod of) {
        return jdbc.sql("""
                        select s.n, s.side, s.role, count(*) as taken, count(s.acknowledged_at) as acknowledged
                        from promise_step s join promise_clock c on c.id = s.clock_id
                        where c.agreement_id = :agreement and s.fired_at >= :from and s.fired_at < :until
                          and s.told and s.superseded_at is null
                        group by s.n, s.side, s.role order by s.n, s.side, s.role
                        """)
                .params(of.parameters())
                .query((row, n) -> new Steps(
                        row.getInt("n"),
                        row.getString("side"),
                        row.getString("role"),
                        row.getLong("taken"),
                        row.getLong("acknowledged")))
                .list();
    }
}
