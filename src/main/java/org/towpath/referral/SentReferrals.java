package org.towpath.referral;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.agreement.AppliesIf;
import org.towpath.person.People;
import org.towpath.platform.SqlInstants;

/** Referrals sent to services in a stretch of time, with what happened to each: two statements however many. */
@Component
class SentReferrals {

    private static final ZoneId WHERE_BIRTHDAYS_ARE = ZoneId.of("Europe/London");
    private static final String SENT = "r.service_id = any(:services) and r.sent_at >= :since";

    private final JdbcClient jdbc;

    SentReferrals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Something that happened to a referral. */
    record Happened(ReferralEventType type, Instant at, String key) {}

    /**
     * A referral as far as promises about it depend on it.
     *
     * @param anchorAt the hearing or the expiry of custody, as far as we were told
     * @param events in the order they happened
     */
    record Sent(
            String reference,
            UUID service,
            Instant sentAt,
            @Nullable Instant endedAt,
            @Nullable Instant anchorAt,
            AppliesIf.Facts about,
            List<Happened> events) {}

    List<Sent> to(List<UUID> services, Instant since) {
        var events = events(services, since);
        return jdbc.sql("""
                        select r.reference, r.service_id, r.sent_at, r.ended_at, r.priority, r.need, p.sex,
                            p.date_of_birth, p.estimated_age, p.estimated_on, e.point_of_intervention, e.site_id,
                            %s as anchor_at
                        from referral r join episode e on e.reference = r.episode_reference
                        join person p on p.id = e.person_id
                        where %s order by r.sent_at, r.reference
                        """.formatted(ReferralCircumstances.anchorAt("r.sent_at"), SENT))
                .param("services", services.toArray(UUID[]::new))
                .param("since", SqlInstants.at(since))
                .query((row, n) -> sent(row, events))
                .list();
    }

    private Map<String, List<Happened>> events(List<UUID> services, Instant since) {
        var events = new HashMap<String, List<Happened>>();
        jdbc.sql("""
                        select v.referral_reference, v.type, v.occurred_at, v.event_key
                        from referral_event v join referral r on r.reference = v.referral_reference
                        where %s order by v.occurred_at, v.id
                        """.formatted(SENT))
                .param("services", services.toArray(UUID[]::new))
                .param("since", SqlInstants.at(since))
                .query((RowCallbackHandler) row -> events.computeIfAbsent(
                                row.getString("referral_reference"), referral -> new ArrayList<>())
                        .add(new Happened(
                                ReferralEventType.valueOf(row.getString("type")),
                                SqlInstants.always(row, "occurred_at"),
                                row.getString("event_key"))));
        return events;
    }

    private static Sent sent(ResultSet row, Map<String, List<Happened>> events) throws SQLException {
        var reference = row.getString("reference");
        var sentAt = SqlInstants.always(row, "sent_at");
        return new Sent(
                reference,
                row.getObject("service_id", UUID.class),
                sentAt,
                SqlInstants.of(row, "ended_at"),
                SqlInstants.of(row, "anchor_at"),
                new AppliesIf.Facts(
                        row.getString("priority"),
                        row.getString("need"),
                        row.getString("sex"),
                        People.age(row, LocalDate.ofInstant(sentAt, WHERE_BIRTHDAYS_ARE)),
                        row.getString("point_of_intervention"),
                        row.getObject("site_id", UUID.class)),
                events.getOrDefault(reference, List.of()));
    }
}
