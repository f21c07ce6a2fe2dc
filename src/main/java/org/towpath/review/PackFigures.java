package org.towpath.review;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.agreement.ReviewActions;
import org.towpath.platform.SqlInstants;
import org.towpath.review.PackContent.Asked;
import org.towpath.review.PackContent.Disputed;
import org.towpath.review.PackContent.Steps;

/** Draws up the figures of a pack from what is recorded. */
@Component
class PackFigures {

    /** Opened, settled or going on in the period; drafts nobody opened are nobody's. */
    private static final String DISPUTED = """
            from dispute where agreement_id = :agreement and state in ('OPEN', 'SETTLED')
              and begun_at < :until and (begun_at >= :from or settled_at >= :from or state = 'OPEN')
            """;

    private final JdbcClient jdbc;
    private final ReviewActions actions;
    private final PackReferrals referrals;
    private final PackCover cover;
    private final PackPromises promises;
    private final LeadGaps gaps;

    PackFigures(
            JdbcClient jdbc,
            ReviewActions actions,
            PackReferrals referrals,
            PackCover cover,
            PackPromises promises,
            LeadGaps gaps) {
        this.jdbc = jdbc;
        this.actions = actions;
        this.referrals = referrals;
        this.cover = cover;
        this.promises = promises;
        this.gaps = gaps;
    }

    PackContent of(PackPeriod of, List<String> calledBy) {
        var measured = promises.of(of);
        return new PackContent(
                referrals.volumes(of),
                referrals.knownLater(of),
                measured.kept(),
                measured.waited(),
                disputeCount(of),
                disputes(of),
                referrals.refusals(of),
                steps(of),
                gaps.of(of.agreement(), of.firstDay(), of.lastDay()),
                cover.of(of),
                measured.late(),
                measured.lateMore(),
                actions.of(of.agreement(), of.from()).stream()
                        .map(it -> new Asked(it.what(), it.owner(), it.byDate(), it.doneAt()))
                        .toList(),
                calledBy);
    }

    private long disputeCount(PackPeriod of) {
        return jdbc.sql("select count(*) " + DISPUTED)
                .params(of.parameters())
                .query(Long.class)
                .single();
    }

    /** The first 200. */
    private List<Disputed> disputes(PackPeriod of) {
        return jdbc.sql("select * " + DISPUTED + "order by begun_at, id limit 200")
                .params(of.parameters())
                .query((row, n) -> new Disputed(
                        row.getObject("id", UUID.class),
                        row.getString("referral_reference"),
                        row.getString("kind"),
                        row.getString("level"),
                        row.getString("state"),
                        row.getString("outcome"),
                        SqlInstants.always(row, "begun_at")))
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
