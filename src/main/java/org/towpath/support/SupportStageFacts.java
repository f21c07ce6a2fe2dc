package org.towpath.support;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.episode.StageFacts;
import org.towpath.shared.EpisodeReference;

/** Whether a support plan of a case runs. */
@Component
class SupportStageFacts implements StageFacts {

    private final JdbcClient jdbc;

    SupportStageFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean hasSupport(EpisodeReference episode) {
        return jdbc.sql("""
                        select exists (select 1 from support_plan
                                       where episode_reference = :episode and state = 'RUNNING' and instance_id is not null)
                        """)
                .param("episode", episode.value())
                .query(Boolean.class)
                .single();
    }
}
