package org.towpath.agreement;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.access.Actor;
import org.towpath.platform.SqlInstants;

/** Signatures under versions; a signature once given stays. */
@Component
class SignatureRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    SignatureRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Signature> of(UUID agreement, int n) {
        return jdbc.sql("select * from agreement_signature where agreement_id = :agreement and n = :n order by side")
                .param("agreement", agreement)
                .param("n", n)
                .query((row, number) -> new Signature(
                        Side.valueOf(row.getString("side")),
                        row.getString("name"),
                        row.getString("role"),
                        SqlInstants.always(row, "signed_at"),
                        row.getString("method")))
                .list();
    }

    void add(UUID agreement, int n, Signature signature, Actor actor) {
        jdbc.sql("""
                        insert into agreement_signature (agreement_id, n, side, name, role, signed_at, method, recorded_at,
                            recorded_by)
                        values (:agreement, :n, :side, :name, :role, :signedAt, :method, :now, :by)
                        """)
                .param("agreement", agreement)
                .param("n", n)
                .param("side", signature.side().name())
                .param("name", signature.name())
                .param("role", signature.role())
                .param("signedAt", SqlInstants.at(signature.signedAt()))
                .param("method", signature.method())
                .param("now", SqlInstants.at(clock.instant()))
                .param("by", actor.account())
                .update();
    }
}
