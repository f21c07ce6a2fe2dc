package org.towpath.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of the audit. The product's database role may add to {@code audit_entry}, never rewrite it. */
@Component
class AuditLog {

    static final String COLUMNS =
            "chain, seq, at, written_at, account, roles, act, outcome, episode_reference, subject,"
                    + " facts, origin, previous_hash, hash";

    private final JdbcClient jdbc;

    AuditLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A chain as it stands. */
    record Head(long length, String hash) {}

    /** An entry as kept, with the hashes kept beside it. */
    record Kept(AuditRow row, String previous, String hash) {}

    /** The end of a chain, held for this transaction; a chain begins when it is first asked for. */
    Head hold(String chain) {
        return jdbc.sql("insert into audit_chain (chain, length, head) values (:chain, 0, :beginning)"
                        + " on conflict (chain) do update set chain = excluded.chain returning length, head")
                .param("chain", chain)
                .param("beginning", AuditRow.BEGINNING)
                .query((row, n) -> new Head(row.getLong("length"), row.getString("head")))
                .single();
    }

    void add(AuditRow row, String previous, String hash) {
        jdbc.sql("insert into audit_entry (" + COLUMNS + ") values (:chain, :seq, :at, :writtenAt, :account, :roles,"
                        + " :act, :outcome, :episode, :subject, :facts, :origin, :previous, :hash)")
                .param("chain", row.chain())
                .param("seq", row.seq())
                .param("at", utc(row.at()))
                .param("writtenAt", utc(row.writtenAt()))
                .param("account", row.account())
                .param("roles", row.roles().toArray(String[]::new))
                .param("act", row.act())
                .param("outcome", row.outcome())
                .param("episode", row.episode())
                .param("subject", row.subject())
                .param("facts", row.facts())
                .param("origin", row.origin())
                .param("previous", previous)
                .param("hash", hash)
                .update();
    }

    void moveHead(String chain, long length, String hash) {
        jdbc.sql("update audit_chain set length = :length, head = :hash where chain = :chain")
                .param("length", length)
                .param("hash", hash)
                .param("chain", chain)
                .update();
    }

    /** Entries of a chain, newest first, from before a place on. */
    List<Kept> newest(String chain, long before, int limit) {
        return jdbc.sql("select " + COLUMNS + " from audit_entry where chain = :chain and seq < :before"
                        + " order by seq desc limit :limit")
                .param("chain", chain)
                .param("before", before)
                .param("limit", limit)
                .query((row, n) -> kept(row))
                .list();
    }

    /** Entries of all chains in order, from after a place on. */
    List<Kept> following(String chain, long seq, int limit) {
        return jdbc.sql("select " + COLUMNS + " from audit_entry where (chain, seq) > (:chain, :seq)"
                        + " order by chain, seq limit :limit")
                .param("chain", chain)
                .param("seq", seq)
                .param("limit", limit)
                .query((row, n) -> kept(row))
                .list();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        var entry = new AuditRow(
                row.getString("chain"),
                row.getLong("seq"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                row.getString("account"),
                List.of((String[]) row.getArray("roles").getArray()),
                row.getString("act"),
                row.getString("outcome"),
                row.getString("episode_reference"),
                row.getString("subject"),
                row.getString("facts"),
                row.getString("origin"));
        return new Kept(entry, row.getString("previous_hash"), row.getString("hash"));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
