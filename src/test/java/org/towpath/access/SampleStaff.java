package org.towpath.access;

import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Invented staff of a test's own, made with what it needs to see. */
final class SampleStaff {

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final String hash;

    SampleStaff(JdbcClient jdbc, Accounts accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.hash = jdbc.sql("select password_hash from account where name = 'practitioner'")
                .query(String.class)
                .single();
    }

    /** A new account with the password of the demo accounts, a member of staff behind it, and these roles. */
    String with(String... roles) {
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
        accounts.putDemo(java.util.List.of(account), hash);
        return account;
    }
}
