package org.towpath.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.platform.SqlInstants;

/** Who was told something, found again by the beginning of its key: to take it back where it was not so. */
@Component
class ToldBefore {

    private final JdbcClient jdbc;

    ToldBefore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Somebody who was told.
     *
     * @param key their own, whatever they were told
     * @param messages what they were told
     */
    record One(String key, Recipient to, List<UUID> messages) {}

    /** What has not gone out yet need not, once it is not so any more. */
    void keepBack(String keys, Instant now) {
        jdbc.sql("""
                        update message set state = 'NOT_SENT', reason = :reason, next_attempt_at = null, settled_at = :now,
                            taken_back_at = :now
                        where dedupe_key like :keys || '%' and state in ('WAITING', 'FAILED') and taken_back_at is null
                        """)
                .param("reason", WhyNot.NOT_SO_AFTER_ALL.name())
                .param("now", SqlInstants.at(now))
                .param("keys", keys)
                .update();
    }

    /** Each once, however often they were told; whoever has been told that it was not so is left out. */
    List<One> by(String keys) {
        return jdbc.sql("""
                        select recipient_kind, recipient_role, recipient_name, address, array_agg(id) as messages
                        from message where dedupe_key like :keys || '%' and taken_back_at is null
                          and state in ('SENDING', 'SENT', 'GATHERED') and person_id is null
                        group by recipient_kind, recipient_role, recipient_name, address
                        order by min(n)
                        """).param("keys", keys).query((row, n) -> one(row)).list();
    }

    void putRight(One one, Instant at) {
        jdbc.sql("update message set taken_back_at = :at where id = any(:ids)")
                .param("at", SqlInstants.at(at))
                .param("ids", one.messages().toArray(UUID[]::new))
                .update();
    }

    private static One one(ResultSet row) throws SQLException {
        var role = row.getString("recipient_role");
        var name = row.getString("recipient_name");
        @Nullable String address = row.getString("address");
        Recipient to = Message.Kind.valueOf(row.getString("recipient_kind")) == Message.Kind.STAFF
                ? new Recipient.Staff(role, name, address)
                : new Recipient.Partner(role, name, address);
        var messages = List.of((UUID[]) row.getArray("messages").getArray());
        return new One(role + "/" + name + "/" + address, to, messages);
    }
}
