package org.towpath.referral;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.episode.StageFacts;
import org.towpath.shared.EpisodeReference;

/** What the referrals of a case say of its stage, once their own processes have begun. */
@Component
class ReferralStageFacts implements StageFacts {

    private final JdbcClient jdbc;

    ReferralStageFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean hasOpenReferral(EpisodeReference episode) {
        return exists(
                episode,
                "('DRAFT', 'SENT', 'ACKNOWLEDGED', 'INFORMATION_REQUESTED', 'INFORMATION_SUPPLIED', 'DECLINED')");
    }

    /** An accepted referral is followed until its end, and the case is not taken for one that is being assessed. */
    @Override
    public boolean hasSupport(EpisodeReference episode) {
        return exists(episode, "('ACCEPTED', 'APPOINTMENT_OFFERED', 'DID_NOT_ATTEND', 'ATTENDED', 'ENGAGED')");
    }

    private boolean exists(EpisodeReference episode, String states) {
        return jdbc.sql("""
                        select exists (select 1 from referral
                                       where episode_reference = :episode and instance_id is not null and state in """ + " " + states + ")")
                .param("episode", episode.value())
                .query(Boolean.class)
                .single();
    }
}
