package org.towpath.insight.report;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

import org.towpath.insight.Span;
import org.towpath.platform.SqlInstants;

/** Counts the facts of a report, and names the cases they are about. */
@Component
class FactReader {

    private static final String IN_REACH =
            " where (:sites::uuid[] is null or exists (select from episode e where e.reference = f.episode"
                    + " and e.site_id = any(:sites)))";

    private final JdbcClient jdbc;
    private final Clock clock;

    FactReader(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One case behind a number: by as many facts as count. */
    record Behind(String episode, @Nullable String referral, long times) {}

    /** How many there are, by line and column. */
    Map<String, Map<String, Long>> counts(ReportSource source, Span span, UUID @Nullable [] sites) {
        var counts = new LinkedHashMap<String, Map<String, Long>>();
        query(
                        source,
                        span,
                        sites,
                        "select f.line, f.figure, count(*) as many from (",
                        ") f" + IN_REACH + " group by 1, 2 order by 1")
                .query(row -> {
                    counts.computeIfAbsent(row.getString("line"), line -> new LinkedHashMap<>())
                            .put(row.getString("figure"), row.getLong("many"));
                });
        return counts;
    }

    /** The cases behind one number, by reference. */
    List<Behind> behind(
            ReportSource source,
            Span span,
            UUID @Nullable [] sites,
            String line,
            String figure,
            @Nullable String after,
            int most) {
        return query(
                        source,
                        span,
                        sites,
                        "select f.episode, f.referral, count(*) as times from (",
                        ") f" + IN_REACH + " and f.line = :line and f.figure = :figure"
                                + " and (:after::text is null or f.episode || ' ' || coalesce(f.referral, '') > :after)"
                                + " group by 1, 2 order by f.episode || ' ' || coalesce(f.referral, '') limit :most")
                .param("line", line)
                .param("figure", figure)
                .param("after", after)
                .param("most", most)
                .query((row, n) ->
                        new Behind(row.getString("episode"), row.getString("referral"), row.getLong("times")))
                .list();
    }

    private StatementSpec query(ReportSource source, Span span, UUID @Nullable [] sites, String before, String after) {
        return jdbc.sql(before + source.facts() + after)
                .params(source.parameters())
                .param("from", SqlInstants.at(span.start()))
                .param("until", SqlInstants.at(span.end()))
                .param("now", SqlInstants.at(clock.instant()))
                .param("sites", sites);
    }
}
