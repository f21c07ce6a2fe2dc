package org.towpath.promise;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.access.Actor;
import org.towpath.agreement.AgreementPerformance;
import org.towpath.agreement.Figure;
import org.towpath.agreement.FigurePeriod;
import org.towpath.platform.SqlInstants;
import org.towpath.shared.NotFound;
import org.towpath.shared.PageRequest;
import org.towpath.shared.TimePlace;

/**
 * The promises behind a figure about an agreement (S-24). Those of cases out of the reader's reach are counted, not
 * named.
 */
@Component
public class FigureClocks {

    private static final String OF_FIGURE =
            " from promise_clock c where c.agreement_id = :agreement and c.service_level = :promise and ";

    private final JdbcClient jdbc;
    private final ClockRows rows;
    private final ClockLists lists;
    private final AgreementPerformance performance;
    private final Clock clock;

    FigureClocks(JdbcClient jdbc, ClockRows rows, ClockLists lists, AgreementPerformance performance, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.lists = lists;
        this.performance = performance;
        this.clock = clock;
    }

    /** Which figure. */
    public record Asked(UUID agreement, String promise, Figure figure, FigurePeriod period) {}

    /**
     * One page of them.
     *
     * @param others how many more there are in cases out of reach
     */
    public record Behind(List<ClockView> items, @Nullable String next, long others) {}

    /**
     * The latest first.
     *
     * @throws NotFound if there is no such agreement, it is not theirs to see, or never promised that
     */
    @Transactional(readOnly = true)
    public Behind list(Asked asked, Actor actor, PageRequest page) {
        of(asked, actor);
        var values = values(asked, actor);
        var from = OF_FIGURE + asked.figure().condition();
        var others = jdbc.sql("select count(*)" + from + " and not " + ClockLists.SEEN)
                .params(values)
                .query(Long.class)
                .single();
        var sql = "select c.*" + from + " and " + ClockLists.SEEN;
        var after = page.after() == null ? null : TimePlace.read(page.after());
        if (after != null) {
            sql += " and (c.started_at, c.id) < (:startedAt, :id)";
            values.put("startedAt", SqlInstants.at(after.at()));
            values.put("id", after.id());
        }
        values.put("limit", page.limit() + 1);
        var found = rows.read(jdbc.sql(sql + " order by c.started_at desc, c.id desc limit :limit")
                .params(values));
        var shown = found.subList(0, Math.min(found.size(), page.limit()));
        var last = found.size() > page.limit() ? shown.get(shown.size() - 1) : null;
        return new Behind(
                shown.stream().map(ClockView::of).toList(),
                last == null ? null : new TimePlace(last.measured().startedAt(), last.id()).write(),
                others);
    }

    /**
     * The promise a figure is about.
     *
     * @throws NotFound if there is no such agreement, it is not theirs to see, or never promised that
     */
    @Transactional(readOnly = true)
    public AgreementPerformance.Line of(Asked asked, Actor actor) {
        return performance.of(asked.agreement(), actor).stream()
                .filter(it -> it.promise().equals(asked.promise()))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private Map<String, @Nullable Object> values(Asked asked, Actor actor) {
        var values = new HashMap<>(asked.period().parameters(clock.instant()));
        values.putAll(lists.seenBy(actor));
        values.put("agreement", asked.agreement());
        values.put("promise", asked.promise());
        return values;
    }
}
