package org.towpath.dispute;

import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.episode.TimelineEntry;
import org.towpath.episode.TimelinePart;
import org.towpath.platform.SqlInstants;
import org.towpath.shared.EpisodeReference;

/** What happened in the disputes of a case; what each side says stands on the page of the dispute. */
@Component
class DisputeTimeline implements TimelinePart {

    private final JdbcClient jdbc;

    DisputeTimeline(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<TimelineEntry> of(EpisodeReference episode) {
        return jdbc.sql("""
                        select v.*, d.referral_reference, coalesce(s.name, 'Towpath') as by_name
                        from dispute_event v join dispute d on d.id = v.dispute_id
                        left join staff s on s.account = v.recorded_by
                        where d.episode_reference = :episode order by v.id limit 500
                        """)
                .param("episode", episode.value())
                .query((row, n) -> TimelineEntry.of(
                        SqlInstants.always(row, "occurred_at"),
                        SqlInstants.always(row, "recorded_at"),
                        TimelineEntry.Kind.DISPUTE,
                        row.getString("type"),
                        row.getString("referral_reference"),
                        row.getString("by_name"),
                        row.getString("level") == null ? Map.of() : Map.of("disputeLevel", row.getString("level"))))
                .list();
    }
}
