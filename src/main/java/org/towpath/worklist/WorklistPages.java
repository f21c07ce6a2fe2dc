package org.towpath.worklist;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.access.Actor;
import org.towpath.platform.SqlInstants;
import org.towpath.shared.Page;
import org.towpath.shared.PageRequest;

/**
 * Pages of open tasks. The ids of a page are read from one index in its own order, and only they are looked up: the
 * cost hangs on how many tasks in a row are somebody else's, not on how many there are or how deep the page lies.
 */
@Component
class WorklistPages {

    private static final String ORDER = "t.calm, t.due_order, t.task_id";

    private final JdbcClient jdbc;
    private final Clock clock;

    WorklistPages(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Page<WorklistRow> page(TaskFilter filter, Actor actor, PageRequest request) {
        var sites = sites(filter, actor);
        var roles = roles(filter, actor);
        if (sites.isEmpty() || roles.isEmpty()) {
            return new Page<>(List.of(), null);
        }
        var rows = query(filter, actor, request)
                .param("sites", sites.toArray(UUID[]::new))
                .param("roles", roles.toArray(String[]::new))
                .query(WorklistRow::of)
                .list();
        if (rows.size() <= request.limit()) {
            return new Page<>(rows, null);
        }
        var shown = rows.subList(0, request.limit());
        return new Page<>(shown, Place.of(shown.get(shown.size() - 1)).written());
    }

    /** The limit stands in the text, so that the database plans once for it and not for whatever it might be. */
    private JdbcClient.StatementSpec query(TaskFilter filter, Actor actor, PageRequest request) {
        var page = """
                select t.task_id from worklist_task t
                where t.state = 'OPEN' and t.site_id = any(:sites) and t.roles && :roles::text[]%s
                order by %s limit %d
                """.formatted(narrowed(filter, request), ORDER, request.limit() + 1);
        var rows = "from (" + page + ") page join worklist_task t on t.task_id = page.task_id";
        var query = jdbc.sql(WorklistRow.SELECT.replace("from worklist_task t", rows) + "order by " + ORDER)
                .param("me", actor.account());
        if (filter.stage() != null) {
            query = query.param("stage", filter.stage().name());
        }
        if (filter.act() != null) {
            query = query.param("act", filter.act());
        }
        var dueBefore = filter.dueBefore(clock.instant());
        if (dueBefore != null) {
            query = query.param("dueBefore", SqlInstants.at(dueBefore));
        }
        return request.after() == null ? query : after(query, Place.read(request.after()));
    }

    private static String narrowed(TaskFilter filter, PageRequest request) {
        var narrowed = new StringBuilder(
                filter.mine() ? " and t.assignee = :me" : " and (t.assignee is null or t.assignee = :me)");
        if (filter.stage() != null) {
            narrowed.append(" and t.stage = :stage");
        }
        if (filter.act() != null) {
            narrowed.append(" and t.act = :act");
        }
        if (filter.due() != null) {
            narrowed.append(" and t.due_order < :dueBefore");
        }
        if (request.after() != null) {
            narrowed.append(" and (t.calm, t.due_order, t.task_id)"
                    + " > (:afterCalm, cast(:afterDue as timestamptz), :afterId)");
        }
        return narrowed.toString();
    }

    private static JdbcClient.StatementSpec after(JdbcClient.StatementSpec query, Place place) {
        return query.param("afterCalm", !place.urgent())
                .param("afterDue", place.due())
                .param("afterId", place.id());
    }

    private static List<UUID> sites(TaskFilter filter, Actor actor) {
        return actor.siteIds().stream()
                .filter(site -> filter.site() == null || filter.site().equals(site))
                .toList();
    }

    private static List<String> roles(TaskFilter filter, Actor actor) {
        return actor.roles().stream()
                .filter(role -> filter.role() == null || filter.role().equals(role))
                .toList();
    }
}
