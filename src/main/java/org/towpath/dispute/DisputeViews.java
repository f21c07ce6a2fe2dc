package org.towpath.dispute;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.access.Actor;
import org.towpath.access.RecordScope;
import org.towpath.dispute.DisputeStory.Happening;
import org.towpath.platform.SqlInstants;
import org.towpath.shared.Page;
import org.towpath.shared.PageRequest;
import org.towpath.shared.TimePlace;

/** Puts disputes together for one person to look at. */
@Component
class DisputeViews {

    /** What a partner sees happening; what we considered among ourselves is not theirs. */
    private static final Set<Happening> SHARED = EnumSet.of(
            Happening.OPENED,
            Happening.LEVEL_BEGUN,
            Happening.TIME_UP,
            Happening.SENT_TO_COMMISSIONERS,
            Happening.RULED,
            Happening.CLOCK_CORRECTED,
            Happening.SETTLED);

    private final JdbcClient jdbc;
    private final DisputeStory story;
    private final RecordScope scope;

    DisputeViews(JdbcClient jdbc, DisputeStory story, RecordScope scope) {
        this.jdbc = jdbc;
        this.story = story;
        this.scope = scope;
    }

    DisputeView of(Dispute dispute, Actor actor) {
        var ours = !actor.isPartner();
        return new DisputeView(
                dispute.id(),
                dispute.referral().value(),
                ours ? dispute.episode().value() : null,
                service(dispute),
                dispute.kind(),
                dispute.childAtRisk(),
                dispute.state(),
                dispute.level(),
                dispute.isOpen() ? dispute.endsAt() : null,
                dispute.openedAt(),
                ours ? name(dispute.openedBy()) : null,
                dispute.agreement(),
                dispute.version(),
                dispute.clock(),
                dispute.outcome(),
                dispute.rulingWords(),
                dispute.ruledBy(),
                dispute.ruledAt(),
                dispute.amendmentNeeded(),
                dispute.amendment(),
                dispute.amendmentVersion(),
                ours ? dispute.lessons() : null,
                dispute.settledAt(),
                story.positions(dispute.id()).stream().map(DisputeViews::said).toList(),
                story.steps(dispute.id()).stream()
                        .filter(step -> ours || SHARED.contains(step.type()))
                        .map(DisputeViews::step)
                        .toList(),
                ours ? tasks(dispute) : List.of());
    }

    Page<DisputeView> list(@Nullable DisputeState state, Actor actor, PageRequest page) {
        var sql = new StringBuilder("""
                select d.* from dispute d join referral r on r.reference = d.referral_reference
                join episode e on e.reference = d.episode_reference left join service s on s.id = r.service_id
                where
                """);
        var values = new HashMap<String, @Nullable Object>();
        if (actor.isPartner()) {
            sql.append(" s.organisation_id = :organisation and d.state in ('OPEN', 'SETTLED')");
            values.put("organisation", actor.organisation());
        } else {
            sql.append(" (:sites::uuid[] is null or e.site_id = any(:sites::uuid[]))");
            values.put("sites", scope.sitesFor(actor));
        }
        if (state != null) {
            sql.append(" and d.state = :state");
            values.put("state", state.name());
        }
        if (page.after() != null) {
            var place = TimePlace.read(page.after());
            sql.append(" and (d.opened_at, d.id) < (:at, :id)");
            values.put("at", SqlInstants.at(place.at()));
            values.put("id", place.id());
        }
        sql.append(" order by d.opened_at desc, d.id desc limit :limit");
        values.put("limit", page.limit() + 1);
        var found = jdbc.sql(sql.toString())
                .params(values)
                .query((row, n) -> DisputeRows.dispute(row))
                .list();
        var shown = found.stream().limit(page.limit()).map(it -> of(it, actor)).toList();
        if (found.size() <= page.limit()) {
            return new Page<>(shown, null);
        }
        var last = found.get(page.limit() - 1);
        return new Page<>(shown, new TimePlace(last.openedAt(), last.id()).write());
    }

    private static DisputeView.Said said(DisputeStory.Said said) {
        return new DisputeView.Said(said.side(), said.level(), said.words(), said.evidence(), said.by(), said.at());
    }

    private static DisputeView.Step step(DisputeStory.Step step) {
        return new DisputeView.Step(step.type().name(), step.level(), step.words(), step.at(), step.by());
    }

    private @Nullable String service(Dispute dispute) {
        return jdbc.sql("""
                        select s.name || ', ' || o.name from referral r join service s on s.id = r.service_id
                        join organisation o on o.id = s.organisation_id where r.reference = :referral
                        """)
                .param("referral", dispute.referral().value())
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private String name(String account) {
        return jdbc.sql("select name from staff where account = :account")
                .param("account", account)
                .query(String.class)
                .optional()
                .orElse("Towpath");
    }

    private List<DisputeView.Task> tasks(Dispute dispute) {
        var instance = dispute.instance();
        return instance == null
                ? List.of()
                : jdbc.sql("""
                                select * from worklist_task where instance_id = :instance and state = 'OPEN'
                                order by opened_at, task_id limit 20
                                """)
                        .param("instance", instance)
                        .query((row, n) -> new DisputeView.Task(
                                row.getString("task_id"),
                                row.getString("element_id"),
                                row.getString("name"),
                                Arrays.asList((String[]) row.getArray("roles").getArray()),
                                SqlInstants.of(row, "due_at"),
                                row.getString("assignee")))
                        .list();
    }
}
