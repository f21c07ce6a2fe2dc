package org.towpath.review;

/**
 * How referrals under an agreement were answered: one rule for figures and for what calls for a review. An appointment,
 * an attendance and whatever follows it imply that the referral was accepted.
 */
final class ReferralAnswers {

    /** Events that answer a referral. */
    static final String EVENTS = """
            ('ACCEPTED', 'APPOINTMENT_OFFERED', 'ATTENDED', 'ENGAGED', 'COMPLETED', 'DECLINED', 'WITHDRAWN')""";

    /** Referrals {@code r} sent while the agreement was in force for their service. */
    static final String UNDER = """
            referral r join agreement_in_force f
                on f.service_id = r.service_id and f.agreement_id = :agreement and f.during @> r.sent_at
            """;

    /** A table {@code answered}: each referral with the instant of its first answer of each kind. */
    static final String ANSWERED = """
            answered as (
                select r.reference, r.sent_at,
                    min(e.occurred_at) filter (where e.type not in ('DECLINED', 'WITHDRAWN')) as accepted,
                    min(e.occurred_at) filter (where e.type = 'DECLINED') as declined,
                    min(e.occurred_at) filter (where e.type = 'WITHDRAWN') as withdrawn
                from %s left join referral_event e on e.referral_reference = r.reference and e.type in %s
                group by r.reference, r.sent_at
            )
            """.formatted(UNDER, EVENTS);

    private ReferralAnswers() {}
}
