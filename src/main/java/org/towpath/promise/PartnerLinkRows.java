package org.towpath.promise;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.agreement.KeyContact;
import org.towpath.platform.SqlInstants;
import org.towpath.shared.EpisodeReference;
import org.towpath.shared.ReferralReference;

/** The table of links. A link whose clock has ended expires with it. */
@Component
class PartnerLinkRows {

    private static final int MOST_SHOWN = 50;

    private static final String LINKS = """
            select l.*, least(l.expires_at, c.stopped_at + make_interval(days => %d)) as ends_at,
                   c.episode_reference, c.referral_reference, s.organisation_id, o.name as partner
            from partner_link l join promise_clock c on c.id = l.clock_id
            join referral r on r.reference = c.referral_reference join service s on s.id = r.service_id
            join organisation o on o.id = s.organisation_id
            """.formatted(PartnerLinks.AFTER_THE_END.toDays());

    private final JdbcClient jdbc;

    PartnerLinkRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes one; false if there is one of this id. */
    boolean insert(UUID id, byte[] hash, UUID clock, KeyContact contact, Instant at, String by, Instant expiresAt) {
        return jdbc.sql("""
                        insert into partner_link (id, token_hash, clock_id, contact_role, contact_name, made_at, made_by,
                            expires_at, answers)
                        values (:id, :hash, :clock, :role, :name, :at, :by, :expiresAt, 0)
                        on conflict (id) do nothing
                        """)
                        .param("id", id)
                        .param("hash", hash)
                        .param("clock", clock)
                        .param("role", contact.role())
                        .param("name", contact.name())
                        .param("at", SqlInstants.at(at))
                        .param("by", by)
                        .param("expiresAt", SqlInstants.at(expiresAt))
                        .update()
                == 1;
    }

    Optional<PartnerLink> find(byte[] hash) {
        return jdbc.sql(LINKS + "where l.token_hash = :hash")
                .param("hash", hash)
                .query((row, n) -> link(row))
                .optional();
    }

    Optional<PartnerLink> find(UUID clock, UUID id) {
        return jdbc.sql(LINKS + "where l.clock_id = :clock and l.id = :id")
                .param("clock", clock)
                .param("id", id)
                .query((row, n) -> link(row))
                .optional();
    }

    /** The latest first. */
    List<PartnerLink> of(UUID clock) {
        return jdbc.sql(LINKS + "where l.clock_id = :clock order by l.made_at desc, l.id limit :most")
                .param("clock", clock)
                .param("most", MOST_SHOWN)
                .query((row, n) -> link(row))
                .list();
    }

    boolean revoke(UUID clock, UUID id, Instant at, String by) {
        return jdbc.sql("""
                                update partner_link set revoked_at = :at, revoked_by = :by
                                where id = :id and clock_id = :clock and revoked_at is null
                                """)
                        .param("at", SqlInstants.at(at))
                        .param("by", by)
                        .param("id", id)
                        .param("clock", clock)
                        .update()
                > 0;
    }

    /** Notes that somebody looked; false if that was noted since then. */
    boolean seen(UUID id, Instant at, Instant since) {
        return jdbc.sql(
                                "update partner_link set seen_at = :at where id = :id and (seen_at is null or seen_at <= :since)")
                        .param("at", SqlInstants.at(at))
                        .param("since", SqlInstants.at(since))
                        .param("id", id)
                        .update()
                > 0;
    }

    /** Whether there is an answer to give thanks for; asked again there is none. */
    boolean thanked(UUID id) {
        return jdbc.sql("update partner_link set thanks = false where id = :id and thanks")
                        .param("id", id)
                        .update()
                > 0;
    }

    /** Counts an answer; false where there were too many already, or it opens nothing any more. */
    boolean answered(UUID id, Instant at, int most) {
        return jdbc.sql("update partner_link set last_used_at = :at, answers = answers + 1, thanks = true "
                                + "where id = :id and answers < :most and revoked_at is null and expires_at > :at")
                        .param("at", SqlInstants.at(at))
                        .param("id", id)
                        .param("most", most)
                        .update()
                > 0;
    }

    private static PartnerLink link(ResultSet row) throws SQLException {
        return new PartnerLink(
                row.getObject("id", UUID.class),
                row.getObject("clock_id", UUID.class),
                new EpisodeReference(row.getString("episode_reference")),
                new ReferralReference(row.getString("referral_reference")),
                row.getObject("organisation_id", UUID.class),
                row.getString("partner"),
                row.getString("contact_role"),
                Objects.requireNonNullElse(row.getString("contact_name"), ""),
                SqlInstants.always(row, "made_at"),
                row.getString("made_by"),
                SqlInstants.always(row, "ends_at"),
                SqlInstants.of(row, "revoked_at"),
                SqlInstants.of(row, "last_used_at"),
                row.getInt("answers"));
    }
}
