package org.towpath.agreement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.access.Actor;
import org.towpath.access.Roles;

/** How the promises of an agreement were kept, per service level (S-24): counted from the clocks themselves. */
@Component
public class AgreementPerformance {

    private static final int ALL_OF_A_HUNDRED = 100;
    private static final List<String> SEE_SMALL_NUMBERS = List.of(
            Roles.OPERATIONAL_MANAGER,
            Roles.STRATEGIC_MANAGER,
            Roles.SENIOR_ADMINISTRATOR,
            Roles.AUDITOR,
            Roles.PARTNER);

    private static final String COUNTS =
            """
            with promised as (
                select * from unnest(cast(:ids as text[]), cast(:clauses as text[]), cast(:owed as text[]))
                    with ordinality as level (promise, clause, owed_by, place)
            ), counted as (
                select c.service_level, max(c.agreement_version) as n, min(c.clause) as clause, min(c.owed_by) as owed_by,
                    count(*) filter (where %s) as met, count(*) filter (where %s) as missed,
                    count(*) filter (where %s) as running
                from promise_clock c where c.agreement_id = :agreement group by c.service_level
            )
            select coalesce(p.promise, c.service_level) as promise, c.n, coalesce(p.clause, c.clause, '') as clause,
                coalesce(p.owed_by, c.owed_by) as owed_by, coalesce(c.met, 0) as met,
                coalesce(c.missed, 0) as missed, coalesce(c.running, 0) as running
            from promised p full join counted c on c.service_level = p.promise
            order by p.place nulls last, promise
            """.formatted(Figure.MET.condition(), Figure.MISSED.condition(), Figure.RUNNING.condition());

    private final JdbcClient jdbc;
    private final Agreements agreements;
    private final AgreementsInForce terms;
    private final List<DisputedPromises> disputes;
    private final Clock clock;

    AgreementPerformance(
            JdbcClient jdbc,
            Agreements agreements,
            AgreementsInForce terms,
            List<DisputedPromises> disputes,
            Clock clock) {
        this.jdbc = jdbc;
        this.agreements = agreements;
        this.terms = terms;
        this.disputes = disputes;
        this.clock = clock;
    }

    /**
     * One promise over all versions. A number is null only where it is too small to be shown to whoever asks.
     *
     * @param promise id of the service level
     * @param inWords what is promised, as one sentence; null where no version says any more, and in figures of long ago
     * @param target percent agreed in the version shown; null where none is
     * @param disputed how many of them both sides disagree or disagreed about
     * @param keptPercent of those decided, how many of a hundred were kept, rounded down; null where none is decided
     * @param running not decided yet
     */
    public record Line(
            String promise,
            @Nullable String inWords,
            String clause,
            String owedBy,
            @Nullable Integer target,
            @Nullable Long met,
            @Nullable Long missed,
            @Nullable Long disputed,
            @Nullable Long running,
            @Nullable Integer keptPercent) {

        /** Whether the target agreed is missed so far. */
        public boolean belowTarget() {
            return target != null && keptPercent != null && keptPercent < target;
        }

        /** As whoever only commissions may see it. */
        public Line withSmallNumbersHidden() {
            var shownMet = SmallNumbers.shown(met);
            var shownMissed = SmallNumbers.shown(missed);
            return new Line(
                    promise,
                    inWords,
                    clause,
                    owedBy,
                    target,
                    shownMet,
                    shownMissed,
                    SmallNumbers.shown(disputed),
                    SmallNumbers.shown(running),
                    shownMet == null || shownMissed == null ? null : keptPercent);
        }
    }

    /** Over all time. */
    @Transactional(readOnly = true)
    public List<Line> of(UUID agreement, Actor actor) {
        return of(agreement, FigurePeriod.ALL, actor);
    }

    /**
     * Every promise of the version shown, and those of earlier versions that clocks were counted under. Whoever only
     * commissions sees no number under five.
     *
     * @throws org.towpath.shared.NotFound if there is none, or it is not theirs to see
     */
    @Transactional(readOnly = true)
    public List<Line> of(UUID agreement, FigurePeriod period, Actor actor) {
        var view = agreements.view(agreement, null, actor);
        var lines = lines(terms.version(agreement, view.version()), period);
        return seesSmallNumbers(actor)
                ? lines
                : lines.stream().map(Line::withSmallNumbersHidden).toList();
    }

    /** Whether somebody may see numbers that are small enough to tell who is meant. */
    public static boolean seesSmallNumbers(Actor actor) {
        return actor.isSystem() || actor.holdsAnyOf(SEE_SMALL_NUMBERS);
    }

    private List<Line> lines(AgreedTerms agreed, FigurePeriod period) {
        var disputed = new HashMap<String, Long>();
        disputes.forEach(kept -> kept.counts(agreed.agreement(), period)
                .forEach((promise, count) -> disputed.merge(promise, count, Long::sum)));
        var sentences = ServiceLevelWords.sentences(agreed.serviceLevels());
        return jdbc.sql(COUNTS)
                .params(period.parameters(clock.instant()))
                .param("agreement", agreed.agreement())
                .param("ids", each(agreed, ServiceLevel::id))
                .param("clauses", each(agreed, ServiceLevel::clause))
                .param("owed", each(agreed, it -> it.owedBy().name()))
                .query((row, n) -> line(row, agreed, sentences, disputed))
                .list();
    }

    private static String[] each(AgreedTerms agreed, Function<ServiceLevel, String> what) {
        return agreed.serviceLevels().stream().map(what).toArray(String[]::new);
    }

    private Line line(ResultSet row, AgreedTerms agreed, Map<String, String> sentences, Map<String, Long> disputed)
            throws SQLException {
        var promise = row.getString("promise");
        var met = row.getLong("met");
        var missed = row.getLong("missed");
        return new Line(
                promise,
                sentences.containsKey(promise)
                        ? sentences.get(promise)
                        : formerly(agreed.agreement(), row.getInt("n"), promise),
                row.getString("clause"),
                row.getString("owed_by"),
                agreed.serviceLevel(promise).map(ServiceLevel::targetPercent).orElse(null),
                met,
                missed,
                disputed.getOrDefault(promise, 0L),
                row.getLong("running"),
                met + missed == 0 ? null : (int) (met * ALL_OF_A_HUNDRED / (met + missed)));
    }

    /** What the last version that promised it said. */
    private @Nullable String formerly(UUID agreement, int n, String promise) {
        return ServiceLevelWords.sentences(terms.version(agreement, n).serviceLevels())
                .get(promise);
    }
}
