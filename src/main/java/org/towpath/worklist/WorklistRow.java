package org.towpath.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.towpath.platform.SqlInstants;
import org.towpath.shared.EpisodeReference;

/** A row of the worklist with everything a decision about it needs. */
record WorklistRow(
        String id,
        String process,
        String element,
        String name,
        @Nullable String form,
        EpisodeReference episode,
        String instance,
        String definition,
        UUID siteId,
        String site,
        String stage,
        @Nullable String act,
        boolean urgent,
        List<String> roles,
        @Nullable Instant dueAt,
        @Nullable String assignee,
        @Nullable String assigneeName,
        @Nullable Instant assignedAt,
        State state,
        @Nullable String doneBy,
        @Nullable String doneByName,
        @Nullable Instant doneAt,
        @Nullable String answersHash) {

    enum State {
        OPEN,
        DONE,
        GONE
    }

    static final String SELECT = """
            select t.*, s.name as site_name, holder.name as assignee_name, doer.name as done_by_name
            from worklist_task t
            join site s on s.id = t.site_id
            left join staff holder on holder.account = t.assignee
            left join staff doer on doer.account = t.done_by
            """;

    static WorklistRow of(ResultSet row, int number) throws SQLException {
        return new WorklistRow(
                row.getString("task_id"),
                row.getString("process_key"),
                row.getString("element_id"),
                row.getString("name"),
                row.getString("form"),
                new EpisodeReference(row.getString("episode_reference")),
                row.getString("instance_id"),
                row.getString("definition_id"),
                row.getObject("site_id", UUID.class),
                row.getString("site_name"),
                row.getString("stage"),
                row.getString("act"),
                row.getBoolean("urgent"),
                List.of((String[]) row.getArray("roles").getArray()),
                SqlInstants.of(row, "due_at"),
                row.getString("assignee"),
                nameOr(row, "assignee_name", "assignee"),
                SqlInstants.of(row, "assigned_at"),
                State.valueOf(row.getString("state")),
                row.getString("done_by"),
                nameOr(row, "done_by_name", "done_by"),
                SqlInstants.of(row, "done_at"),
                row.getString("answers_hash"));
    }

    private static @Nullable String nameOr(ResultSet row, String name, String account) throws SQLException {
        var found = row.getString(name);
        return found == null ? row.getString(account) : found;
    }

    TaskView view(@Nullable String about) {
        return new TaskView(id, element, name, about, episode.value(), site, stage, act, roles, dueAt, assignee);
    }

    boolean isHeldByAnotherThan(String account) {
        return assignee != null && !assignee.equals(account);
    }
}
