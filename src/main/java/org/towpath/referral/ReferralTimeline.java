package org.towpath.referral;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.episode.TimelineEntry;
import org.towpath.episode.TimelinePart;
import org.towpath.platform.Json;
import org.towpath.platform.SqlInstants;
import org.towpath.shared.EpisodeReference;

/** What happened to the referrals of a case, and which of their promises were missed. */
@Component
class ReferralTimeline implements TimelinePart {

    private final JdbcClient jdbc;
    private final Json json;

    ReferralTimeline(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public List<TimelineEntry> of(EpisodeReference episode) {
        var entries = new ArrayList<TimelineEntry>();
        entries.addAll(sent(episode));
        entries.addAll(events(episode));
        entries.addAll(missed(episode));
        return entries;
    }

    private List<TimelineEntry> sent(EpisodeReference episode) {
        return jdbc.sql("""
                        select r.reference, r.sent_at, coalesce(s.name, r.created_by) as by_name
                        from referral r left join staff s on s.account = r.created_by
                        where r.episode_reference = :episode and r.sent_at is not null
                        """)
                .param("episode", episode.value())
                .query((row, n) -> TimelineEntry.of(
                        SqlInstants.always(row, "sent_at"),
                        SqlInstants.always(row, "sent_at"),
                        TimelineEntry.Kind.REFERRAL,
                        "SENT",
                        row.getString("reference"),
                        row.getString("by_name"),
                        Map.of()))
                .list();
    }

    private List<TimelineEntry> events(EpisodeReference episode) {
        return jdbc.sql("""
                        select v.*, coalesce(s.name, o.name, v.recorded_by) as by_name
                        from referral_event v join referral r on r.reference = v.referral_reference
                        left join staff s on s.account = v.recorded_by
                        left join organisation o on o.account = v.recorded_by
                        where r.episode_reference = :episode
                        """)
                .param("episode", episode.value())
                .query((row, n) -> TimelineEntry.of(
                        SqlInstants.always(row, "occurred_at"),
                        SqlInstants.always(row, "recorded_at"),
                        TimelineEntry.Kind.REFERRAL,
                        row.getString("type"),
                        row.getString("referral_reference"),
                        row.getString("by_name"),
                        facts(row)))
                .list();
    }

    private Map<String, Object> facts(ResultSet row) throws SQLException {
        var facts = new LinkedHashMap<String, Object>();
        if (row.getString("reason") != null) {
            facts.put("declineReason", row.getString("reason"));
        }
        var appointment = SqlInstants.of(row, "appointment_at");
        if (appointment != null) {
            facts.put("appointmentAt", appointment.toString());
        }
        facts.putAll(json.readObject(row.getString("details")));
        return facts;
    }

    /**
     * Where there is no agreement nobody missed anything: the expected time passed. A miss taken back leaves none here,
     * and the next one counts again.
     */
    private List<TimelineEntry> missed(EpisodeReference episode) {
        return jdbc.sql("""
                        select promise, referral_reference, missed_at, agreement_id from promise_clock
                        where episode_reference = :episode and missed_at is not null
                        """)
                .param("episode", episode.value())
                .query((row, n) -> TimelineEntry.of(
                        SqlInstants.always(row, "missed_at"),
                        SqlInstants.always(row, "missed_at"),
                        TimelineEntry.Kind.PROMISE,
                        row.getObject("agreement_id") == null ? "LATE" : "MISSED",
                        row.getString("referral_reference"),
                        "Towpath",
                        Map.of("promise", row.getString("promise"))))
                .list();
    }
}
