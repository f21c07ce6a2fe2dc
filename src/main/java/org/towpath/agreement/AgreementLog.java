package org.towpath.agreement;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.access.Actor;
import org.towpath.audit.Audit;
import org.towpath.audit.AuditEntry;
import org.towpath.platform.SqlInstants;

/** The change log of an agreement, written with each change, and its line in the audit. */
@Component
public class AgreementLog {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Audit audit;

    AgreementLog(JdbcClient jdbc, Clock clock, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
    }

    void write(UUID agreement, int n, String what, @Nullable String note, Actor actor) {
        jdbc.sql("insert into agreement_event (agreement_id, n, what, note, at, by_account) "
                        + "values (:agreement, :n, :what, :note, :at, :by)")
                .param("agreement", agreement)
                .param("n", n)
                .param("what", what)
                .param("note", note)
                .param("at", SqlInstants.at(clock.instant()))
                .param("by", actor.account())
                .update();
        audit.record(AuditEntry.own(
                        "agreement." + what.toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
                .of(agreement.toString())
                .with("version", n)
                .in("agreement:" + agreement));
    }

    /**
     * What happened to an agreement, the last first; at most 200. Notes may come to speak of few people, and only those
     * see them who may see small numbers.
     */
    public List<Line> of(UUID agreement, Actor reader) {
        var notes = AgreementPerformance.seesSmallNumbers(reader);
        return jdbc.sql("""
                        select e.n, e.what, e.note, e.at, coalesce(s.name, o.name, e.by_account) as who
                        from agreement_event e
                        left join staff s on s.account = e.by_account
                        left join organisation o on o.account = e.by_account
                        where e.agreement_id = :agreement order by e.id desc limit 200
                        """)
                .param("agreement", agreement)
                .query((row, number) -> new Line(
                        row.getInt("n"),
                        row.getString("what"),
                        notes ? row.getString("note") : null,
                        SqlInstants.always(row, "at"),
                        row.getString("who")))
                .list();
    }

    /** @param what a code, as in the table */
    public record Line(int n, String what, @Nullable String note, Instant at, String who) {}
}
