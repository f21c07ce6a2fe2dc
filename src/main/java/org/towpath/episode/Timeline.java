package org.towpath.episode;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.access.Actor;
import org.towpath.platform.Json;
import org.towpath.platform.SqlInstants;
import org.towpath.shared.EpisodeReference;
import org.towpath.shared.NotFound;

/** Everything that happened in a case, for people to read, the latest first. */
@Component
public class Timeline {

    /** Times people give are kept to the second; within one, what was written down last comes first. */
    private static final Comparator<TimelineEntry> LATEST_FIRST = Comparator.comparing(
                    (TimelineEntry entry) -> entry.at().truncatedTo(ChronoUnit.SECONDS))
            .thenComparing(TimelineEntry::recordedAt)
            .reversed();

    private final JdbcClient jdbc;
    private final Json json;
    private final EpisodeRows rows;
    private final ObjectProvider<TimelinePart> parts;

    Timeline(JdbcClient jdbc, Json json, EpisodeRows rows, ObjectProvider<TimelinePart> parts) {
        this.jdbc = jdbc;
        this.json = json;
        this.rows = rows;
        this.parts = parts;
    }

    /**
     * What happened in a case as this person may see it.
     *
     * @throws NotFound if there is no such case, or its site is not one they cover
     */
    @Transactional(readOnly = true)
    public List<TimelineEntry> of(EpisodeReference episode, Actor actor) {
        if (rows.header(episode).filter(found -> actor.covers(found.site())).isEmpty()) {
            throw new NotFound();
        }
        var entries = new ArrayList<TimelineEntry>();
        entries.addAll(registered(episode));
        entries.addAll(events(episode));
        entries.addAll(forms(episode));
        entries.addAll(notes(episode));
        parts.orderedStream().forEach(part -> entries.addAll(part.of(episode)));
        entries.sort(LATEST_FIRST);
        return entries;
    }

    private List<TimelineEntry> registered(EpisodeReference episode) {
        return jdbc.sql("""
                        select e.received_at, e.registered_at, e.registered_how, e.notes,
                            coalesce(s.name, e.registered_by) as by_name
                        from episode e left join staff s on s.account = e.registered_by
                        where e.reference = :episode
                        """)
                .param("episode", episode.value())
                .query((row, n) -> {
                    var notes = row.getString("notes");
                    return TimelineEntry.of(
                            SqlInstants.always(row, "received_at"),
                            SqlInstants.always(row, "registered_at"),
                            TimelineEntry.Kind.REGISTERED,
                            row.getString("registered_how"),
                            null,
                            row.getString("by_name"),
                            notes == null ? Map.of() : Map.of("notes", notes));
                })
                .list();
    }

    private List<TimelineEntry> events(EpisodeReference episode) {
        return jdbc.sql("""
                        select v.*, coalesce(s.name, v.recorded_by) as by_name
                        from episode_event v left join staff s on s.account = v.recorded_by
                        where v.episode_reference = :episode
                        """)
                .param("episode", episode.value())
                .query((row, n) -> TimelineEntry.of(
                        SqlInstants.always(row, "occurred_at"),
                        SqlInstants.always(row, "recorded_at"),
                        TimelineEntry.Kind.EVENT,
                        row.getString("type"),
                        null,
                        row.getString("by_name"),
                        json.readObject(row.getString("details"))))
                .list();
    }

    /** What was told in a task is among the forms. */
    private List<TimelineEntry> notes(EpisodeReference episode) {
        return jdbc.sql("""
                        select n.*, coalesce(s.name, n.recorded_by) as by_name
                        from custody_note n left join staff s on s.account = n.recorded_by
                        where n.episode_reference = :episode and n.form = :form
                        """)
                .param("episode", episode.value())
                .param("form", CustodyNotes.OUTSIDE_A_TASK)
                .query((row, n) -> TimelineEntry.of(
                        SqlInstants.always(row, "occurred_at"),
                        SqlInstants.always(row, "recorded_at"),
                        TimelineEntry.Kind.NOTE,
                        row.getString("told_how"),
                        null,
                        row.getString("by_name"),
                        note(row)))
                .list();
    }

    private static Map<String, Object> note(ResultSet row) throws SQLException {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("toldWhom", row.getString("told_whom"));
        facts.put("toldHow", row.getString("told_how"));
        facts.put("shareBasis", row.getString("basis"));
        if (row.getString("safety_reason") != null) {
            facts.put("safetyReason", row.getString("safety_reason"));
        }
        facts.put("noteText", row.getString("note_text"));
        return facts;
    }

    private List<TimelineEntry> forms(EpisodeReference episode) {
        return jdbc.sql("""
                        select r.*, coalesce(s.name, r.recorded_by) as by_name
                        from case_record r left join staff s on s.account = r.recorded_by
                        where r.episode_reference = :episode
                        """)
                .param("episode", episode.value())
                .query((row, n) -> form(row))
                .list();
    }

    private TimelineEntry form(ResultSet row) throws SQLException {
        return TimelineEntry.form(
                SqlInstants.always(row, "occurred_at"),
                SqlInstants.always(row, "recorded_at"),
                row.getString("form"),
                row.getString("by_name"),
                json.readObject(row.getString("answers")),
                row.getObject("id", UUID.class),
                row.getObject("entered_in_error_at") == null ? null : row.getString("entered_in_error_reason"));
    }
}
