package org.towpath.referral;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.access.Actor;
import org.towpath.access.RecordScope;
import org.towpath.platform.SqlInstants;
import org.towpath.shared.EpisodeReference;
import org.towpath.shared.Page;
import org.towpath.shared.PageRequest;
import org.towpath.shared.ReferralReference;
import org.towpath.shared.TimePlace;

/** Needs without a service (S-12, S-63): what commissioners have to hear of. */
@Component
public class UnmetNeeds {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final RecordScope scope;

    UnmetNeeds(JdbcClient jdbc, Clock clock, RecordScope scope) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.scope = scope;
    }

    /**
     * A need without a service. Who is not on the team reads what is missing where, not in whose life.
     *
     * @param reason NO_SERVICE, NO_CAPACITY, INELIGIBLE_GAP, FUNDING, GEOGRAPHY, LANGUAGE_OR_ADJUSTMENT or HOURS
     */
    public record UnmetNeed(
            UUID id,
            @Nullable String episode,
            @Nullable String referral,
            String site,
            String need,
            String reason,
            @Nullable String harmNote,
            @Nullable String interimAction,
            String status,
            Instant foundAt) {}

    /** What to write down. */
    public record Found(
            EpisodeReference episode,
            @Nullable ReferralReference referral,
            String need,
            String reason,
            @Nullable String harmNote,
            @Nullable String interimAction,
            Instant occurredAt,
            String account) {}

    /** Which unmet needs; null does not narrow. */
    public record Filter(
            @Nullable String need,
            @Nullable String reason,
            @Nullable String status) {}

    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Found found) {
        jdbc.sql("""
                        insert into unmet_need (id, episode_reference, referral_reference, need, reason, harm_note,
                            interim_action, status, occurred_at, recorded_at, recorded_by)
                        values (:id, :episode, :referral, :need, :reason, :harm, :interim, 'OPEN', :occurredAt, :now, :by)
                        """)
                .param("id", UUID.randomUUID())
                .param("episode", found.episode().value())
                .param(
                        "referral",
                        found.referral() == null ? null : found.referral().value())
                .param("need", found.need())
                .param("reason", found.reason())
                .param("harm", found.harmNote())
                .param("interim", found.interimAction())
                .param("occurredAt", SqlInstants.at(found.occurredAt().truncatedTo(ChronoUnit.SECONDS)))
                .param("now", SqlInstants.at(clock.instant()))
                .param("by", found.account())
                .update();
    }

    /** Whether an unmet need is written down for a referral. */
    boolean isRecorded(ReferralReference referral) {
        return jdbc.sql("select exists (select 1 from unmet_need where referral_reference = :referral)")
                .param("referral", referral.value())
                .query(Boolean.class)
                .single();
    }

    /** The latest found first: everywhere, and with the case only where this person may see it. */
    @Transactional(readOnly = true)
    public Page<UnmetNeed> list(Filter filter, Actor actor, PageRequest page) {
        var sql = new StringBuilder("""
                select u.*, s.name as site_name, (:sites::uuid[] is null or e.site_id = any(:sites::uuid[])) as theirs from unmet_need u
                join episode e on e.reference = u.episode_reference join site s on s.id = e.site_id where true
                """);
        var values = new HashMap<String, @Nullable Object>();
        values.put("sites", scope.sitesFor(actor));
        narrow(sql, values, "need", filter.need());
        narrow(sql, values, "reason", filter.reason());
        narrow(sql, values, "status", filter.status());
        if (page.after() != null) {
            var place = TimePlace.read(page.after());
            sql.append(" and (u.occurred_at, u.id) < (:at, :id)");
            values.put("at", SqlInstants.at(place.at()));
            values.put("id", place.id());
        }
        sql.append(" order by u.occurred_at desc, u.id desc limit :limit");
        values.put("limit", page.limit() + 1);
        var found = jdbc.sql(sql.toString())
                .params(values)
                .query((row, n) -> unmet(row))
                .list();
        if (found.size() <= page.limit()) {
            return new Page<>(found, null);
        }
        var last = found.get(page.limit() - 1);
        return new Page<>(found.subList(0, page.limit()), new TimePlace(last.foundAt(), last.id()).write());
    }

    private static void narrow(
            StringBuilder sql, HashMap<String, @Nullable Object> values, String column, @Nullable String value) {
        if (value != null) {
            sql.append(" and u.").append(column).append(" = :").append(column);
            values.put(column, value);
        }
    }

    private static UnmetNeed unmet(ResultSet row) throws SQLException {
        var theirs = row.getBoolean("theirs");
        return new UnmetNeed(
                row.getObject("id", UUID.class),
                theirs ? row.getString("episode_reference") : null,
                theirs ? row.getString("referral_reference") : null,
                row.getString("site_name"),
                row.getString("need"),
                row.getString("reason"),
                theirs ? row.getString("harm_note") : null,
                theirs ? row.getString("interim_action") : null,
                row.getString("status"),
                SqlInstants.always(row, "occurred_at"));
    }
}
