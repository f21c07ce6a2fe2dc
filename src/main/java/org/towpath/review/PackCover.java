package org.towpath.review;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.platform.SqlInstants;
import org.towpath.review.PackContent.Span;
import org.towpath.review.PackContent.Uncovered;

/** When the services of an agreement had none in force, and what was sent then. */
@Component
class PackCover {

    /** Since the agreement first counted; before that there was nothing to cover. */
    private static final String SINCE = """
            greatest(:from, (select min(lower(during)) from agreement_in_force where agreement_id = :agreement))
            """;

    private final JdbcClient jdbc;

    PackCover(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Uncovered of(PackPeriod of) {
        var services = jdbc.sql("select service_id from agreement_service where agreement_id = :agreement and n = :n")
                .param("agreement", of.agreement())
                .param("n", of.n())
                .query(UUID.class)
                .list();
        if (services.isEmpty()) {
            return new Uncovered(List.of(), 0L, 0L);
        }
        return new Uncovered(spans(of, services), count(of, services, """
                        select count(*) from referral r where r.service_id in (:services) and r.sent_at >= %s
                          and r.sent_at < :until and not exists (select 1 from agreement_in_force f
                              where f.service_id = r.service_id and f.during @> r.sent_at)
                        """), count(of, services, """
                        select count(distinct g.referral_reference) from referral_sharing g
                        where g.service_id in (:services) and g.agreement_id is null and g.decided_at >= %s
                          and g.decided_at < :until
                        """));
    }

    private List<Span> spans(PackPeriod of, List<UUID> services) {
        return jdbc.sql("""
                        with open as (
                            select s.id, s.name, unnest(tstzmultirange(tstzrange(%s, :until)) - coalesce((select
                                range_agg(f.during) from agreement_in_force f where f.service_id = s.id),
                                '{}'::tstzmultirange)) as span
                            from service s where s.id in (:services)
                        )
                        select id, name, lower(span) as from_at, upper(span) as to_at from open
                        order by from_at, to_at, name, id limit 50
                        """.formatted(SINCE))
                .params(of.parameters())
                .param("services", services)
                .query((row, n) -> new Span(
                        SqlInstants.always(row, "from_at"),
                        SqlInstants.always(row, "to_at"),
                        row.getObject("id", UUID.class),
                        row.getString("name")))
                .list();
    }

    private Long count(PackPeriod of, List<UUID> services, String sql) {
        return jdbc.sql(sql.formatted(SINCE))
                .params(of.parameters())
                .param("services", services)
                .query(Long.class)
                .single();
    }
}
