package org.towpath.dispute;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.agreement.Side;
import org.towpath.platform.SqlInstants;

/** What was said and done in a dispute; nothing of it is ever rewritten. */
@Component
class DisputeStory {

    private static final String BEFORE_ANY_LEVEL = "DRAFT";

    private final JdbcClient jdbc;
    private final Clock clock;

    DisputeStory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What can happen. */
    enum Happening {
        DRAFTED,
        OPENED,
        LEVEL_BEGUN,
        TAKEN_UP,
        TIME_UP,
        SENT_TO_COMMISSIONERS,
        KEPT_BETWEEN_US,
        CONTRACT_ROUTE,
        WAITS_LONGER,
        RULED,
        CLOCK_CORRECTED,
        AMENDMENT_DRAFTED,
        DATE_AGREED,
        DROPPED,
        KEPT_AFTER_ALL,
        SETTLED
    }

    /** One thing that happened. */
    record Step(
            Happening type,
            @Nullable DisputeLevel level,
            @Nullable String words,
            Instant at,
            String by) {}

    /** One thing that was said, and at which level. */
    record Said(
            Side side,
            String level,
            String words,
            @Nullable String evidence,
            @Nullable String by,
            Instant at) {}

    void happened(Dispute dispute, Happening type, @Nullable String words, Instant at, String account) {
        happened(dispute.id(), type, dispute.level(), words, at, account);
    }

    void happened(
            UUID dispute,
            Happening type,
            @Nullable DisputeLevel level,
            @Nullable String words,
            Instant at,
            String account) {
        jdbc.sql("""
                        insert into dispute_event (dispute_id, type, level, words, occurred_at, recorded_at, recorded_by)
                        values (:dispute, :type, :level, :words, :at, :now, :by)
                        """)
                .param("dispute", dispute)
                .param("type", type.name())
                .param("level", level == null ? null : level.name())
                .param("words", words)
                .param("at", SqlInstants.at(at))
                .param("now", SqlInstants.at(clock.instant()))
                .param("by", account)
                .update();
    }

    void said(Dispute dispute, Position position, String account) {
        var level = dispute.level();
        jdbc.sql("""
                        insert into dispute_position (dispute_id, side, level, words, evidence, said_by, occurred_at,
                            recorded_at, recorded_by)
                        values (:dispute, :side, :level, :words, :evidence, :saidBy, :at, :now, :by)
                        """)
                .param("dispute", dispute.id())
                .param("side", position.side().name())
                .param("level", level == null ? BEFORE_ANY_LEVEL : level.name())
                .param("words", position.words())
                .param("evidence", position.evidence())
                .param("saidBy", position.by())
                .param("at", SqlInstants.at(position.at()))
                .param("now", SqlInstants.at(clock.instant()))
                .param("by", account)
                .update();
    }

    void correction(UUID dispute, Ruling.Kept kept) {
        jdbc.sql("""
                        insert into dispute_correction (dispute_id, clock_id, kept_at) values (:dispute, :clock, :at)
                        on conflict (dispute_id, clock_id) do update set kept_at = excluded.kept_at
                        """)
                .param("dispute", dispute)
                .param("clock", kept.clock())
                .param("at", SqlInstants.at(kept.at()))
                .update();
    }

    /** What is to be put right and has not been. */
    List<Ruling.Kept> corrections(UUID dispute) {
        return jdbc.sql("""
                        select clock_id, kept_at from dispute_correction
                        where dispute_id = :dispute and applied_at is null order by clock_id
                        """)
                .param("dispute", dispute)
                .query((row, n) ->
                        new Ruling.Kept(row.getObject("clock_id", UUID.class), SqlInstants.always(row, "kept_at")))
                .list();
    }

    void applied(UUID dispute, Ruling.Kept kept) {
        jdbc.sql("update dispute_correction set applied_at = :now where dispute_id = :dispute and clock_id = :clock")
                .param("now", SqlInstants.at(clock.instant()))
                .param("dispute", dispute)
                .param("clock", kept.clock())
                .update();
    }

    List<Said> positions(UUID dispute) {
        return jdbc.sql("""
                        select p.*, coalesce(p.said_by, s.name, o.name) as by_name from dispute_position p
                        left join staff s on s.account = p.recorded_by
                        left join organisation o on o.account = p.recorded_by
                        where p.dispute_id = :dispute order by p.id limit 200
                        """)
                .param("dispute", dispute)
                .query((row, n) -> new Said(
                        Side.valueOf(row.getString("side")),
                        row.getString("level"),
                        row.getString("words"),
                        row.getString("evidence"),
                        row.getString("by_name"),
                        SqlInstants.always(row, "occurred_at")))
                .list();
    }

    List<Step> steps(UUID dispute) {
        return jdbc.sql("""
                        select e.*, coalesce(s.name, o.name, 'Towpath') as by_name from dispute_event e
                        left join staff s on s.account = e.recorded_by
                        left join organisation o on o.account = e.recorded_by
                        where e.dispute_id = :dispute order by e.id limit 200
                        """)
                .param("dispute", dispute)
                .query((row, n) -> {
                    var level = row.getString("level");
                    return new Step(
                            Happening.valueOf(row.getString("type")),
                            level == null ? null : DisputeLevel.valueOf(level),
                            row.getString("words"),
                            SqlInstants.always(row, "occurred_at"),
                            row.getString("by_name"));
                })
                .list();
    }
}
