package org.towpath.promise;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.access.Actor;
import org.towpath.access.RecordScope;
import org.towpath.platform.SqlInstants;
import org.towpath.shared.NotFound;
import org.towpath.shared.Page;
import org.towpath.shared.PageRequest;
import org.towpath.shared.TimePlace;

/** Clocks to look at: those of the cases of one's sites, or of the referrals to one's own organisation. */
@Component
public class ClockLists {

    /** Whether a clock {@code c} is one that somebody may see; its values are {@link #seenBy}. */
    static final String SEEN = """
            (exists (select 1 from episode e where e.reference = c.episode_reference
                     and (:sites::uuid[] is null or e.site_id = any(:sites::uuid[])))
             or exists (select 1 from referral r join service s on s.id = r.service_id
                        where r.reference = c.referral_reference and r.sent_at is not null
                          and s.organisation_id = :organisation::uuid))
            """;

    private final JdbcClient jdbc;
    private final ClockRows rows;
    private final FactRows facts;
    private final TouchHistory touches;
    private final RecordScope scope;
    private final Clock clock;

    ClockLists(JdbcClient jdbc, ClockRows rows, FactRows facts, TouchHistory touches, RecordScope scope, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.facts = facts;
        this.touches = touches;
        this.scope = scope;
        this.clock = clock;
    }

    /** Which clocks; null does not narrow. */
    public record Filter(
            @Nullable ClockState state,
            @Nullable UUID agreement,
            @Nullable String referral) {}

    /** The latest first. */
    @Transactional(readOnly = true)
    public Page<ClockView> list(Filter filter, Actor actor, PageRequest page) {
        var sql = new StringBuilder("select c.* from promise_clock c where ").append(SEEN);
        var values = seenBy(actor);
        if (filter.state() != null) {
            // a promise that has run past its due instant is missed, whether or not anything has rung yet
            sql.append("""
                     and case when c.state = 'RUNNING' and c.agreement_id is not null and c.due_at < :now
                              then 'MISSED' else c.state end = :state""");
            values.put("state", filter.state().name());
            values.put("now", SqlInstants.at(clock.instant()));
        }
        if (filter.agreement() != null) {
            sql.append(" and c.agreement_id = :agreement");
            values.put("agreement", filter.agreement());
        }
        if (filter.referral() != null) {
            sql.append(" and c.referral_reference = :referral");
            values.put("referral", filter.referral());
        }
        var after = page.after() == null ? null : TimePlace.read(page.after());
        if (after != null) {
            sql.append(" and (c.started_at, c.id) < (:startedAt, :id)");
            values.put("startedAt", SqlInstants.at(after.at()));
            values.put("id", after.id());
        }
        sql.append(" order by c.started_at desc, c.id desc limit :limit");
        values.put("limit", page.limit() + 1);
        var found = rows.read(jdbc.sql(sql.toString()).params(values));
        var shown = found.subList(0, Math.min(found.size(), page.limit()));
        var last = found.size() > page.limit() ? shown.get(shown.size() - 1) : null;
        return new Page<>(
                shown.stream().map(it -> shown(it, actor)).toList(),
                last == null ? null : new TimePlace(last.measured().startedAt(), last.id()).write());
    }

    /**
     * One clock with its explanation.
     *
     * @throws NotFound if there is none, or none this person may see
     */
    @Transactional(readOnly = true)
    public ClockView view(UUID id, Actor actor) {
        var found = find(id, actor);
        var decided = touches.about(id).decided();
        return actor.isPartner()
                ? ClockView.outside(found, facts.heard(id), decided)
                : ClockView.explained(found, facts.heard(id), decided);
    }

    /**
     * One clock with everything there is to read about it.
     *
     * @throws NotFound if there is none, or none this person may see
     */
    @Transactional(readOnly = true)
    public ClockStory story(UUID id, Actor actor) {
        return actor.isPartner()
                ? storyOutside(id, actor)
                : ClockStory.of(find(id, actor), facts.heard(id), touches.about(id));
    }

    /**
     * One clock for readers we do not know by name: nobody is named, and nothing that somebody typed is repeated.
     *
     * @throws NotFound if there is none, or none they may see
     */
    @Transactional(readOnly = true)
    public ClockStory storyOutside(UUID id, Actor actor) {
        return ClockStory.outside(find(id, actor), facts.heard(id), touches.about(id));
    }

    /** @throws NotFound if there is none, or none this person may see */
    PromiseClock find(UUID id, Actor actor) {
        var values = seenBy(actor);
        values.put("id", id);
        return rows
                .read(jdbc.sql("select c.* from promise_clock c where c.id = :id and " + SEEN)
                        .params(values))
                .stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Those of these clocks that somebody may see, by id. */
    Map<UUID, ClockView> these(List<UUID> ids, Actor actor) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var values = seenBy(actor);
        values.put("ids", ids.toArray(UUID[]::new));
        return rows
                .read(jdbc.sql("select c.* from promise_clock c where c.id = any(:ids) and " + SEEN)
                        .params(values))
                .stream()
                .collect(Collectors.toMap(PromiseClock::id, it -> shown(it, actor)));
    }

    private static ClockView shown(PromiseClock clock, Actor actor) {
        return actor.isPartner() ? ClockView.outside(clock) : ClockView.of(clock);
    }

    Map<String, @Nullable Object> seenBy(Actor actor) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("sites", scope.sitesFor(actor));
        values.put("organisation", actor.organisation());
        return values;
    }
}
