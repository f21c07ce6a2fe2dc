package org.towpath.promise;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.access.Actor;
import org.towpath.access.RecordScope;
import org.towpath.platform.SqlInstants;
import org.towpath.shared.Page;
import org.towpath.shared.PageRequest;
import org.towpath.shared.TimePlace;

/** Promises that are missed and not kept yet: how far each has climbed, and who said what. */
@Component
public class EscalationsInProgress {

    private static final String MISSED = """
            select c.* from promise_clock c join episode e on e.reference = c.episode_reference
            where c.missed_at is not null and c.stopped_at is null and c.agreement_id is not null
              and (:sites::uuid[] is null or e.site_id = any(:sites))
              and (:agreement::uuid is null or c.agreement_id = :agreement)
              and (:at::timestamptz is null or (c.missed_at, c.id) > (:at, :id::uuid))
            order by c.missed_at, c.id limit :limit
            """;

    private static final String AGREEMENTS = """
            select a.id, a.title from agreement a where exists (
                select from promise_clock c join episode e on e.reference = c.episode_reference
                where c.agreement_id = a.id and c.missed_at is not null and c.stopped_at is null
                  and (:sites::uuid[] is null or e.site_id = any(:sites)))
            order by a.title, a.id limit 200
            """;

    private final JdbcClient jdbc;
    private final ClockRows rows;
    private final RecordScope scope;
    private final Clock clock;

    EscalationsInProgress(JdbcClient jdbc, ClockRows rows, RecordScope scope, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.scope = scope;
        this.clock = clock;
    }

    /**
     * One of them.
     *
     * @param step the step that stands; null where none was taken yet
     * @param next when the next is taken; null where a person decides on the drafted dispute, or none is left
     */
    public record Line(
            UUID clock,
            String promise,
            UUID agreement,
            int version,
            @Nullable String referral,
            Instant missedAt,
            @Nullable TakenStep step,
            PromiseClock.@Nullable NextStep next) {}

    /** An agreement some of whose promises are escalated. */
    public record Choice(UUID id, String title) {}

    /** The longest missed first. */
    @Transactional(readOnly = true)
    public Page<Line> list(@Nullable UUID agreement, Actor actor, PageRequest page) {
        var after = page.after() == null ? null : TimePlace.read(page.after());
        var values = new HashMap<String, @Nullable Object>();
        values.put("sites", scope.sitesFor(actor));
        values.put("agreement", agreement);
        values.put("at", after == null ? null : SqlInstants.at(after.at()));
        values.put("id", after == null ? null : after.id());
        values.put("limit", page.limit() + 1);
        var found = rows.read(jdbc.sql(MISSED).params(values));
        var shown = found.subList(0, Math.min(found.size(), page.limit()));
        var last = found.size() > page.limit() ? shown.get(shown.size() - 1) : null;
        return new Page<>(
                shown.stream().map(this::line).toList(),
                last == null ? null : new TimePlace(missedAt(last), last.id()).write());
    }

    /** What the list can be narrowed to. */
    @Transactional(readOnly = true)
    public List<Choice> agreements(Actor actor) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("sites", scope.sitesFor(actor));
        return jdbc.sql(AGREEMENTS)
                .params(values)
                .query((row, n) -> new Choice(row.getObject("id", UUID.class), row.getString("title")))
                .list();
    }

    private Line line(PromiseClock late) {
        var agreed = java.util.Objects.requireNonNull(late.promised().agreed());
        var referral = late.referral();
        return new Line(
                late.id(),
                late.promised().promise(),
                agreed.agreement(),
                agreed.version(),
                referral == null ? null : referral.value(),
                missedAt(late),
                late.steps().stream()
                        .filter(step -> step.supersededAt() == null)
                        .reduce((before, later) -> later)
                        .orElse(null),
                late.next());
    }

    private Instant missedAt(PromiseClock late) {
        var missedAt = late.measured().missedAt();
        return missedAt == null ? clock.instant() : missedAt;
    }
}
