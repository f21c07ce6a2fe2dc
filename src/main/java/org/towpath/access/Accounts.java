package org.towpath.access;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.platform.SystemTime;

/** The table of accounts. */
@Component
class Accounts {

    private final JdbcClient jdbc;
    private final SystemTime time;

    Accounts(JdbcClient jdbc, SystemTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    Optional<Account> byName(String name) {
        return jdbc.sql("select name, password_hash, demo, disabled from account where name = :name")
                .param("name", name)
                .query(Account.class)
                .optional();
    }

    /** Whether any demo account has been made before. */
    boolean hasDemo() {
        return jdbc.sql("select exists (select from account where demo)")
                .query(Boolean.class)
                .single();
    }

    /** A demo account that is there, to see whether its password is still the one wanted. */
    Optional<Account> anyDemo() {
        return jdbc.sql("select name, password_hash, demo, disabled from account where demo order by name limit 1")
                .query(Account.class)
                .optional();
    }

    /** Makes demo accounts, or gives those that are there this password. An account of another kind is left alone. */
    @Transactional
    public void putDemo(Collection<String> names, String passwordHash) {
        var now = time.now().atOffset(ZoneOffset.UTC);
        for (var name : names) {
            jdbc.sql("insert into account (name, password_hash, demo, changed_at) values (:name, :hash, true, :now)"
                            + " on conflict (name) do update set password_hash = excluded.password_hash,"
                            + " changed_at = excluded.changed_at where account.demo")
                    .param("name", name)
                    .param("hash", passwordHash)
                    .param("now", now)
                    .update();
        }
    }
}
