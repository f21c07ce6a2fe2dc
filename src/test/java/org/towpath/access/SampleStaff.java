package org.towpath.access;

import java.time.OffsetDateTime;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Invented staff of a test's own, made with what it needs to see. */
public final class SampleStaff {

    private final JdbcClient jdbc;
    private final String hash;

    public SampleStaff(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.hash = jdbc.sql("select password_hash from account where name = 'practitioner'")
                .query(String.class)
                .single();
    }

    /** A new account with the password of the demo accounts, a member of staff behind it, and these roles. */
    public String with(String... roles) {
        var account = "sample-" + UUID.randomUUID();
        var staff = UUID.randomUUID();
        jdbc.sql("insert into staff (id, account, name, employer, sex) values (:id, :account, 'Sam Sample',"
                        + " 'Westmoor', 'NOT_RECORDED')")
                .param("id", staff)
                .param("account", account)
                .update();
        for (var role : roles) {
            jdbc.sql("insert into staff_role (staff_id, role) values (:id, :role)")
                    .param("id", staff)
                    .param("role", role)
                    .update();
        }
        jdbc.sql("insert into account (name, password_hash, demo, changed_at) values (:name, :hash, true, :at)")
                .param("name", account)
                .param("hash", hash)
                .param("at", OffsetDateTime.parse("2026-11-21T09:30:00Z"))
                .update();
        return account;
    }
}
