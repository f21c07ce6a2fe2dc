package org.towpath.agreement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.access.Actor;

/** How the promises of an agreement were kept, per service level (S-24): counted from the clocks themselves. */
@Component
public class AgreementPerformance {

    private static final int ALL_OF_A_HUNDRED = 100;

    private final JdbcClient jdbc;
    private final Agreements agreements;
    private final AgreementsInForce terms;
    private final List<DisputedPromises> disputes;

    AgreementPerformance(
            JdbcClient jdbc, Agreements agreements, AgreementsInForce terms, List<DisputedPromises> disputes) {
        this.jdbc = jdbc;
        this.agreements = agreements;
        this.terms = terms;
        this.disputes = disputes;
    }

    /**
     * One promise over all versions.
     *
     * @param promise id of the service level
     * @param target percent agreed in the version shown; null where none is
     * @param keptPercent of those decided, how many of a hundred were kept, rounded down; null where none is decided
     * @param running not decided yet
     */
    public record Line(
            String promise,
            String clause,
            String owedBy,
            @Nullable Integer target,
            long met,
            long missed,
            long disputed,
            long running,
            @Nullable Integer keptPercent) {

        /** Whether the target agreed is missed so far. */
        public boolean belowTarget() {
            return target != null && keptPercent != null && keptPercent < target;
        }
    }

    /** Every promise of the version shown, and those of earlier versions that clocks were counted under. */
    @Transactional(readOnly = true)
    public List<Line> of(UUID agreement, Actor actor) {
        var view = agreements.view(agreement, null, actor);
        var agreed = terms.version(agreement, view.version());
        return jdbc.sql("""
                        with promised as (
                            select * from unnest(cast(:ids as text[]), cast(:clauses as text[]), cast(:owed as text[]))
                                with ordinality as level (promise, clause, owed_by, place)
                        ), counted as (
                            select promise, min(clause) as clause, min(owed_by) as owed_by,
                                count(*) filter (where state = 'MET') as met,
                                count(*) filter (where state = 'MISSED') as missed,
                                count(*) filter (where state in ('RUNNING', 'PAUSED')) as running
                            from promise_clock where agreement_id = :agreement group by promise
                        )
                        select coalesce(p.promise, c.promise) as promise, coalesce(p.clause, c.clause, '') as clause,
                            coalesce(p.owed_by, c.owed_by) as owed_by, coalesce(c.met, 0) as met,
                            coalesce(c.missed, 0) as missed, coalesce(c.running, 0) as running
                        from promised p full join counted c on c.promise = p.promise
                        order by p.place nulls last, promise
                        """)
                .param("agreement", agreement)
                .param(
                        "ids",
                        agreed.serviceLevels().stream().map(ServiceLevel::id).toArray(String[]::new))
                .param(
                        "clauses",
                        agreed.serviceLevels().stream()
                                .map(ServiceLevel::clause)
                                .toArray(String[]::new))
                .param(
                        "owed",
                        agreed.serviceLevels().stream()
                                .map(it -> it.owedBy().name())
                                .toArray(String[]::new))
                .query((row, n) -> line(row, agreed))
                .list();
    }

    private Line line(ResultSet row, AgreedTerms agreed) throws SQLException {
        var promise = row.getString("promise");
        var met = row.getLong("met");
        var missed = row.getLong("missed");
        return new Line(
                promise,
                row.getString("clause"),
                row.getString("owed_by"),
                agreed.serviceLevel(promise).map(ServiceLevel::targetPercent).orElse(null),
                met,
                missed,
                disputes.stream()
                        .mapToLong(it -> it.count(agreed.agreement(), promise))
                        .sum(),
                row.getLong("running"),
                met + missed == 0 ? null : (int) (met * ALL_OF_A_HUNDRED / (met + missed)));
    }
}
