package org.towpath.review;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.platform.SqlInstants;
import org.towpath.review.PackContent.Refused;
import org.towpath.review.PackContent.Span;
import org.towpath.review.PackContent.Uncovered;
import org.towpath.review.PackContent.Volumes;

/** What referrals came to under an agreement: how many, what they were refused for, and which had no agreement. */
@Component
class PackReferrals {

    /** Referrals sent while the agreement was in force for their service. */
    static final String UNDER = """
            referral r join agreement_in_force f
                on f.service_id = r.service_id and f.agreement_id = :agreement and f.during @> r.sent_at
            """;

    private final JdbcClient jdbc;

    PackReferrals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Volumes volumes(PackPeriod of) {
        return jdbc.sql("""
                        with answered as (
                            select r.reference, r.sent_at,
                                min(e.occurred_at) filter (where e.type not in ('DECLINED', 'WITHDRAWN')) as accepted,
                                min(e.occurred_at) filter (where e.type = 'DECLINED') as declined,
                                min(e.occurred_at) filter (where e.type = 'WITHDRAWN') as withdrawn
                            from %s
                            left join referral_event e on e.referral_reference = r.reference and e.type in ('ACCEPTED',
                                'APPOINTMENT_OFFERED', 'ATTENDED', 'ENGAGED', 'COMPLETED', 'DECLINED', 'WITHDRAWN')
                            where r.sent_at < :until group by r.reference, r.sent_at
                        )
                        select count(*) filter (where sent_at >= :from) as sent,
                            count(*) filter (where accepted >= :from and accepted < :until) as accepted,
                            count(*) filter (where declined >= :from and declined < :until) as declined,
                            count(*) filter (where withdrawn >= :from and withdrawn < :until) as withdrawn,
                            count(*) filter (where coalesce(least(accepted, declined, withdrawn) >= :until, true)) as waiting
                        from answered
                        """.formatted(UNDER))
                .params(parameters(of))
                .query((row, n) -> new Volumes(
                        row.getLong("sent"),
                        row.getLong("accepted"),
                        row.getLong("declined"),
                        row.getLong("withdrawn"),
                        row.getLong("waiting")))
                .single();
    }

    /**
     * The most frequent reason first; beside each how many met every criterion by what was checked when they were sent.
     */
    List<Refused> refusals(PackPeriod of) {
        return jdbc.sql("""
                        select coalesce(e.reason, 'NOT_GIVEN') as reason, count(*) as refused, count(*) filter (where (
                                select not exists (select 1 from jsonb_array_elements(k.criteria) c
                                                   where c ->> 'verdict' <> 'MET')
                                from referral_check k where k.referral_reference = r.reference
                                order by k.checked_at desc, k.id limit 1)) as all_met
                        from %s join referral_event e on e.referral_reference = r.reference and e.type = 'DECLINED'
                        where e.occurred_at >= :from and e.occurred_at < :until
                        group by coalesce(e.reason, 'NOT_GIVEN') order by count(*) desc, 1
                        """.formatted(UNDER))
                .params(parameters(of))
                .query((row, n) -> new Refused(row.getString("reason"), row.getLong("refused"), row.getLong("all_met")))
                .list();
    }

    /** Since the agreement first counted; before that there was nothing to cover. */
    Uncovered uncovered(PackPeriod of) {
        var services = jdbc.sql("select service_id from agreement_service where agreement_id = :agreement and n = :n")
                .param("agreement", of.agreement())
                .param("n", of.n())
                .query(UUID.class)
                .list();
        if (services.isEmpty()) {
            return new Uncovered(List.of(), 0L, 0L);
        }
        var values = parameters(of);
        var spans = jdbc.sql("""
                        with watched as (
                            select tstzrange(greatest(:from, (select min(lower(during)) from agreement_in_force
                                where agreement_id = :agreement)), :until) as time
                        ), open as (
                            select unnest(tstzmultirange(w.time) - coalesce((select range_agg(f.during)
                                from agreement_in_force f where f.service_id = s.id), '{}'::tstzmultirange)) as span
                            from service s, watched w where s.id in (:services)
                        )
                        select distinct lower(span) as from_at, upper(span) as to_at from open order by 1, 2 limit 50
                        """)
                .params(values)
                .param("services", services)
                .query((row, n) -> new Span(SqlInstants.always(row, "from_at"), SqlInstants.always(row, "to_at")))
                .list();
        var sent = jdbc.sql("""
                        select count(*) from referral r where r.service_id in (:services) and r.sent_at >= :from
                          and r.sent_at < :until and not exists (select 1 from agreement_in_force f
                              where f.service_id = r.service_id and f.during @> r.sent_at)
                        """)
                .params(Map.of("from", values.get("from"), "until", values.get("until")))
                .param("services", services)
                .query(Long.class)
                .single();
        var shared = jdbc.sql("""
                        select count(distinct g.referral_reference) from referral_sharing g
                        where g.service_id in (:services) and g.agreement_id is null and g.decided_at >= :from
                          and g.decided_at < :until
                        """)
                .params(Map.of("from", values.get("from"), "until", values.get("until")))
                .param("services", services)
                .query(Long.class)
                .single();
        return new Uncovered(spans, sent, shared);
    }

    private static Map<String, Object> parameters(PackPeriod of) {
        return of.parameters();
    }
}
