package org.towpath.support;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.platform.SqlInstants;

/** The table of meetings of a person with whoever supports them. */
@Component
class AppointmentRows {

    private static final String LAST = """
            (select id from support_appointment where plan_id = :plan order by recorded_at desc, id desc limit 1)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    AppointmentRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A meeting arranged. */
    record Arranged(
            Instant at,
            String place,
            @Nullable String withWhom,
            @Nullable String gettingThere,
            String remindHow,
            @Nullable Instant remindAt,
            @Nullable String checkInWith) {}

    /** How a meeting went. */
    record Went(
            String outcome,
            Instant at,
            List<String> interventions,
            @Nullable Number minutes,
            @Nullable String worry,
            @Nullable String note) {}

    void insert(UUID plan, Arranged arranged, String by) {
        jdbc.sql("""
                        insert into support_appointment (id, plan_id, appointment_at, place, with_whom, getting_there,
                            remind_how, remind_at, check_in_with, recorded_at, recorded_by)
                        values (:id, :plan, :at, :place, :with, :there, :how, :remindAt, :checkIn, :now, :by)
                        """)
                .param("id", UUID.randomUUID())
                .param("plan", plan)
                .param("at", SqlInstants.at(arranged.at()))
                .param("place", arranged.place())
                .param("with", arranged.withWhom())
                .param("there", arranged.gettingThere())
                .param("how", arranged.remindHow())
                .param("remindAt", SqlInstants.at(arranged.remindAt()))
                .param("checkIn", arranged.checkInWith())
                .param("now", SqlInstants.at(clock.instant()))
                .param("by", by)
                .update();
    }

    /** The person was reminded of the meeting arranged last. */
    void reminded(UUID plan, String how, Instant at) {
        jdbc.sql("update support_appointment set reminded_how = :how, reminded_at = :at where id = " + LAST)
                .param("how", how)
                .param("at", SqlInstants.at(at))
                .param("plan", plan)
                .update();
    }

    /** How the meeting arranged last went. */
    void went(UUID plan, Went went) {
        jdbc.sql("""
                        update support_appointment set outcome = :outcome, outcome_at = :at,
                            interventions = :interventions::text[], duration_minutes = :minutes, worry = :worry, note = :note
                        where id = """ + " " + LAST)
                .param("outcome", went.outcome())
                .param("at", SqlInstants.at(went.at()))
                .param("interventions", went.interventions().toArray(String[]::new))
                .param("minutes", went.minutes() == null ? null : went.minutes().intValue())
                .param("worry", went.worry())
                .param("note", went.note())
                .param("plan", plan)
                .update();
    }
}
