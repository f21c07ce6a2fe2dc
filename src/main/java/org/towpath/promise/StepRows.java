package org.towpath.promise;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.agreement.Action;
import org.towpath.agreement.KeyContact;
import org.towpath.agreement.Side;
import org.towpath.platform.SqlInstants;

/** The table of steps taken: each once for a clock, by its key. */
@Component
class StepRows {

    private final JdbcClient jdbc;

    StepRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes a step; false if it was taken before and stands. One that was superseded is taken anew. */
    boolean insert(UUID clock, TakenStep taken) {
        var contact = taken.contact();
        return jdbc.sql("""
                                insert into promise_step (clock_id, n, due_at, fired_at, told, side, role, action,
                                    contact_name, contact_phone, contact_email)
                                values (:clock, :n, :dueAt, :firedAt, :told, :side, :role, :action, :name, :phone, :email)
                                on conflict (clock_id, n) do update set due_at = excluded.due_at,
                                    fired_at = excluded.fired_at, told = excluded.told, side = excluded.side,
                                    role = excluded.role, action = excluded.action,
                                    contact_name = excluded.contact_name, contact_phone = excluded.contact_phone,
                                    contact_email = excluded.contact_email, superseded_at = null,
                                    acknowledged_at = null, acknowledged_by = null, acknowledged_how = null,
                                    acknowledged_what = null, acknowledged_until = null
                                where promise_step.superseded_at is not null
                                """)
                        .param("clock", clock)
                        .param("n", taken.n())
                        .param("dueAt", SqlInstants.at(taken.dueAt()))
                        .param("firedAt", SqlInstants.at(taken.firedAt()))
                        .param("told", taken.told())
                        .param("side", taken.step().side().name())
                        .param("role", taken.step().role())
                        .param("action", taken.step().action().name())
                        .param("name", contact == null ? null : contact.name())
                        .param("phone", contact == null ? null : contact.phone())
                        .param("email", contact == null ? null : contact.email())
                        .update()
                > 0;
    }

    Map<UUID, List<TakenStep>> of(List<UUID> clocks) {
        var steps = new HashMap<UUID, List<TakenStep>>();
        if (!clocks.isEmpty()) {
            jdbc.sql("select * from promise_step where clock_id = any(:clocks) order by clock_id, n")
                    .param("clocks", clocks.toArray(UUID[]::new))
                    .query((RowCallbackHandler)
                            row -> steps.computeIfAbsent(row.getObject("clock_id", UUID.class), id -> new ArrayList<>())
                                    .add(step(row)));
        }
        return steps;
    }

    /** What was taken stands no more. */
    void supersede(UUID clock, Instant at) {
        jdbc.sql("update promise_step set superseded_at = :at where clock_id = :clock and superseded_at is null")
                .param("at", SqlInstants.at(at))
                .param("clock", clock)
                .update();
    }

    /** Somebody takes a step on; a second word replaces the first. */
    void acknowledge(UUID clock, int n, TakenStep.Acknowledged by) {
        jdbc.sql("""
                        update promise_step set acknowledged_at = :at, acknowledged_by = :by, acknowledged_how = :how,
                            acknowledged_what = :what, acknowledged_until = :until
                        where clock_id = :clock and n = :n
                        """)
                .param("at", SqlInstants.at(by.at()))
                .param("by", by.by())
                .param("how", by.how())
                .param("what", by.what())
                .param("until", SqlInstants.at(by.until()))
                .param("clock", clock)
                .param("n", n)
                .update();
    }

    private static TakenStep step(ResultSet row) throws SQLException {
        var side = Side.valueOf(row.getString("side"));
        var role = row.getString("role");
        return new TakenStep(
                row.getInt("n"),
                SqlInstants.always(row, "due_at"),
                SqlInstants.always(row, "fired_at"),
                row.getBoolean("told"),
                new Promised.Step(side, role, Action.valueOf(row.getString("action"))),
                contact(row, side, role),
                SqlInstants.of(row, "superseded_at"),
                acknowledged(row));
    }

    private static @Nullable KeyContact contact(ResultSet row, Side side, String role) throws SQLException {
        var name = row.getString("contact_name");
        return name == null
                ? null
                : new KeyContact(
                        side,
                        role,
                        name,
                        row.getString("contact_email"),
                        row.getString("contact_phone"),
                        null,
                        null,
                        null);
    }

    private static TakenStep.@Nullable Acknowledged acknowledged(ResultSet row) throws SQLException {
        var at = SqlInstants.of(row, "acknowledged_at");
        return at == null
                ? null
                : new TakenStep.Acknowledged(
                        at,
                        row.getString("acknowledged_by"),
                        row.getString("acknowledged_how"),
                        row.getString("acknowledged_what"),
                        SqlInstants.always(row, "acknowledged_until"));
    }
}
