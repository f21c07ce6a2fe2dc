package org.towpath.referral;

import java.util.ArrayList;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.episode.StillOpen;
import org.towpath.shared.EpisodeReference;

/**
 * What the referrals of a case leave open beyond those that wait for a decision: accepted ones that are still followed,
 * whose promises and timers still run, and needs found to have no service that nobody has written down.
 */
@Component
class ReferralsOpen implements StillOpen {

    private final JdbcClient jdbc;

    ReferralsOpen(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> of(EpisodeReference episode) {
        var open = new ArrayList<String>();
        references(episode, """
                r.instance_id is not null
                and r.state in ('ACCEPTED', 'APPOINTMENT_OFFERED', 'DID_NOT_ATTEND', 'ATTENDED', 'ENGAGED')
                """).forEach(it -> open.add("Referral " + it + " is still being followed"));
        references(episode, """
                r.state = 'NO_SERVICE'
                and not exists (select 1 from unmet_need u where u.referral_reference = r.reference)
                """).forEach(it -> open.add("The unmet need of referral " + it + " is not written down"));
        return open;
    }

    private List<String> references(EpisodeReference episode, String which) {
        return jdbc.sql("select r.reference from referral r where r.episode_reference = :episode and " + which
                        + " order by r.created_at, r.reference limit 20")
                .param("episode", episode.value())
                .query(String.class)
                .list();
    }
}
