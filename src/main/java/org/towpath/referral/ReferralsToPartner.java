package org.towpath.referral;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.access.Actor;
import org.towpath.platform.SqlInstants;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.Page;
import org.towpath.shared.PageRequest;
import org.towpath.shared.ReferralReference;

/** The referrals a partner has still to answer: its own and nobody else's. */
@Component
public class ReferralsToPartner {

    private static final String WAITING = """
            select r.reference, r.need, r.state, r.sent_at, s.name as service, c.due_at, coalesce(c.missed, false) as missed
            from referral r join service s on s.id = r.service_id
            left join lateral (
                select min(due_at) as due_at, bool_or(missed_at is not null) as missed from promise_clock
                where referral_reference = r.reference and owed_by = 'PARTNER' and stopped_at is null
                  and agreement_id is not null) c on true
            where s.organisation_id = :organisation and r.sent_at is not null and r.ended_at is null
              and r.state in ('SENT', 'ACKNOWLEDGED', 'INFORMATION_SUPPLIED', 'ACCEPTED', 'DID_NOT_ATTEND', 'ATTENDED')
              and (:after::text is null
                   or (r.sent_at, r.reference) > (select l.sent_at, l.reference from referral l where l.reference = :after))
            order by r.sent_at, r.reference limit :limit
            """;

    private final JdbcClient jdbc;

    ReferralsToPartner(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A referral that waits.
     *
     * @param dueAt when the partner promised the next answer; null where nothing is promised or the count stands still
     * @param missed whether a promise about it is past
     */
    public record Line(
            String reference,
            String need,
            String service,
            ReferralState state,
            Instant sentAt,
            @Nullable Instant dueAt,
            boolean missed) {}

    /**
     * Those that wait for the partner's next answer, the longest waiting first; none for our own people. What it asked
     * us about waits for us, and an appointment that was offered for its day.
     */
    @Transactional(readOnly = true)
    public Page<Line> waiting(Actor actor, PageRequest page) {
        var after = page.after();
        if (after != null && !ReferralReference.isShapeOf(after)) {
            throw new InvalidInput("after", "Use the value that the list before gave as next");
        }
        var found = jdbc.sql(WAITING)
                .param("organisation", actor.organisation())
                .param("after", after)
                .param("limit", page.limit() + 1)
                .query((row, n) -> line(row))
                .list();
        return found.size() <= page.limit()
                ? new Page<>(found, null)
                : new Page<>(
                        found.subList(0, page.limit()),
                        found.get(page.limit() - 1).reference());
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                Objects.requireNonNull(row.getString("reference")),
                row.getString("need"),
                row.getString("service"),
                ReferralState.valueOf(row.getString("state")),
                SqlInstants.always(row, "sent_at"),
                SqlInstants.of(row, "due_at"),
                row.getBoolean("missed"));
    }
}
