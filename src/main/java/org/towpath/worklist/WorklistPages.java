package org.towpath.worklist;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.access.Actor;
import org.towpath.shared.Page;
import org.towpath.shared.PageRequest;

/**
 * Pages of open tasks. Each of one's sites is read in the order of the list until a page is full, and the sites are put
 * together: the cost is a page per site, whatever the number of open tasks and however deep the page.
 */
@Component
class WorklistPages {

    private static final String ORDER = "not t.urgent, coalesce(t.due_at, 'infinity'), t.task_id";

    private final JdbcClient jdbc;

    WorklistPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<WorklistRow> page(TaskFilter filter, Actor actor, PageRequest request) {
        var sites = sites(filter, actor);
        var roles = roles(filter, actor);
        if (sites.isEmpty() || roles.isEmpty()) {
            return new Page<>(List.of(), null);
        }
        var rows = query(filter, actor, request)
                .param("sites", sites.stream().map(UUID::toString).toArray(String[]::new))
                .param("roles", roles.toArray(String[]::new))
                .param("me", actor.account())
                .param("count", request.limit() + 1)
                .query(WorklistRow::of)
                .list();
        if (rows.size() <= request.limit()) {
            return new Page<>(rows, null);
        }
        var shown = rows.subList(0, request.limit());
        return new Page<>(shown, Place.of(shown.get(shown.size() - 1)).written());
    }

    private JdbcClient.StatementSpec query(TaskFilter filter, Actor actor, PageRequest request) {
        var wanted = new StringBuilder(
                filter.mine() ? " and t.assignee = :me" : " and (t.assignee is null or t.assignee = :me)");
        if (filter.stage() != null) {
            wanted.append(" and t.stage = :stage");
        }
        if (filter.act() != null) {
            wanted.append(" and t.act = :act");
        }
        if (request.after() != null) {
            wanted.append(" and (not t.urgent, coalesce(t.due_at, 'infinity'), t.task_id)"
                    + " > (:afterNotUrgent, cast(:afterDue as timestamptz), :afterId)");
        }
        var sql = WorklistRow.SELECT.replace("from worklist_task t", "from (" + tasks(wanted) + ") t") + "order by "
                + ORDER;
        var query = jdbc.sql(sql);
        if (filter.stage() != null) {
            query = query.param("stage", filter.stage().name());
        }
        if (filter.act() != null) {
            query = query.param("act", filter.act());
        }
        if (request.after() != null) {
            var after = Place.read(request.after());
            query = query.param("afterNotUrgent", !after.urgent())
                    .param("afterDue", after.due())
                    .param("afterId", after.id());
        }
        return query;
    }

    private static String tasks(CharSequence wanted) {
        return """
                select t.* from unnest(cast(:sites as uuid[])) covered (site)
                cross join lateral (
                    select * from worklist_task t
                    where t.state = 'OPEN' and t.site_id = covered.site and t.roles && cast(:roles as text[])%s
                    order by %s limit :count) t
                order by %s limit :count
                """.formatted(wanted, ORDER, ORDER);
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
