package org.towpath.review;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.review.PackContent.KnownLater;
import org.towpath.review.PackContent.Refused;
import org.towpath.review.PackContent.Volumes;

/** What referrals came to under an agreement: how many, how they were answered, what they were refused for. */
@Component
class PackReferrals {

    private final JdbcClient jdbc;

    PackReferrals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Volumes volumes(PackPeriod of) {
        return jdbc.sql("with " + ReferralAnswers.ANSWERED + """
                        select count(*) filter (where sent_at >= :from) as sent,
                            count(*) filter (where accepted >= :from and accepted < :until) as accepted,
                            count(*) filter (where declined >= :from and declined < :until) as declined,
                            count(*) filter (where withdrawn >= :from and withdrawn < :until) as withdrawn,
                            count(*) filter (where coalesce(least(accepted, declined, withdrawn) >= :until, true)) as waiting
                        from answered where sent_at < :until
                        """)
                .params(of.parameters())
                .query((row, n) -> new Volumes(
                        row.getLong("sent"),
                        row.getLong("accepted"),
                        row.getLong("declined"),
                        row.getLong("withdrawn"),
                        row.getLong("waiting")))
                .single();
    }

    /**
     * The most frequent reason first, each referral once, for what it was first refused for; beside each how many met
     * every criterion by what was last checked before they were sent. Sent is kept to the second.
     */
    List<Refused> refusals(PackPeriod of) {
        return jdbc.sql("with " + ReferralAnswers.ANSWERED + """
                        , refused as (
                            select distinct on (a.reference) a.reference, a.sent_at, coalesce(e.reason, 'NOT_GIVEN') as reason
                            from answered a join referral_event e on e.referral_reference = a.reference
                                and e.type = 'DECLINED' and e.occurred_at = a.declined
                            where a.declined >= :from and a.declined < :until and a.sent_at < :until
                            order by a.reference, e.id
                        )
                        select reason, count(*) as refused, count(*) filter (where (
                                select not exists (select 1 from jsonb_array_elements(k.criteria) c
                                                   where c ->> 'verdict' <> 'MET')
                                from referral_check k where k.referral_reference = refused.reference
                                  and k.checked_at < refused.sent_at + interval '1 second'
                                order by k.checked_at desc, k.id limit 1)) as all_met
                        from refused group by reason order by count(*) desc, 1
                        """)
                .params(of.parameters())
                .query((row, n) -> new Refused(row.getString("reason"), row.getLong("refused"), row.getLong("all_met")))
                .list();
    }

    /** What happened before the time and was written down in it: earlier figures could not hold it. */
    KnownLater knownLater(PackPeriod of) {
        return jdbc.sql("""
                        select (select count(distinct r.reference)
                                from %s join referral_event e on e.referral_reference = r.reference and e.type in %s
                                where e.occurred_at < :from and e.recorded_at >= :from and e.recorded_at < :until)
                                as referrals,
                            (select count(distinct c.id) from promise_clock c join clock_fact k on k.clock_id = c.id
                                and k.type in ('STARTED', 'STOPPED', 'CORRECTED')
                                where c.agreement_id = :agreement and k.occurred_at < :from and k.recorded_at >= :from
                                  and k.recorded_at < :until) as promises
                        """.formatted(ReferralAnswers.UNDER, ReferralAnswers.EVENTS))
                .params(of.parameters())
                .query((row, n) -> new KnownLater(row.getLong("referrals"), row.getLong("promises")))
                .single();
    }
}
