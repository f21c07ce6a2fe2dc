package org.towpath.referral;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.access.Actor;
import org.towpath.directory.Services;
import org.towpath.platform.SqlInstants;
import org.towpath.promise.ClockView;

/** Puts a referral together for one person to look at. */
@Component
class ReferralViews {

    private final JdbcClient jdbc;
    private final ReferralFactRows facts;
    private final ReferralClocks clocks;
    private final ReferralChecks checks;
    private final Services services;
    private final ReferralDisputes disputes;
    private final InformationSharing sharing;

    ReferralViews(
            JdbcClient jdbc,
            ReferralFactRows facts,
            ReferralClocks clocks,
            ReferralChecks checks,
            Services services,
            ReferralDisputes disputes,
            InformationSharing sharing) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.clocks = clocks;
        this.checks = checks;
        this.services = services;
        this.disputes = disputes;
        this.sharing = sharing;
    }

    ReferralView of(Referral referral, Actor actor) {
        var known = facts.of(referral.reference());
        var fold = ReferralFold.of(referral.base(), known);
        var id = referral.service();
        var service = id == null ? null : services.find(id).orElse(null);
        var replaces = referral.replaces();
        var disputed = disputes.openIn(referral.episode()).contains(referral.reference());
        return new ReferralView(
                referral.reference().value(),
                referral.episode().value(),
                referral.need(),
                id,
                service == null ? null : service.name(),
                service == null ? null : service.organisation(),
                referral.priority(),
                disputed ? ReferralState.DISPUTED : referral.state(),
                disputed ? referral.state() : null,
                fold.reason(),
                fold.appointmentAt(),
                referral.createdAt(),
                referral.sentAt(),
                referral.endedAt(),
                replaces == null ? null : replaces.value(),
                sharing.of(referral),
                checks.missing(referral),
                known.stream()
                        .sorted(ReferralFact.IN_ORDER)
                        .map(ReferralViews::event)
                        .toList(),
                clocks.of(referral).stream().map(ClockView::of).toList(),
                actor.isPartner() ? List.of() : tasks(referral));
    }

    private static ReferralView.Event event(ReferralFact fact) {
        return new ReferralView.Event(
                fact.type(), fact.occurredAt(), fact.recordedAt(), fact.key(), fact.reason(), fact.appointmentAt());
    }

    private List<ReferralTask> tasks(Referral referral) {
        var instance = referral.instance();
        return instance == null
                ? List.of()
                : jdbc.sql("""
                                select t.*, s.name as site_name from worklist_task t join site s on s.id = t.site_id
                                where t.instance_id = :instance and t.state = 'OPEN' order by t.opened_at, t.task_id
                                """)
                        .param("instance", instance)
                        .query((row, n) -> task(row))
                        .list();
    }

    private static ReferralTask task(ResultSet row) throws SQLException {
        return new ReferralTask(
                row.getString("task_id"),
                row.getString("element_id"),
                row.getString("name"),
                row.getString("episode_reference"),
                row.getString("site_name"),
                row.getString("stage"),
                row.getString("act"),
                Arrays.asList((String[]) row.getArray("roles").getArray()),
                SqlInstants.of(row, "due_at"),
                row.getString("assignee"));
    }
}
