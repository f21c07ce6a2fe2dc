package org.towpath.referral;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.platform.SqlInstants;

/** Services that referrals go to without an agreement on sharing in force, counted: for managers to close. */
@Component
public class SharingGaps {

    private final JdbcClient jdbc;

    SharingGaps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One service.
     *
     * @param referrals how many were shared without an agreement
     * @param reasons why they might be, each once
     */
    public record Gap(
            UUID service,
            String name,
            String organisation,
            int referrals,
            List<String> reasons,
            Instant firstAt,
            Instant latestAt) {}

    /** The most referrals first; at most 200 services. */
    @Transactional(readOnly = true)
    public List<Gap> all() {
        return jdbc.sql("""
                        select s.id, s.name, o.name as organisation, count(*) as referrals,
                            array_agg(distinct g.reason order by g.reason) as reasons,
                            min(g.decided_at) as first_at, max(g.decided_at) as latest_at
                        from referral_sharing g join service s on s.id = g.service_id
                        join organisation o on o.id = s.organisation_id
                        where g.agreement_id is null
                        group by s.id, s.name, o.name order by count(*) desc, s.name limit 200
                        """)
                .query((row, n) -> new Gap(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("organisation"),
                        row.getInt("referrals"),
                        List.of((String[]) row.getArray("reasons").getArray()),
                        SqlInstants.always(row, "first_at"),
                        SqlInstants.always(row, "latest_at")))
                .list();
    }
}
