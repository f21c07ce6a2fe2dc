package org.towpath.referral;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.platform.Json;
import org.towpath.platform.SqlInstants;
import org.towpath.shared.ReferralReference;

/** The tables of what happened to referrals, and of what was answered to whoever told us. */
@Component
class ReferralFactRows {

    private final JdbcClient jdbc;
    private final Json json;

    ReferralFactRows(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<ReferralFact> of(ReferralReference referral) {
        return jdbc.sql("select * from referral_event where referral_reference = :referral order by occurred_at, id")
                .param("referral", referral.value())
                .query((row, n) -> fact(row))
                .list();
    }

    Optional<ReferralFact> find(ReferralReference referral, String key) {
        return jdbc.sql("select * from referral_event where referral_reference = :referral and event_key = :key")
                .param("referral", referral.value())
                .param("key", key)
                .query((row, n) -> fact(row))
                .optional();
    }

    void insert(ReferralReference referral, ReferralFact fact, Map<String, Object> details) {
        jdbc.sql("""
                        insert into referral_event (referral_reference, event_key, type, occurred_at, recorded_at, recorded_by,
                            reason, appointment_at, details)
                        values (:referral, :key, :type, :occurredAt, :recordedAt, :by, :reason, :appointmentAt,
                            :details::jsonb)
                        """)
                .param("referral", referral.value())
                .param("key", fact.key())
                .param("type", fact.type().name())
                .param("occurredAt", SqlInstants.at(fact.occurredAt()))
                .param("recordedAt", SqlInstants.at(fact.recordedAt()))
                .param("by", fact.by())
                .param("reason", fact.reason())
                .param("appointmentAt", SqlInstants.at(fact.appointmentAt()))
                .param("details", json.write(details))
                .update();
    }

    void answered(ReferralReference referral, String key, Object answer) {
        jdbc.sql("""
                        insert into referral_answer (referral_reference, event_key, answer)
                        values (:referral, :key, :answer::jsonb)
                        """)
                .param("referral", referral.value())
                .param("key", key)
                .param("answer", json.write(answer))
                .update();
    }

    Optional<Map<String, Object>> answer(ReferralReference referral, String key) {
        return jdbc.sql("select answer from referral_answer where referral_reference = :referral and event_key = :key")
                .param("referral", referral.value())
                .param("key", key)
                .query(String.class)
                .optional()
                .map(json::readObject);
    }

    private static ReferralFact fact(ResultSet row) throws SQLException {
        return new ReferralFact(
                ReferralEventType.valueOf(row.getString("type")),
                SqlInstants.always(row, "occurred_at"),
                row.getString("event_key"),
                row.getString("reason"),
                SqlInstants.of(row, "appointment_at"),
                row.getString("recorded_by"),
                SqlInstants.always(row, "recorded_at"));
    }
}
