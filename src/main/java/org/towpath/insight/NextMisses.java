package org.towpath.insight;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.access.CurrentActor;
import org.towpath.access.RecordScope;
import org.towpath.platform.SqlInstants;

/** The promises that are missed next unless somebody does something: only of cases in the reader's reach. */
@Component
public class NextMisses {

    private final JdbcClient jdbc;
    private final RecordScope scope;
    private final CurrentActor actor;
    private final Clock clock;

    NextMisses(JdbcClient jdbc, RecordScope scope, CurrentActor actor, Clock clock) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * One of them.
     *
     * @param clock the promise's clock
     * @param promise what is promised
     * @param partner who owes it; null where we do
     * @param warned whether it has been warned of
     */
    public record Next(
            UUID clock,
            String promise,
            @Nullable String partner,
            String episode,
            @Nullable String referral,
            Instant dueAt,
            boolean warned) {}

    /** Those due next, in order. */
    @Transactional(readOnly = true)
    public List<Next> first(int most) {
        var now = clock.instant();
        return jdbc.sql("""
                        select c.id, c.promise, o.name as partner, c.episode_reference, c.referral_reference, c.due_at,
                            coalesce(c.warn_at <= :now, false) as warned
                        from promise_clock c
                        join episode e on e.reference = c.episode_reference
                        left join referral r on r.reference = c.referral_reference
                        left join service s on s.id = r.service_id
                        left join organisation o on o.id = s.organisation_id and c.owed_by = 'PARTNER'
                        where c.state = 'RUNNING' and c.due_at > :now and c.agreement_id is not null
                          and (:sites::uuid[] is null or e.site_id = any(:sites))
                        order by c.due_at, c.id limit :most
                        """)
                .param("now", SqlInstants.at(now))
                .param("sites", scope.sitesFor(actor.get()))
                .param("most", most)
                .query((row, n) -> new Next(
                        row.getObject("id", UUID.class),
                        row.getString("promise"),
                        row.getString("partner"),
                        row.getString("episode_reference"),
                        row.getString("referral_reference"),
                        SqlInstants.always(row, "due_at"),
                        row.getBoolean("warned")))
                .list();
    }
}
