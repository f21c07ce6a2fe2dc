package org.towpath.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.episode.TimelineEntry;
import org.towpath.episode.TimelinePart;
import org.towpath.platform.SqlInstants;
import org.towpath.shared.EpisodeReference;

/** Which messages about a case went out or were kept back, and why. What they say stays in the outbox. */
@Component
class MessageTimeline implements TimelinePart {

    private final JdbcClient jdbc;

    MessageTimeline(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<TimelineEntry> of(EpisodeReference episode) {
        return jdbc.sql("""
                        select m.*, coalesce(s.name, o.name, 'Towpath') as by_name from message m
                        left join staff s on s.account = m.created_by
                        left join organisation o on o.account = m.created_by
                        where m.episode_reference = :episode and m.settled_at is not null
                        order by m.created_at desc limit 200
                        """)
                .param("episode", episode.value())
                .query((row, n) -> TimelineEntry.of(
                        SqlInstants.always(row, "settled_at"),
                        SqlInstants.always(row, "settled_at"),
                        TimelineEntry.Kind.MESSAGE,
                        row.getString("state"),
                        row.getString("referral_reference"),
                        row.getString("by_name"),
                        facts(row)))
                .list();
    }

    private static Map<String, Object> facts(ResultSet row) throws SQLException {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("messageSubject", row.getString("subject"));
        facts.put("messageFor", row.getString("recipient_kind"));
        if (row.getString("recipient_name") != null) {
            facts.put("messageName", row.getString("recipient_name"));
        }
        if (row.getString("reason") != null) {
            facts.put("messageReason", row.getString("reason"));
        }
        if (row.getString("provider") != null) {
            facts.put("messageProvider", row.getString("provider"));
        }
        return facts;
    }
}
