package org.towpath.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.access.Actor;
import org.towpath.audit.Audit;
import org.towpath.audit.AuditEntry;
import org.towpath.platform.SqlInstants;
import org.towpath.shared.InvalidInput;

/** Stops and starts the sending of messages on all nodes: after a restore, or when something goes wrong. */
@Component
public class OutboxSwitch {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Audit audit;

    OutboxSwitch(JdbcClient jdbc, Clock clock, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
    }

    /** Why nothing is sent, since when, and who said so. */
    public record Paused(String why, Instant since, String by) {}

    /** Whether nothing is sent now. */
    public boolean isPaused() {
        return paused().isPresent();
    }

    /** The pause that is on, if there is one. */
    public Optional<Paused> paused() {
        return jdbc.sql("""
                        select l.why, l.at, coalesce(s.name, l.by) as by_name
                        from (select * from outbox_switch order by id desc limit 1) l
                        left join staff s on s.account = l.by where l.paused
                        """)
                .query((row, n) ->
                        new Paused(row.getString("why"), SqlInstants.always(row, "at"), row.getString("by_name")))
                .optional();
    }

    /** @throws InvalidInput naming {@code why} if no reason is given */
    @Transactional
    public void pause(String why, Actor actor) {
        write(true, why, actor);
    }

    /** @throws InvalidInput naming {@code why} if no reason is given */
    @Transactional
    public void resume(String why, Actor actor) {
        write(false, why, actor);
    }

    private void write(boolean paused, String why, Actor actor) {
        if (why.isBlank()) {
            throw new InvalidInput("why", "Say why");
        }
        jdbc.sql("insert into outbox_switch (paused, why, at, by) values (:paused, :why, :at, :by)")
                .param("paused", paused)
                .param("why", why.strip())
                .param("at", SqlInstants.at(clock.instant()))
                .param("by", actor.account())
                .update();
        audit.record(AuditEntry.system(paused ? "outbox.paused" : "outbox.resumed"));
    }
}
