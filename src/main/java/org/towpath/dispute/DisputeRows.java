package org.towpath.dispute;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.platform.SqlInstants;
import org.towpath.shared.EpisodeReference;
import org.towpath.shared.ReferralReference;

/** Disputes as they are kept. */
@Component
class DisputeRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    DisputeRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What a dispute begins with. */
    record Beginning(
            ReferralReference referral,
            EpisodeReference episode,
            @Nullable UUID agreement,
            @Nullable Integer version,
            @Nullable UUID clock,
            DisputeKind kind,
            boolean childAtRisk,
            DisputeState state,
            String account) {}

    /** The new dispute; nothing where one is open about the referral, or drafted by the clock, already. */
    Optional<Dispute> insert(Beginning begins) {
        var id = UUID.randomUUID();
        var values = new HashMap<String, @Nullable Object>();
        values.put("id", id);
        values.put("referral", begins.referral().value());
        values.put("episode", begins.episode().value());
        values.put("agreement", begins.agreement());
        values.put("version", begins.version());
        values.put("clock", begins.clock());
        values.put("kind", begins.kind().name());
        values.put("child", begins.childAtRisk());
        values.put("state", begins.state().name());
        values.put("now", SqlInstants.at(clock.instant().truncatedTo(ChronoUnit.SECONDS)));
        values.put("by", begins.account());
        var inserted = jdbc.sql("""
                        insert into dispute (id, referral_reference, episode_reference, agreement_id, agreement_version,
                            clock_id, kind, child_at_risk, state, opened_at, opened_by, begun_at)
                        values (:id, :referral, :episode, :agreement, :version, :clock, :kind, :child, :state, :now, :by,
                            case when :state = 'OPEN' then :now::timestamptz end)
                        on conflict do nothing
                        """).params(values).update();
        return inserted == 0 ? Optional.empty() : find(id);
    }

    Optional<Dispute> find(UUID id) {
        return jdbc.sql("select * from dispute where id = :id")
                .param("id", id)
                .query((row, n) -> dispute(row))
                .optional();
    }

    Optional<Dispute> lock(UUID id) {
        return jdbc.sql("select * from dispute where id = :id for update")
                .param("id", id)
                .query((row, n) -> dispute(row))
                .optional();
    }

    Optional<Dispute> draftOf(UUID measured) {
        return jdbc.sql("select * from dispute where clock_id = :clock and state = 'DRAFT' for update")
                .param("clock", measured)
                .query((row, n) -> dispute(row))
                .optional();
    }

    /** The last that was drafted for a clock, whatever became of it. */
    Optional<Dispute> lastOf(UUID measured) {
        return jdbc.sql("select * from dispute where clock_id = :clock order by opened_at desc, id desc limit 1")
                .param("clock", measured)
                .query((row, n) -> dispute(row))
                .optional();
    }

    Optional<Dispute> openOn(ReferralReference referral) {
        return jdbc.sql("select * from dispute where referral_reference = :referral and state = 'OPEN'")
                .param("referral", referral.value())
                .query((row, n) -> dispute(row))
                .optional();
    }

    List<Dispute> of(ReferralReference referral) {
        return jdbc.sql("select * from dispute where referral_reference = :referral order by opened_at, id limit 100")
                .param("referral", referral.value())
                .query((row, n) -> dispute(row))
                .list();
    }

    Set<ReferralReference> openIn(EpisodeReference episode) {
        return new HashSet<>(
                jdbc.sql("select referral_reference from dispute where episode_reference = :episode and state = 'OPEN'")
                        .param("episode", episode.value())
                        .query((row, n) -> new ReferralReference(row.getString(1)))
                        .list());
    }

    void followed(UUID id, String instance) {
        jdbc.sql("update dispute set instance_id = :instance where id = :id")
                .param("instance", instance)
                .param("id", id)
                .update();
    }

    void begun(UUID id, DisputeLevel level, Instant endsAt) {
        jdbc.sql("""
                        update dispute set level = :level, level_begun_at = :now, level_ends_at = :ends
                        where id = :id
                        """)
                .param("level", level.name())
                .param("now", SqlInstants.at(clock.instant()))
                .param("ends", SqlInstants.at(endsAt))
                .param("id", id)
                .update();
    }

    void opened(UUID id, DisputeKind kind) {
        jdbc.sql("update dispute set state = 'OPEN', kind = :kind, begun_at = :now where id = :id")
                .param("kind", kind.name())
                .param("now", SqlInstants.at(clock.instant()))
                .param("id", id)
                .update();
    }

    /** The draft came to this. */
    void let(UUID id, DisputeState state) {
        jdbc.sql("update dispute set state = :state, settled_at = :now where id = :id")
                .param("state", state.name())
                .param("now", SqlInstants.at(clock.instant()))
                .param("id", id)
                .update();
    }

    void send(UUID id, String to, @Nullable String email, String text, String account) {
        jdbc.sql("""
                        update dispute set sent_to = :to, sent_to_email = :email, sent_text = :text, sent_at = :now,
                            sent_by = :by
                        where id = :id
                        """)
                .param("to", to)
                .param("email", email)
                .param("text", text)
                .param("now", SqlInstants.at(clock.instant()))
                .param("by", account)
                .param("id", id)
                .update();
    }

    void ruled(UUID id, Ruling ruling, String account) {
        jdbc.sql("""
                        update dispute set outcome = :outcome, ruling_words = :words, ruled_by = :by, ruled_at = :at,
                            ruling_recorded_by = :account, amendment_needed = :amend,
                            lessons = coalesce(:lessons, lessons)
                        where id = :id
                        """)
                .param("outcome", ruling.outcome().name())
                .param("words", ruling.words())
                .param("by", ruling.by())
                .param("at", SqlInstants.at(ruling.at()))
                .param("account", account)
                .param("amend", ruling.amendAgreement())
                .param("lessons", ruling.lessons())
                .param("id", id)
                .update();
    }

    void amendment(UUID id, String words, @Nullable Integer version) {
        jdbc.sql("update dispute set amendment = :words, amendment_version = :version where id = :id")
                .param("words", words)
                .param("version", version)
                .param("id", id)
                .update();
    }

    /** Both sides have what they need: it is no longer open, though its lessons may still be written down. */
    void settled(UUID id) {
        jdbc.sql("update dispute set state = 'SETTLED', settled_at = :now where id = :id")
                .param("now", SqlInstants.at(clock.instant()))
                .param("id", id)
                .update();
    }

    void lessons(UUID id, String lessons) {
        jdbc.sql("update dispute set lessons = :lessons where id = :id")
                .param("lessons", lessons)
                .param("id", id)
                .update();
    }

    static Dispute dispute(ResultSet row) throws SQLException {
        var level = row.getString("level");
        var outcome = row.getString("outcome");
        return new Dispute(
                row.getObject("id", UUID.class),
                new ReferralReference(row.getString("referral_reference")),
                new EpisodeReference(row.getString("episode_reference")),
                row.getObject("agreement_id", UUID.class),
                row.getObject("agreement_version", Integer.class),
                row.getObject("clock_id", UUID.class),
                DisputeKind.valueOf(row.getString("kind")),
                row.getBoolean("child_at_risk"),
                DisputeState.valueOf(row.getString("state")),
                level == null ? null : DisputeLevel.valueOf(level),
                SqlInstants.of(row, "level_begun_at"),
                SqlInstants.of(row, "level_ends_at"),
                row.getString("instance_id"),
                SqlInstants.always(row, "opened_at"),
                row.getString("opened_by"),
                row.getString("sent_to"),
                row.getString("sent_to_email"),
                row.getString("sent_text"),
                SqlInstants.of(row, "sent_at"),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getString("ruling_words"),
                row.getString("ruled_by"),
                SqlInstants.of(row, "ruled_at"),
                row.getObject("amendment_needed", Boolean.class),
                row.getString("amendment"),
                row.getObject("amendment_version", Integer.class),
                row.getString("lessons"),
                SqlInstants.of(row, "settled_at"));
    }
}
